"""With no model chosen, no connection is opened, ever: every command, every room, no network."""

from collections.abc import Iterator

import pytest
from typer.main import get_command

from assistant.cli import app
from tests.command import START, Jalon

DENIED = """
import socket, sys
INTERNET = {socket.AF_INET, socket.AF_INET6}
ASKED = {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo",
         "socket.gethostbyname", "urllib.Request"}
def deny(event, args):
    made = event == "socket.__new__" and args[1] in INTERNET
    near = event == "socket.connect" and getattr(args[0], "family", None) == socket.AF_UNIX
    if made or (event in ASKED and not near):
        print("network:", event, args[1:], file=sys.stderr, flush=True)
        raise PermissionError("network: " + event)
sys.addaudithook(deny)
"""
NOTE = "Mme Dupont, née le 12/03/1987, habite à Chaunoy."
WALK: dict[str, tuple[str, ...]] = {
    "demander": ("demander", "les critères de CP2", "--json"),
    "chercher": ("chercher", "prospection", "--json"),
    "lire": ("lire", "cip/CP2"),
    "referentiels": ("referentiels",),
    "verifier": ("verifier",),
    "diagnostic": ("diagnostic",),
    "configurer": ("configurer",),
    "completion": ("completion", "bash"),
    "confidentialite verifier": ("confidentialite", "verifier", "-"),
    "confidentialite pseudonymiser": ("confidentialite", "pseudonymiser", "-", "--cle", "cle.json"),
    "confidentialite retablir": ("confidentialite", "retablir", "-", "--cle", "cle.json"),
    "confidentialite oublier": ("confidentialite", "oublier"),
    "confidentialite liste": ("confidentialite", "liste"),
    "analyse relire": ("analyse", "relire", "-"),
    "analyse rediger": ("analyse", "rediger"),
    "synthese relire": ("synthese", "relire", "-"),
    "synthese rediger": ("synthese", "rediger"),
    "entretien simuler": ("entretien", "simuler", "--graine", "lundi", "--script", "-"),
    "entretien reconnaitre": ("entretien", "reconnaitre", "-", "--json"),
    "scenario generer": ("scenario", "generer", "--graine", "lundi"),
    "entretien preparer": ("entretien", "preparer", "--type", "accueil", "--liste"),
    "examen questions": ("examen", "questions", "--partie", "2", "--graine", "essai"),
    "autoevaluation noter": ("autoevaluation", "noter", "cip/CP2/c3", "--niveau", "1"),
    "autoevaluation bilan": ("autoevaluation", "bilan", "--json"),
    "autoevaluation preuves": ("autoevaluation", "preuves"),
    "autoevaluation suggerer": ("autoevaluation", "suggerer", "-"),
    "autoevaluation plan": ("autoevaluation", "plan"),
    "autoevaluation exporter": ("autoevaluation", "exporter", "--format", "md"),
    "autoevaluation comparer": ("autoevaluation", "comparer", "une.json", "une.json"),
    "donnees ou": ("donnees", "ou"),
    "donnees lister": ("donnees", "lister"),
    "donnees chercher": ("donnees", "chercher", "entretien", "--json"),
    "donnees exporter": ("donnees", "exporter", "--sortie", "donnees.zip"),
    "donnees purger": ("donnees", "purger", "--tout"),
}
LISTENS = {"web"}
"""What opens a socket by its nature: on this computer alone, as its own tests show."""
NOTHING_KEPT = {"donnees chercher": 3}
"""What says, by its code, that nothing was there to find."""
TYPED = {
    "donnees purger": "purger\n",
    "entretien reconnaitre": '{"texte": "Bonjour, comment allez-vous ?"}',
}
"""Of each command, a run that does its work."""
ROOMS = """
import asyncio, sys
from tui.app import JalonApp
from tui.commands import COMMANDS

LEFT_ALONE = {"app.quit", "app.copy_or_quit"}

async def walk():
    app = JalonApp()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("escape")  # the first steps
        while app.service is None and not app.failure:
            await pilot.pause(0.05)
        assert not app.failure, app.failure
        while not app.legs[0] or "%" in app.legs[1]:
            await pilot.pause(0.05)
        await pilot.press(*"duree", "enter")
        while not any(e.answer or e.fault for e in app.screen_stack[0].conversation.exchanges):
            await pilot.pause(0.05)
        for room in app.MODES:
            await app.run_action(f"app.room('{room}')")
            await pilot.pause()
            for command in COMMANDS:
                if command.action and command.action not in LEFT_ALONE:
                    await app.run_action(command.action)
                    await pilot.pause()
                    while app.screen.is_modal:
                        await pilot.press("escape")
                        await pilot.pause()
                    await app.run_action(f"app.room('{room}')")
                    await pilot.pause()
        print("rooms:", *app.MODES)

asyncio.run(walk())
"""


def _names(group: object, prefix: str = "") -> Iterator[str]:
    for name, command in getattr(group, "commands", {}).items():
        if hasattr(command, "commands"):
            yield from _names(command, f"{prefix}{name} ")
        else:
            yield f"{prefix}{name}"


def test_the_walk_goes_through_every_command() -> None:
    assert set(_names(get_command(app))) == set(WALK) | LISTENS


@pytest.mark.parametrize("name", list(WALK))
def test_a_command_opens_no_connection(jalon: Jalon, name: str) -> None:
    jalon.command = (*jalon.command[:-1], DENIED + START)
    if name == "confidentialite retablir":
        jalon(*WALK["confidentialite pseudonymiser"], stdin=NOTE.encode())
    if name == "autoevaluation comparer":
        jalon("autoevaluation", "exporter", "--format", "json", "--sortie", "une.json")
    run = jalon(*WALK[name], stdin=TYPED.get(name, NOTE).encode())
    assert run.code == NOTHING_KEPT.get(name, 0), run.err
    assert run.out or run.err
    assert "network:" not in run.err


def test_no_room_opens_a_connection(jalon: Jalon) -> None:
    run = jalon.python(DENIED + ROOMS)
    assert run.code == 0, run.err
    assert run.out.startswith("rooms: demander")
    assert "network:" not in run.err


def test_the_denial_works(jalon: Jalon) -> None:
    for family in ("AF_INET", "AF_INET6"):
        run = jalon.python(DENIED + f"socket.socket(socket.{family})")
        assert run.code == 1
        assert "network: socket.__new__" in run.err
    assert jalon.python(DENIED + "socket.socket(socket.AF_UNIX)").code == 0
