"""The whole re-reading of a text: findings, counts, questions, and what cannot be computed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.analyse.constat import (
    FAUTES,
    MOUVEMENTS,
    ARevoir,
    Constat,
    NonRepere,
    Relecture,
    Repere,
)
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import donnees
from assistant.analyse.pesee import peser
from assistant.analyse.phrases import Phrase
from assistant.analyse.redaction import AROBASE
from assistant.analyse.regles import agir, coherence, equilibre, parcours
from assistant.analyse.regles.anonymat import anonymat
from assistant.analyse.regles.signe import cite
from assistant.analyse.reperage import selon_les_regles

if TYPE_CHECKING:
    from knowledge.catalogue import Catalogue

QUESTIONS = 6
"""Questions asked back at most."""
MISSING_FIRST = (
    "limites_fonction",
    "limites_personnelles",
    "emotions",
    "ajustements",
    "opinions",
    "axes",
    "points_forts",
    "faits",
)
MISSING = 3
"""Questions at most about movements that are not recognised."""
CIP = "cip"
"""The référentiel whose competency 11 has a criterion for each movement."""
ACTION = frozenset(("faits", "points_forts"))


def relire(
    texte: str,
    route: str = "libre",
    catalogue: "Catalogue | None" = None,
    referentiel: str = "cip",
    propres: Mapping[str, tuple[str, ...]] | None = None,
) -> Relecture:
    """Re-read a text; without a catalogue, no competency is proposed."""
    lecture = Lecture(texte)
    told, blamed = selon_les_regles(lecture)
    reperes, revoir = peser(lecture, told, blamed)
    constats, asked = _counts(lecture, reperes, told, route)
    cited = referentiel == CIP and route not in AROBASE
    shown = []
    if catalogue is not None:
        from assistant.analyse.competences import competences

        shown = competences(lecture, reperes, catalogue, referentiel)
    absent = list(_absent(reperes, cited))
    return Relecture(
        texte=texte,
        reperes=tuple(reperes),
        a_revoir=(*revoir, *_numbered(lecture, anonymat(texte, propres))),
        non_reperes=tuple(absent),
        constats=tuple(constats),
        questions=tuple(_questions(texte, absent, revoir, asked)),
        competences=tuple(shown),
        limites=tuple(_limits(cited)),
        parcours=route,
        criteres=cited,
        ailleurs="" if cited else _elsewhere(referentiel),
    )


def _numbered(lecture: Lecture, found: list[ARevoir]) -> Iterator[ARevoir]:
    """Each with the number of its sentence, as other findings have."""
    for item in found:
        inside = (one for one in lecture.phrases if one.start <= item.start < one.end)
        phrase = next(inside, None)
        yield replace(item, phrase=phrase.numero) if phrase and not phrase.titre else item


def _counts(
    lecture: Lecture, reperes: list[Repere], told: list[Repere], route: str
) -> tuple[list[Constat], list[str]]:
    """What is counted, and what is asked. `told`: what the rules alone see, an act among them."""
    numbers = {item.phrase for item in (*reperes, *told) if item.mouvement in ACTION}
    actions = [item for item in lecture.phrases if not item.titre and item.numero in numbers]
    argued, bare = agir.choix_argumentes(lecture, actions)
    plans, gaps = coherence.ajustements(lecture, reperes)
    counts = [
        equilibre.equilibre(lecture, reperes),
        agir.part_propre(lecture, actions),
        argued,
        *plans,
        agir.ethique(lecture),
        *parcours.completude(lecture, route),
        parcours.longueur(lecture, route),
        equilibre.plan(lecture, reperes),
    ]
    asked = [
        *coherence.questions(lecture, reperes),
        *gaps,
        *_reason(agir.a_expliquer(lecture, bare)),
    ]
    return list(agir.sans_doublon(counts)), asked


def _reason(phrase: Phrase | None) -> list[str]:
    frame = str(donnees("reperage")["questions"]["sans_raison"])
    return [frame.format(phrase=phrase.numero)] if phrase else []


def _limits(cited: bool) -> Iterator[str]:
    data = donnees("limites")
    for said in data["limites"]:
        yield str(said).format(critere=data["critere"] if cited else "")


def _elsewhere(referentiel: str) -> str:
    """What another référentiel than the title says of analysing one's practice, if anything."""
    return str(donnees("reperage")["ailleurs"].get(referentiel, ""))


def _absent(reperes: list[Repere], cited: bool) -> Iterator[NonRepere]:
    found = {item.mouvement for item in reperes}
    for name in MOUVEMENTS:
        if name not in found:
            row = donnees("reperage")["mouvements"][name]
            critere = str(row["critere"]) if cited else ""
            yield NonRepere(name, str(row["nom"]), critere, str(row["ou"]))


def _questions(
    texte: str, absent: list[NonRepere], revoir: list[ARevoir], asked: list[str]
) -> list[str]:
    """Six at most: what is missing, then what was pointed at, then what does not join up."""
    rows = donnees("reperage")
    names = [name for name in MISSING_FIRST if name in {item.mouvement for item in absent}]
    missing = [str(rows["mouvements"][name]["question"]) for name in names[:MISSING]]
    return list(dict.fromkeys([*missing, *_about(texte, revoir, rows["questions"]), *asked]))[
        :QUESTIONS
    ]


def _about(texte: str, revoir: list[ARevoir], frames: Mapping[str, str]) -> Iterator[str]:
    """One question a type of finding."""
    for name in FAUTES:
        first = next((item for item in revoir if item.type == name), None)
        if first is not None:
            words = cite(texte, first.start, first.end)
            yield str(frames[name]).format(mots=words, phrase=first.phrase)
