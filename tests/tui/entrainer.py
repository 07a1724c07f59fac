"""What the tests of the training room share: a known person, a talk under way, what is kept."""

from textual.widgets import Input, Static

from assistant.autoevaluation.modele import Preuve
from assistant.entretien.simulation.moteur import Simulation
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.stockage import transcriptions
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui.helpers import Run, ready, until
from tui.screens.entrainer import EntrainerScreen
from tui.screens.entrainer_depart import NEW
from tui.screens.pick import PickScreen
from tui.seance import ENTRETIEN, PREPARATION, Seance
from tui.widgets.option_line import OptionLine

TURNS = (
    "Bonjour, je suis Anne, conseillère ici. Nous avons trente minutes, et tout reste entre nous.",
    "Qu'est-ce qui vous amène aujourd'hui ?",
    "Comment se passent vos journées en ce moment ?",
)
SEED = "lundi"


async def entered(pilot: Run) -> EntrainerScreen:
    await ready(pilot)
    await pilot.press("f10")
    await until(pilot, lambda: isinstance(pilot.app.screen, EntrainerScreen))
    screen = pilot.app.screen
    assert isinstance(screen, EntrainerScreen)
    await until(pilot, lambda: screen.rows.items)
    return screen


async def begun(pilot: Run, niveau: str = "intermediaire", seed: str = SEED) -> EntrainerScreen:
    """The preparation of a known person."""
    screen = await entered(pilot)
    screen.query_one("#option-niveau", OptionLine).choose(niveau)
    screen.query_one("#option-pays", OptionLine).choose("fr")
    screen.query_one("#field-graine").query_one(Input).value = seed
    screen.rows.set_items(screen.rows.items, NEW)
    await pilot.press("enter")
    await until(pilot, lambda: screen.step == PREPARATION)
    return screen


async def talking(pilot: Run, niveau: str = "intermediaire") -> EntrainerScreen:
    screen = await begun(pilot, niveau)
    seance(screen).go(ENTRETIEN)
    screen.show_step()
    await until(pilot, lambda: screen.prompt.line.has_focus)
    return screen


def seance(screen: EntrainerScreen) -> Seance:
    assert screen.seance is not None
    return screen.seance


async def say(pilot: Run, screen: EntrainerScreen, text: str) -> None:
    """Type a turn, and wait for its answer to be shown."""
    before = len(seance(screen).turns)
    screen.prompt.type(text)
    await pilot.press("enter")
    await until(pilot, lambda: len(seance(screen).turns) > before)
    told = plain(seance(screen).turns[-1].reponse)
    await until(pilot, lambda: told in plain(talk(screen)))


def last(screen: EntrainerScreen) -> str:
    """The last thing that the conversation shows."""
    return str(list(screen.query(".turn").results(Static))[-1].content)


def talk(screen: EntrainerScreen) -> str:
    return "\n".join(str(turn.content) for turn in screen.query(".turn").results(Static))


def same_person(niveau: str = "intermediaire") -> Simulation:
    (scenario,) = generer(Demande(SEED, "", niveau=niveau, pays="fr"))
    return Simulation(scenario)


def plain(text: str) -> str:
    return " ".join(text.split())


def kept() -> list[dict[str, object]]:
    stockage = ouvrir()
    with stockage.lire() as session:
        found = [dict(row.contenu) for row in transcriptions.liste(session)]
    stockage.fermer()
    return found


def proofs() -> tuple[Preuve, ...]:
    stockage = ouvrir()
    found = DepotAutoevaluation(stockage).etat().preuves
    stockage.fermer()
    return found


async def answer(pilot: Run, *keys: str) -> None:
    """Wait for a dialog, and answer it."""
    await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
    await pilot.press(*keys)
