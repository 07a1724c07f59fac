"""Guided writing: answers by prompt, gone through at will, assembled in the order of the criteria.

The person's words are never changed; a final stop is added where one is missing.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from assistant.analyse.consignes import REFERENTIEL, SYNTHESE, Cadre, Consigne, Section, cadre
from assistant.texte import brief

GENRE = "analyse"
GENRE_SYNTHESE = "synthese"
AROBASE = frozenset(("monographie", "memoire"))
"""Routes of another certification than the title."""
VIDE = "[à écrire]"
ORAL = "oral"
"""The route for which the text is said aloud."""


@dataclass(frozen=True)
class Redaction:
    """What is written so far. `reponses` by prompt; `retenues` are the competencies accepted,
    `preuves` the sentence for which each was."""

    cadre: str = REFERENTIEL
    parcours: str = "libre"
    reponses: dict[str, str] = field(default_factory=dict)
    retenues: tuple[str, ...] = ()
    rang: int = 0
    preuves: dict[str, str] = field(default_factory=dict)
    secondes: int = field(default=0, compare=False)
    """Spent on it so far: a clock taken up again goes on from there."""

    @property
    def forme(self) -> Cadre:
        """The frame it follows."""
        return cadre(self.cadre)

    @property
    def genre(self) -> str:
        """The kind of its draft."""
        return GENRE_SYNTHESE if self.cadre == SYNTHESE else GENRE

    @property
    def consigne(self) -> Consigne:
        """The prompt one is at."""
        return self.forme.consignes[self.rang]

    def ecrire(self, texte: str, consigne: str = "") -> "Redaction":
        """The same with an answer to the current prompt, or to another."""
        return replace(self, reponses={**self.reponses, consigne or self.consigne.id: texte})

    def retenir(self, competence: str, gardee: bool, preuve: str = "") -> "Redaction":
        """The same with a competency accepted for a sentence, or taken out."""
        others = tuple(item for item in self.retenues if item != competence)
        kept = {name: words for name, words in self.preuves.items() if name in others}
        if not gardee:
            return replace(self, retenues=others, preuves=kept)
        said = {competence: " ".join(preuve.split())} if preuve else {}
        return replace(self, retenues=(*others, competence), preuves={**kept, **said})

    def citees(self) -> list[str]:
        """Each competency accepted, with the sentence that shows it while it is in the text."""
        whole = " ".join(self.texte().split())
        return [
            f"{name} : « {words} »"
            if (words := self.preuves.get(name, "")) in whole and words
            else name
            for name in self.retenues
        ]

    @property
    def referentiel(self) -> str:
        """Whose competencies it may show."""
        return "rncp37504" if self.parcours in AROBASE else "cip"

    def aller(self, pas: int) -> "Redaction":
        """Forwards or back, within the prompts."""
        last = len(self.forme.consignes) - 1
        return replace(self, rang=min(max(self.rang + pas, 0), last))

    def ecrites(self) -> int:
        """How many prompts have an answer."""
        return sum(bool(self.reponses.get(item.id, "").strip()) for item in self.forme.consignes)

    def section(self, section: Section) -> str:
        """The words of a part, prompt after prompt."""
        said = (
            self.reponses.get(item.id, "").strip()
            for item in self.forme.consignes
            if item.section == section.id
        )
        return "\n\n".join(_stopped(words) for words in said if words)

    def texte(self) -> str:
        """The person's words alone, in the order of the criteria: what is re-read."""
        return "\n\n".join(filter(None, map(self.section, self.forme.sections)))

    def titre(self) -> str:
        """The first words of the situation, for a list."""
        return brief(self.texte(), 60)

    def meta(self) -> dict[str, Any]:
        """What a draft keeps beside its text."""
        return {
            "cadre": self.cadre,
            "parcours": self.parcours,
            "reponses": self.reponses,
            "retenues": list(self.retenues),
            "rang": self.rang,
            "preuves": self.preuves,
            "secondes": self.secondes,
        }

    @classmethod
    def de(cls, meta: dict[str, Any]) -> "Redaction":
        """What a draft kept; what it does not hold is as at the start."""
        found = cls(
            cadre=str(meta.get("cadre", REFERENTIEL)),
            parcours=str(meta.get("parcours", "libre")),
            reponses={
                str(key): str(value) for key, value in dict(meta.get("reponses", {})).items()
            },
            retenues=tuple(map(str, meta.get("retenues", ()))),
            preuves={str(key): str(value) for key, value in dict(meta.get("preuves", {})).items()},
            secondes=int(meta.get("secondes", 0)),
        )
        return found.aller(int(meta.get("rang", 0)))


def _stopped(words: str) -> str:
    return words if words[-1] in ".!?…»:;)" else f"{words}."
