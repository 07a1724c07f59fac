"""Which engine a command asks: what was typed, over what the settings choose."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.console import Console
from assistant.errors import UsageFault

if TYPE_CHECKING:
    from assistant.modeles.envoi import Envoi
    from assistant.reponse.answer import Answer
    from assistant.service import Service
    from assistant.settings import Settings

MOTEURS = ("embarque", "modele")
Moteur = Annotated[
    str | None,
    typer.Option("--moteur", metavar="NOM", help="embarque (celui de départ) ou modele."),
]
Modele = Annotated[
    str | None,
    typer.Option(
        "--modele",
        metavar="FOURNISSEUR:NOM",
        help="Le modèle de langue, par exemple ollama:mistral ; à défaut, celui des réglages.",
    ),
]
Url = Annotated[
    str | None, typer.Option("--url", metavar="URL", help="L'adresse du serveur de ce modèle.")
]


def read_engine(moteur: str | None, modele: str | None, url: str | None) -> str:
    """The engine asked for. Raises UsageFault for words that do not go together."""
    if moteur is not None and moteur not in MOTEURS:
        raise UsageFault(f"Le moteur « {moteur} » n'existe pas : choisissez embarque ou modele.")
    if moteur == "embarque" and (modele or url):
        raise UsageFault(
            "Le moteur embarqué n'a pas de modèle : retirez --modele et --url,"
            " ou choisissez --moteur modele."
        )
    return "modele" if modele or url else moteur or "embarque"


def chosen(modele: str | None, url: str | None) -> "Settings":
    """The settings with what was typed over them. Raises JalonError."""
    from assistant.settings import load_settings

    settings = load_settings()
    if modele:
        provider, name = _split(modele)
        same = provider == settings.fournisseur
        kept = settings.modele_url if same else ""
        update = {"fournisseur": provider, "modele": name, "modele_url": kept}
        settings = settings.model_copy(update=update)
    return settings.model_copy(update={"modele_url": url}) if url else settings


def _split(modele: str) -> tuple[str, str]:
    from assistant.modeles.reglage import FOURNISSEURS

    provider, _, name = modele.partition(":")
    if provider not in FOURNISSEURS or not name.strip():
        known = ", ".join(FOURNISSEURS)
        raise UsageFault(
            f"« {modele} » n'est pas un modèle : écrivez FOURNISSEUR:NOM, avec l'un de {known}."
        )
    return provider, name.strip()


def ask_model(
    console: Console,
    service: "Service",
    text: str,
    referentiel: str | None,
    settings: "Settings",
    typed: bool = False,
) -> "Answer":
    """The model's answer; what leaves, and for where, is said before it does."""
    from assistant.modeles.fautes import FauteModele
    from assistant.reponse.redige.moteur import repli

    try:
        service.configurer_modele(settings)
    except FauteModele as faute:
        if typed:
            raise UsageFault(f"L'adresse donnée ne convient pas : {faute}.") from faute
        return repli(service.repondre(text, referentiel), faute)
    sent = service.envoi(text, referentiel)
    force = False
    if sent and (settings.modele_distant or not sent.distant):
        console.notices([sent.phrase])
        force = sent.distant and _gate(console, sent)
    return service.repondre(text, referentiel, moteur="modele", force=force)


def _gate(console: Console, sent: "Envoi") -> bool:
    """Say what was found before it leaves; whether the person typed that it may all the same."""
    from assistant.confidentialite.rapport import PARTIEL, ligne
    from assistant.confidentialite.sortie import MOT, Decision, controler_envoi

    found = controler_envoi(sent)
    if found.decision is Decision.PASSE:
        return False
    console.notices(["Trouvé dans ce qui partirait :"])
    console.notices(ligne(sent.dits, item) for item in found.trouvailles)
    console.notices([PARTIEL])
    if found.decision is not Decision.REFUSE:
        return False
    if not (found.surmontable and sys.stdin.isatty()):
        return False
    console.notices([f"Envoi refusé : {found.raison}. Tapez {MOT} pour l'envoyer quand même."])
    return input("> ").strip().casefold() == MOT
