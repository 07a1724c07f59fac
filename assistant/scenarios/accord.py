"""Texts written for anyone, made those of one person: `{masculin|féminin}`, `{prenom}`, `{age}`."""

import re
from dataclasses import dataclass

from assistant.scenarios.scenario import Element, Urgence
from knowledge.fiches_scenario import Dit, Fiche, FicheUrgence

CHOICE = re.compile(r"\{(?P<m>[^{}|]*)\|(?P<f>[^{}|]*)\}")

MAIRIE = re.compile(r"\bmairie")


def _belge(text: str) -> str:
    """What a town hall is called in Belgium."""
    return MAIRIE.sub("maison communale", text)


@dataclass(frozen=True)
class Accord:
    """Gender (`f` or `m`), first name and age of the person."""

    genre: str
    prenom: str
    age: int
    pays: str = "fr"

    def texte(self, text: str) -> str:
        """The text for this person; unknown braces are left as they are."""
        said = CHOICE.sub(lambda found: found[self.genre], text)
        said = _belge(said) if self.pays == "be" else said
        return said.replace("{prenom}", self.prenom).replace("{age}", str(self.age))

    def textes(self, rows: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(self.texte, rows))

    def dit(self, lines: Dit) -> Dit:
        return Dit(*map(self.textes, (lines.simples, lines.courantes, lines.soutenues)))

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
