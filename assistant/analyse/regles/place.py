"""What the place of a sentence says: its title, or standing between limits and what to improve."""

import re
from functools import lru_cache

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import compiler
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles import emotions
from assistant.analyse.regles.signe import Signe, signe

TITRES = {
    "faits": r"\b(?:faits?|ce qui s'est passe|description|deroulement|recit)\b",
    "opinions": r"\b(?:opinions?|ce que j'en pense|mon avis|mes hypotheses)\b",
    "emotions": r"\b(?:emotions?|ressentis?|ce que j'ai ressenti|sentiments?)\b",
    "limites_fonction": r"\blimites? (?:de (?:ma|la) fonction|du cadre|professionnelles?)\b",
    "limites_personnelles": r"\blimites? personnelles?\b",
    "points_forts": r"\b(?:points? forts?|forces|reussites|ce qui a (?:marche|fonctionne))\b",
    "axes": r"\b(?:axes?|ameliorations?|a ameliorer|pistes? de progres)\b",
    "ajustements": r"\b(?:ajustements?|propositions?)\b",
}
AFTER = 5
"""Sentences at most between a limit and what comes after a strength."""
_GOOD = (
    r"\b(?:j'ai (?:\w+ ){0,2}(?:reconnu|pose|propose|demande|cherche|formule|ecoute|explique|pris|suivi|"
    r"valorise|obtenu|respecte|laisse|tenu|garde|ose|appele|prepare|adapte|reformule|annonce|verifie|"
    r"change|nomme|accepte|repondu|decrit|partage|associe|renonce|differe|accompagne|essaye|saisi|accueilli|soutenu|remercie|donne|repris|invite|relu|corrige|ouvert|maintenu)"
    r"|je l'ai [a-z]+|je suis allee?|nous (?:y )?avons (?:trouve|construit|obtenu|avance)"
    r"|(?:a|ont) (?:aussi |bien |pu |enfin )?(?:repris|rendu|ouvert|reduit|produit|transforme|envoye|"
    r"permis|servi|mis|aide|rassure|montre|pris|gagne|parle|choisi|obtenu|signe|reussi|accepte|donne|trouve|avance|debloque|relance|ete repris|propose|choisi|revenu)"
    r"|est (?:reste|revenu|devenu)e?)\b"
)
LIMITES = ("limites_personnelles", "limites_fonction")


def titre(lecture: Lecture, phrase: Phrase) -> str:
    """The movement that a title announces, or nothing."""
    words = lecture.mots(phrase)
    found = [name for name, pattern in TITRES.items() if compiler(pattern).search(words)]
    return found[0] if len(found) == 1 else ""


def sous_titre(lecture: Lecture, phrase: Phrase, under: str) -> dict[str, Signe]:
    """An emotion noted as one word under its title."""
    start, end = lecture.de(phrase)
    if under != "emotions" and end - start > 90:
        return {}
    match = emotions.fragments().match(lecture.sienne[start:end])
    if not match or ":" in lecture.mots(phrase):
        return {}
    where = lecture.plis.span(start, start + match.end())
    return {"emotions": Signe(phrase, *where, "émotion notée")}


def forces(lecture: Lecture, found: list[tuple[str, Signe]]) -> list[tuple[str, Signe]]:
    """Strengths told as facts, after the limits and before what to improve.

    The facts that they were taken for leave the list.
    """
    names: dict[Phrase, set[str]] = {}
    for name, cue in found:
        names.setdefault(cue.phrase, set()).add(name)
    order = [phrase for phrase in lecture.phrases if not phrase.titre]
    strengths = []
    for rank, phrase in enumerate(order):
        if names.get(phrase) not in ({"faits"}, None) or not _between(order, rank, names):
            continue
        match = lecture.cherche(_good(), phrase)
        if match:
            strengths.append(
                (
                    "points_forts",
                    signe(lecture, phrase, match, "place, entre limites et améliorations"),
                )
            )
            found[:] = [item for item in found if item[1].phrase is not phrase]
    return strengths


def _between(order: list[Phrase], rank: int, names: dict[Phrase, set[str]]) -> bool:
    """Whether a limit comes just before, and an improvement just after, nothing else between."""
    before = _first(order[max(0, rank - AFTER) : rank][::-1], names)
    after = _first(order[rank + 1 : rank + 1 + AFTER], names)
    return before in {*LIMITES, "points_forts"} and after in {"axes", "ajustements", "points_forts"}


def _first(order: list[Phrase], names: dict[Phrase, set[str]]) -> str:
    for phrase in order:
        for name in (*LIMITES, "points_forts", "axes", "ajustements", "emotions", "opinions"):
            if name in names.get(phrase, ()):
                return name
    return ""


@lru_cache(maxsize=1)
def _good() -> re.Pattern[str]:
    return compiler(_GOOD)
