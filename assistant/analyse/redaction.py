"""Guided writing: answers by prompt, gone through at will, assembled in the order of the criteria.

The person's words are never changed; a final stop is added where one is missing.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from assistant.analyse.consignes import REFERENTIEL, SYNTHESE, Cadre, Consigne, Section, cadre

GENRE = "analyse"
GENRE_SYNTHESE = "synthese"
AROBASE = frozenset(("monographie", "memoire"))
"""Routes of another certification than the title."""
VIDE = "[à écrire]"


@dataclass(frozen=True)
class Redaction:
    """What is written so far. `reponses` by prompt; `retenues` are the competencies accepted."""

    cadre: str = REFERENTIEL
    parcours: str = "libre"
    reponses: dict[str, str] = field(default_factory=dict)
    retenues: tuple[str, ...] = ()
    rang: int = 0

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

    def retenir(self, competence: str, gardee: bool) -> "Redaction":
        """The same with a competency accepted, or taken out."""
        others = tuple(item for item in self.retenues if item != competence)
        return replace(self, retenues=(*others, competence) if gardee else others)

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
        words = " ".join(self.texte().split())
        return words if len(words) <= 60 else f"{words[:60].rstrip()}…"

    def meta(self) -> dict[str, Any]:
        """What a draft keeps beside its text."""
        return {
            "cadre": self.cadre,
            "parcours": self.parcours,
            "reponses": self.reponses,
            "retenues": list(self.retenues),
            "rang": self.rang,
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
        )
        return found.aller(int(meta.get("rang", 0)))


def assemble(ecrit: Redaction) -> str:
    """The whole as Markdown: a header that names the criteria covered, then each part."""
    parts = [
        f"# {'Synthèse' if ecrit.cadre == SYNTHESE else 'Analyse de pratique'}",
        _covered(ecrit),
    ]
    for section in ecrit.forme.sections:
        words = ecrit.section(section)
        missing = ecrit.cadre != SYNTHESE and not _asked(ecrit, section)
        if words or not missing:
            parts.append(f"## {section.titre}\n\n{words or VIDE}")
    if ecrit.retenues:
        listed = "\n".join(f"- {name}" for name in ecrit.retenues)
        parts.append(f"## Compétences mobilisées\n\n{listed}")
    return "\n\n".join(parts)


def _asked(ecrit: Redaction, section: Section) -> bool:
    return any(item.section == section.id for item in ecrit.forme.consignes)


def _covered(ecrit: Redaction) -> str:
    written = [section for section in ecrit.forme.sections if ecrit.section(section)]
    names = dict.fromkeys(name for section in written for name in section.criteres)
    if not names:
        return "Aucun critère n'est encore abordé."
    return f"Critères abordés : {', '.join(names)}."


def oral(ecrit: Redaction) -> str:
    """Five minutes: one line a movement, its first sentence."""
    from assistant.analyse.phrases import phrases

    lines = [
        "# À l'oral, en cinq minutes",
        "Une ligne par mouvement ; dites le reste avec vos mots.",
    ]
    for section in ecrit.forme.sections:
        words = ecrit.section(section)
        first = next((item.extrait(words) for item in phrases(words)), VIDE) if words else VIDE
        lines.append(f"- **{section.titre}** : {first}")
    return "\n\n".join([lines[0], lines[1], "\n".join(lines[2:])])


def _stopped(words: str) -> str:
    return words if words[-1] in ".!?…»:;)" else f"{words}."
