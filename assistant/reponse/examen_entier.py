"""What a whole exam is made of, in everyday words, and what is to be written or handed in for it.

Which facts tell them is data (`knowledge/usage/epreuves.yaml`, `sessions` and `a_rendre`).
"""

import re
from collections.abc import Iterator

from assistant.reponse import sessions
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import fewest, say
from assistant.reponse.indices import compares
from assistant.reponse.question import is_tale
from knowledge.french import fold

_EXAM = r"(?:examens?|exam|jour j|epreuves? (?:du |de la )?(?:titre|certif\w*))"
_MADE = re.compile(
    rf"\b{_EXAM}\b.{{0,30}}\b(?:(?:fait|compose|constitue)e?s? (?:de|par|en) (?:quoi|koi)"
    r"|(?:consiste|contient|comprend|comporte)\b.{0,12}\b(?:quoi|koi)"
    r"|(?:se (?:passe|deroule|compose)|c'est|marche) (?:quoi|koi|comment))"
    rf"|\b(?:de quoi|en quoi|comment)\b.{{0,25}}\b(?:fait|compose|constitue|consiste|se passe"
    rf"|se deroule|marche)e?s?\b.{{0,20}}\b{_EXAM}\b"
    rf"|\b(?:se passe|se deroule|marche) (?:quoi|koi|comment)\b.{{0,8}}\b{_EXAM}\b"
    rf"|\bcomment\b.{{0,12}}\b{_EXAM}\b.{{0,20}}\bse (?:passe|deroule)"
    rf"|\b(?:y a|fait|passe|attend\w*|demande\w*) (?:quoi|koi)\b.{{0,25}}\b{_EXAM}\b"
    rf"|\bqu'est-ce (?:qu'il y a|qu'on (?:me |nous )?(?:fait|demande)|qui m'attend|que je passe)\b"
    rf".{{0,25}}\b{_EXAM}\b"
    rf"|\b(?:contenu|programme|composition) (?:de l'|du |d'un |de mon )(?:titre |cip )?{_EXAM}\b"
    rf"|\b(?:quoi|koi) comme epreuves?\b|\b(?:c'est|c koi|c'est quoi) (?:quoi )?(?:au juste )?"
    rf"(?:l'|mon |cet |un ){_EXAM}\W*(?:du |de |cip|titre)*\W*$"
)
_PAPER = (
    r"(?:documents?|papiers?|dossiers?|pieces?|justificatifs?|ecrits?|livrables?|productions?"
    r"|choses?)"
)
_GIVE = (
    r"(?:rendr?e?s?|rendu|remet(?:s|tre)?|fourni[rs]?|depose[rz]?|envoye[rz]?|envoie|donner?|donne"
    r"|apporter?|amener?|presenter?|constituer?|ecri[rs]e?|rediger?|joindre)"
)
_RENDER = re.compile(
    rf"\b(?:quel(?:le)?s?|liste des|les|des) {_PAPER}\b.{{0,45}}\b{_GIVE}\b"
    rf"|\b{_GIVE} (?:(?:comme|quels?|quelles?) )?(?:{_PAPER}|quoi|koi)\b(?! de production)"
    rf"|\b(?:que|quoi|qu'est-ce qu\w*|ce qu\w*)\b.{{0,25}}\b{_GIVE}\b"
    rf"|\b(?:quel(?:le)?s?|liste des) {_PAPER}\b.{{0,25}}\b(?:pour|a|avant) (?:passer |s'inscrire)?"
)
_OF_EXAM = re.compile(
    rf"\b{_EXAM}\b|\b(?:titre|session|certif\w*)\b|\b(?:au|le|avec le|par le) jury\b"
)
_ASIDE = re.compile(
    r"\b(?:vae|ccp|bloc|handicap\w*|amenag\w*|partie|annexes?|police|oral|comedien\w*|organis\w*"
    r"|salles?|capitalis\w*|quand|resultats?|apres|rat\w+|echou\w*|entretiens?|atelier|personne"
    r"|identite|convoc\w*|jeunes?|stagiaires?|employeurs?|centre|organismes?|memoire|livret"
    r"|questions?)\b"
)
WRITTEN = "Ce qui est à écrire ou à remettre :"
ALSO = "Ce n'est pas tout l'examen : « {} » donne ses épreuves."


def asked(text: str) -> bool:
    """Whether a folded question asks what an exam is made of, or what is handed in for it."""
    return _is_made_of(text) or _is_render(text)


def compose(ctx: Contexte) -> list[Bloc]:
    """Every épreuve, then every paper; the papers alone when only they are asked."""
    text = fold(ctx.demande.texte)
    made, render = _is_made_of(text), _is_render(text)
    if not (made or render) or ctx.demande.nature or ctx.result.nommes:
        return []
    scopes = [name for name in ctx.catalogue.referentiels if name in (ctx.portee or {sessions.CIP})]
    if scopes == [sessions.INTERFEDE]:
        return [sessions.bloc("", [sessions.NO_EXAM], ctx)]
    told = [part for name in scopes for part in _of_scope(name, made, text, ctx)]
    if not told:
        return []
    if not made:
        told.append(Bloc(ALSO.format("quelles sont les épreuves ?"), ()))
    if not ctx.portee:
        told.append(Bloc(sessions.OTHERS.format(sessions.ASKED), ()))
    return told


def _of_scope(name: str, made: bool, text: str, ctx: Contexte) -> Iterator[Bloc]:
    row = next((row for row in ctx.fiches.nommees.a_rendre if row.referentiel == name), None)
    if row is None:
        return
    known = ctx.fiches.par_id
    if made and row.tete:
        yield Bloc("", (fewest(next(say(known[row.tete])), ctx),))
    if made:
        yield from sessions.of_scope(name, text, ctx)
    told = (fewest(next(say(known[item])), ctx) for item in row.faits)
    yield Bloc(WRITTEN, tuple(told))


def _is_made_of(text: str) -> bool:
    return bool(_MADE.search(text)) and not _is_aside(text)


def _is_render(text: str) -> bool:
    return bool(_RENDER.search(text) and _OF_EXAM.search(text)) and not _is_aside(text)


def _is_aside(text: str) -> bool:
    return bool(_ASIDE.search(text)) or compares(text) or is_tale(text)
