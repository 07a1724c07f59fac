"""What the Tab key of a shell proposes: commands and options are Typer's, the values are here.

Read at each press of the key: no YAML, no settings, no engine. Names that are data are found in
its files as lines of text; a test compares all of it with what the commands accept.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from knowledge.paths import FOLDER, REFERENTIELS

VARIABLE = "_JALON_COMPLETE"
"""Set by the shell's script: the command then only proposes."""
SHELLS = ("bash", "zsh", "fish", "powershell")
IDS = ("cip", "rncp36128", "rncp37504", "interfede")
TYPES = (
    *("accueil", "diagnostic", "contractualisation", "suivi", "projet", "bilan"),
    *("employeur", "tripartite"),
)
OCCASIONS = (
    *("dossier", "entretien", "analyse", "repetition", "monographie", "apst", "memoire"),
    "livret",
)
REGLAGES: dict[str, tuple[str, ...]] = {
    "referentiel": (*IDS, "aucun"),
    "profil": ("stagiaire", "conseiller", "formateur", "aucun"),
    "parcours": ("formation", "vae", "ccp"),
    "pays": ("FR", "BE"),
    "theme": ("sombre", "clair", "contraste", "ansi"),
    "moteur": ("embarque", "modele"),
    "fournisseur": ("ollama", "openai", "mistral", "anthropic", "aucun"),
    "modele": (),
    "modele_url": (),
    "modele_distant": ("oui", "non"),
    "modele_delai": (),
    "modele_contexte": (),
    "chroma": (),
    "semantique": (),
    "reclasseur": (),
    "base_de_donnees": (),
    "simple": ("oui", "non"),
    "touches": (),
}
Proposed = Callable[[Any, str], Iterable[str]]
"""From the context and what is typed of the word, the whole words it may become."""


def attach(command: Any) -> None:
    """Give each option of a command, and of those under it, the words that it accepts."""
    for param in command.params:
        found = VALUES.get((command.name, param.name)) or VALUES.get(("", param.name))
        if found is not None:
            param._custom_shell_complete = _completer(found)
    for below in getattr(command, "commands", {}).values():
        attach(below)


def _completer(words: Proposed) -> Callable[[Any, Any, str], list[Any]]:
    def complete(ctx: Any, param: Any, incomplete: str) -> list[Any]:
        return [word for word in words(ctx, incomplete) if word.startswith(incomplete)]

    return complete


def _among(*words: str) -> Proposed:
    return lambda ctx, incomplete: words


def _names(folder: str, name: str) -> Proposed:
    """The identifiers that a file of the practice gives."""

    def read(ctx: Any, incomplete: str) -> Iterable[str]:
        text = (FOLDER / "pratique" / folder / name).read_text("utf-8")
        return re.findall(r"^- id: (\S+)", text, re.MULTILINE)

    return read


def _nodes(ctx: Any, incomplete: str) -> Iterable[str]:
    """Elements of the référentiels, a step at a time: cip/CP2, then cip/CP2/c3.

    What is alone to match comes with what is below it: the shell then adds no space after it.
    """
    lines = (REFERENTIELS / "identifiants.txt").read_text("utf-8").splitlines()
    names = [*IDS, *(line.split(" ", 1)[0] for line in lines)]
    below = [name for name in names if name.startswith(incomplete)]
    found = _steps(below, incomplete.count("/"))
    return found if len(found) > 1 else (*found, *_steps(below, incomplete.count("/") + 1))


def _steps(names: list[str], depth: int) -> tuple[str, ...]:
    """These names cut at a depth, each once."""
    parts = (name.split("/") for name in names)
    return tuple(dict.fromkeys("/".join(p[: depth + 1]) for p in parts if len(p) > depth))


def _setting(ctx: Any, incomplete: str) -> Iterable[str]:
    return REGLAGES.get(str(ctx.params.get("cle")), ())


LEVELS = _among("debutant", "intermediaire", "examen")
FORMATS = _among("md", "docx", "json")
VALUES: dict[tuple[str, str], Proposed] = {
    ("", "referentiel"): _among(*IDS),
    ("", "moteur"): _among("embarque", "modele"),
    ("", "kind"): _among(*TYPES),
    ("", "pays"): _among("fr", "be"),
    ("", "occasion"): _among(*OCCASIONS),
    ("", "niveau"): LEVELS,
    ("", "format"): FORMATS,
    ("", "competence"): _nodes,
    ("", "identifiant"): _nodes,
    ("preparer", "structure"): _names("entretien", "structures.yaml"),
    ("preparer", "public"): _names("entretien", "publics.yaml"),
    ("simuler", "structure"): _names("scenarios", "structures.yaml"),
    ("simuler", "public"): _names("scenarios", "publics.yaml"),
    ("generer", "structure"): _names("scenarios", "structures.yaml"),
    ("generer", "public"): _names("scenarios", "publics.yaml"),
    ("generer", "kind"): FORMATS,
    ("generer", "epreuve"): _among("entretien", "monographie", "employeur", "sequence", "apst"),
    ("noter", "niveau"): _among("0", "1", "2", "3", "aucun"),
    ("noter", "personne"): _among("moi", "autre"),
    ("configurer", "cle"): _among(*REGLAGES),
    ("configurer", "valeur"): _setting,
    ("rediger", "cadre"): _among("referentiel", "gibbs", "explicitation", "gease"),
    ("exporter", "role"): _among("stagiaire", "formation"),
    ("completion", "shell"): _among(*SHELLS),
}
"""By command and parameter; an empty command stands for any other."""
