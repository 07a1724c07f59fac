"""An épreuve asked of a référentiel that has none of that name: it is said, then who has it."""

import re
from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import LECTURE, fewest, say
from assistant.reponse.faits import choose as choose_facts
from assistant.reponse.indices import DEROULE, compares
from assistant.reponse.question import Intention, is_tale
from knowledge.fiches_nommees import Epreuve
from knowledge.french import fold

INTERFEDE = "interfede"
ELSEWHERE = "Ailleurs, dans un autre référentiel :"
_EXAM = re.compile(
    r"\b(?:epreuves?|jury|examens?|exam|titre|certif\w*|candidat\w*|session|durees?|combien|pages?"
    r"|minutes?)\b"
)
VOWELS = frozenset("aeiouéèê")
_WITH = re.compile(r"\b(?:avec|stagiaires?|participante?s?|personnes?|usagere?s?|groupes?)\b")


def missing(ctx: Contexte) -> Iterator[Bloc]:
    """That the only référentiel asked has no such épreuve, then which one has it, and its value."""
    text = fold(ctx.demande.texte)
    if len(ctx.portee) != 1 or compares(text) or is_tale(text):
        return
    (own,) = ctx.portee
    for item in ctx.fiches.nommees.epreuves:
        if not re.search(rf"\b(?:{item.motif})\b", text) or not _is_meant(item, text, own, ctx):
            continue
        if not any(node.split("/")[0] == own for node in item.noeuds):
            yield from _absent(item.nom, own, ctx)
            yield Bloc(ELSEWHERE, tuple(_elsewhere(item.noeuds, ctx)))
            return


def _is_meant(item: Epreuve, text: str, own: str, ctx: Contexte) -> bool:
    if own in item.dit_par_ailleurs:
        return False
    if own != INTERFEDE or not item.courante:
        return True
    if ctx.demande.intention is Intention.METHODE or (
        _WITH.search(text) and not _EXAM.search(text)
    ):
        return False
    bare = not ctx.demande.nature and not _EXAM.search(text) and not DEROULE.search(text)
    return not bare or len(text.split()) <= len(item.nom.split()) + 1


def _absent(name: str, own: str, ctx: Contexte) -> Iterator[Bloc]:
    sigle = ctx.catalogue.referentiels[own].sigle
    of = "d'" if name[0] in VOWELS else "de "
    for held in ctx.fiches.nommees.a_la_place:
        if held.referentiel == own:
            text = f"**Le référentiel {sigle} ne prévoit pas {of}{name}** : {held.dit}."
            yield Bloc("", (Affirmation(texte=text, citations=held.noeuds, origine=LECTURE),))


def _elsewhere(nodes: tuple[str, ...], ctx: Contexte) -> Iterator[Affirmation]:
    """Each épreuve where it stands; the value asked, whose it is, when a fact holds it."""
    for item in nodes:
        label = ctx.catalogue.label(item)
        yield Affirmation(texte=f"{label}.", citations=(item,), origine=LECTURE)
        if ctx.demande.nature:
            yield from _valued(item, ctx)


def _valued(item: str, ctx: Contexte) -> Iterator[Affirmation]:
    """The fact that holds the value, if it is of this very épreuve."""
    for rang in choose_facts(ctx, (item.split("/")[0],)).rangs[:3]:
        fait = rang.fait
        under = any(name == item or name.startswith(f"{item}/") for name in fait.noeuds)
        if under and fait.nature == ctx.demande.nature:
            yield fewest(next(say(fait)), ctx)
            return
