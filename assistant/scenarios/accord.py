"""Texts written for anyone, made those of one person: `{masculin|féminin}`, `{prenom}`, `{age}`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.scenarios.scenario import Element, Urgence
from knowledge.fiches_scenario import Dit, Fiche, FicheUrgence
from knowledge.scenarios import load_mots_pays

CHOICE = re.compile(r"\{(?P<m>[^{}|]*)\|(?P<f>[^{}|]*)\}")


@lru_cache(maxsize=8)
def _mots(pays: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words that another country says otherwise, whole words only."""
    rows = ((row.mot, row.dits[pays]) for row in load_mots_pays() if pays in row.dits)
    return tuple((re.compile(rf"\b{re.escape(mot)}\b"), said) for mot, said in rows)


def du_pays(text: str, pays: str) -> str:
    """The text in the words of a country."""
    for found, said in _mots(pays):
        text = found.sub(said, text)
    return text


@dataclass(frozen=True)
class Accord:
    """Gender (`f` or `m`), first name and age of the person."""

    genre: str
    prenom: str
    age: int
    pays: str = "fr"
    tues: tuple[str, ...] = ()
    """Words that this person does not say: a line that holds some is left out."""

    def texte(self, text: str) -> str:
        """The text for this person; unknown braces are left as they are."""
        said = CHOICE.sub(lambda found: found[self.genre], text)
        said = du_pays(said, self.pays)
        return said.replace("{prenom}", self.prenom).replace("{age}", str(self.age))

    def textes(self, rows: tuple[str, ...]) -> tuple[str, ...]:
        """Those that this person says; all of them rather than none."""
        return tuple(map(self.texte, self._dites(rows) or rows))

    def dit(self, lines: Dit) -> Dit:
        """A register whose lines are all left out borrows those of the nearest one."""
        rows = (lines.simples, lines.courantes, lines.soutenues)
        kept = [self._dites(row) for row in rows]
        return Dit(*(tuple(map(self.texte, row)) for row in (kept if any(kept) else rows)))

    def _dites(self, rows: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(row for row in rows if not any(words in row for words in self.tues))

    def element(self, fiche: Fiche) -> Element:
        return Element(
            fiche.id,
            fiche.genre,
            fiche.sujet,
            fiche.couche,
            fiche.sensible,
            self.texte(fiche.fait),
            self.textes(fiche.indices),
            self.dit(fiche.reponses),
            self.textes(fiche.evasives),
            self.textes(fiche.fermees),
            fiche.mots,
            self.texte(fiche.nomme),
            fiche,
        )

    def urgence(self, fiche: FicheUrgence, registre: int) -> Urgence:
        """`registre`: how the person says what they add."""
        return Urgence(
            fiche.id,
            fiche.famille,
            fiche.force,
            self.texte(fiche.fait),
            self.dit(fiche.faibles),
            self.dit(fiche.forts),
            self.dit(fiche.reponses),
            self.texte(fiche.conduite),
            fiche.noeuds,
            tuple((name, self.texte(said.au_registre(registre)[0])) for name, said in fiche.suites),
            fiche,
        )
