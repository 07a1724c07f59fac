"""The seed of a scenario: any text makes one; the printed one gives the same sheet again.

`CIP5-2026.11-7F3A-2291`: référentiel and version of the engine, month of the data, state; then
four more signs when options were given (`numero.py`).
"""

import re
from dataclasses import dataclass, replace

from assistant.errors import UsageFault
from assistant.hasard import Hasard, empreinte
from assistant.texte import clean

MOTEUR = 5
"""Raised when a same seed would no longer give a same sheet."""
DONNEES = "2026.11"
"""Month of the content: to be raised with every change of `pratique/scenarios`."""
NOMS = {"cip": "CIP", "rncp36128": "AROA", "rncp37504": "AROB", "interfede": "ITF"}
PRINTED = re.compile(
    r"(?P<nom>CIP|AROA|AROB|ITF)(?P<moteur>\d+)-(?P<donnees>\d{4}\.\d{2})"
    r"-(?P<haut>[0-9A-F]{4})-(?P<bas>[0-9A-F]{4})(?:-(?P<code>[0-9A-F]{4}))?",
    re.IGNORECASE,
)
TYPED = re.compile(r"^(?:fiche\s*)?(?:n°\s*)?", re.IGNORECASE), re.compile(r"\s*[-‐‑–—]\s*")
"""What comes with a number that is copied from a sheet: the words before it, dashes and spaces."""
ALIKE = re.compile(
    r"(?:CIP|AROA|AROB|ITF)\w{0,2}-?(?:\w{4}[.,]\w{2}|\d{6})(?:-.*)?"
    r"|\w*-?\d{4}[.,]\d{2}(?:-\w{4}){2,3}"
    r"|(?:CIP|AROA|AROB|ITF)\d-(?=.*[A-F])[0-9A-F]{4}-[0-9A-F]{4}",
    re.IGNORECASE,
)
"""What was meant to be the number of a sheet: a word never has a month and groups of four signs."""
LONGEST = 200


@dataclass(frozen=True)
class Graine:
    """A référentiel and 32 bits; `code`: the options, which move no draw by themselves."""

    referentiel: str
    etat: int
    code: int = 0
    imprimee: bool = False
    """Whether it was read from a sheet: it then says its own options."""

    def __str__(self) -> str:
        told = f"-{self.code:04X}" if self.code else ""
        return f"{self.racine}{told}"

    @property
    def racine(self) -> str:
        """The number without its options: what the draws of the sheets are named after."""
        name = NOMS[self.referentiel]
        return f"{name}{MOTEUR}-{DONNEES}-{self.etat >> 16:04X}-{self.etat & 0xFFFF:04X}"

    def suivante(self, rank: int) -> "Graine":
        """The seed of the scenario number `rank` of a series; the first one is this one."""
        if not rank:
            return self
        state = empreinte("serie", self.etat, rank) >> 32
        return replace(self, etat=state)

    def hasard(self, *parts: str | int) -> Hasard:
        """A stream of its own for each dimension: one more row here moves nothing there."""
        return Hasard(empreinte(self.etat, *parts))


def lire_graine(text: str, referentiel: str = "") -> Graine:
    """From what was typed. Raises UsageFault for a printed seed that would not print its sheet."""
    typed = clean(text).strip()
    if not typed or len(typed) > LONGEST:
        raise UsageFault(
            f"La graine doit être un texte de 1 à {LONGEST} caractères : un mot suffit, par"
            " exemple --graine lundi."
        )
    before, dashes = TYPED
    number = dashes.sub("-", before.sub("", typed))
    if found := PRINTED.fullmatch(number):
        return _printed(found, referentiel)
    if ALIKE.fullmatch(number):
        raise UsageFault(
            f"« {typed[:40]} » ressemble au numéro d'une fiche, et n'en est pas un : recopiez-le"
            f" entier, comme {NOMS['cip']}{MOTEUR}-{DONNEES}-7F3A-2291 (chiffres, et lettres de A"
            " à F), ou choisissez un mot."
        )
    chosen = referentiel or "cip"
    return Graine(chosen, empreinte(chosen, typed) >> 32)


def _printed(found: re.Match[str], referentiel: str) -> Graine:
    named = {name: key for key, name in NOMS.items()}[found["nom"].upper()]
    if (int(found["moteur"]), found["donnees"]) != (MOTEUR, DONNEES):
        raise UsageFault(
            f"La graine « {found[0]} » vient d'une autre version (celle-ci est"
            f" {NOMS[named]}{MOTEUR}-{DONNEES}) : la fiche ne serait pas la même. Reprenez la"
            " fiche enregistrée, ou choisissez une autre graine."
        )
    if referentiel and referentiel != named:
        raise UsageFault(
            f"La graine « {found[0]} » est celle du référentiel {named}, et vous demandez"
            f" {referentiel} : retirez --referentiel, ou choisissez une autre graine."
        )
    state = int(found["haut"] + found["bas"], 16)
    return Graine(named, state, int(found["code"] or "0", 16), imprimee=True)
