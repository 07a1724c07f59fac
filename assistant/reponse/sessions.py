"""The épreuves of a session, of a bloc or of a whole certification: each, what it lasts, its jury.

Which facts tell them is data (`knowledge/usage/epreuves.yaml`, `sessions`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.reponse import evaluees
from assistant.reponse.accord import ABSENCE
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import fewest, say
from assistant.reponse.indices import compares, named_epreuves
from assistant.reponse.question import is_tale
from knowledge.fiches import Fait
from knowledge.fiches_nommees import Session
from knowledge.french import fold

DUREE, CIP, TITRE, INTERFEDE = "duree", "cip", "titre", "interfede"
FINAL = "epreuve finale"
HEAD, ORDER = "Chaque épreuve et sa durée, dans l'ordre du tableau :", "Dans quel ordre :"
JURY, EXPECTED = "Le jury :", "Ce qui y est demandé :"
OTHERS = "Pour une autre certification, nommez-la : « {} »."
ASKED = "quelles sont les épreuves du 37504 ?"
NO_EXAM = "interfede/absence/epreuves"
_EACH = re.compile(
    r"\bchacune?\b|\bchaque epreuve|\bdurees (?:de(?:s| chaque| toutes les)|d'une?) epreuves?"
    r"|\btoutes les epreuves\b|\bduree (?:et \w+ )?des epreuves\b"
)
_EPREUVE = re.compile(r"\bepreuves?\b")
_LIST = re.compile(
    r"(?:\b(?:quel(?:le)?s|list\w*|donne\w*(?:[- ]moi)?|enumer\w*|nomm\w*|rappel\w*|recapitul\w*"
    r"|tableau|c'est quoi|detail\w*|presente\w*)\b[^?.]{0,20}|^\W*(?:les )?)\bepreuves\b"
)
_WHOLE = re.compile(r"\b(?:examens?|exam)\b|\btoutes? (?:la|les) (?:session|certification)\b")
_IN_ALL = re.compile(r"\b(?:cumul\w*|total\w*|en tout)\b")
_TIME = re.compile(r"\b\d+ (?:minutes?|heures?|h)\b")
_PART = re.compile(r"\b(?:oral\w*|soutenances?|memoires?|livrets?|stages?)\b")
_ASIDE = re.compile(
    r"\b(?:pages?|vae|valid\w*|rattrap\w*|repass\w*|echou\w*|rat\w*|commun\w*|prepar\w*|revis\w*"
    r"|reussi\w*|obligatoires?|(?:avec|sans|devant) (?:le |un )?(?:jury|comedien\w*|public)"
    r"|evalu\w* (?:la |le )?(?:cp|competence|\d)|stress\w*|dispens\w*|formation|tiers"
    r"|\w+-(?:elles|ils))\b"
)


def of_each(text: str) -> bool:
    """Whether a folded question asks for each épreuve, or how long each of them lasts."""
    if _ASIDE.search(text) or compares(text) or is_tale(text):
        return False
    return bool(_LIST.search(text) or (_EACH.search(text) and _EPREUVE.search(text)))


def compose(ctx: Contexte) -> list[Bloc]:
    """The épreuves asked for, each with its duration; nothing when one alone is."""
    text = fold(ctx.demande.texte)
    whole = _of_whole(text, ctx)
    if (
        not (whole or of_each(text))
        or ctx.demande.nature not in {"", DUREE}
        or not _is_group(text, ctx)
    ):
        return []
    if ctx.portee == {INTERFEDE}:
        known = ctx.fiches.par_id
        return [Bloc("", tuple(say(known[NO_EXAM])))]
    first = whole or bool(_IN_ALL.search(text))
    scopes = [name for name in ctx.catalogue.referentiels if name in (ctx.portee or {CIP})]
    told = [part for name in scopes for part in _of_scope(name, first, text, ctx)]
    if told and not ctx.portee and not ctx.demande.cadres:
        told.append(Bloc(OTHERS.format(ASKED), ()))
    return told


def of_scope(name: str, text: str, ctx: Contexte) -> Iterator[Bloc]:
    """Every épreuve of a référentiel, the total of their durations first."""
    yield from _of_scope(name, True, text, ctx)


def durations(name: str, ctx: Contexte) -> tuple[Affirmation, ...]:
    """How long each épreuve of a référentiel lasts, or that it is not said; their total last."""
    if name == INTERFEDE:
        return bloc("", [NO_EXAM], ctx).claims
    sessions = _sessions(name, replace(ctx, demande=replace(ctx.demande, cadres=())))
    ids = [fact for item in sessions for facts in item.faits for fact in facts]
    ids += [item.total for item in sessions if item.total]
    known = ctx.fiches.par_id
    timed = [known[fact] for fact in ids if known[fact].nature == DUREE or _times(known[fact])]
    return tuple(fewest(next(say(fait)), ctx) for fait in timed)


def _times(fait: Fait) -> bool:
    """Whether a fact of another kind gives a duration, or says that none is given."""
    return bool(_TIME.search(fait.phrase)) or (
        fait.nature == ABSENCE and "duree" in fold(fait.phrase)
    )


def _is_group(text: str, ctx: Contexte) -> bool:
    """Whether nothing smaller than a bloc or a CCP is named."""
    kinds = {ctx.catalogue.get(name).kind for name in ctx.result.nommes}
    return kinds <= {"bloc", "ccp"} and not named_epreuves(text)


def _of_whole(text: str, ctx: Contexte) -> bool:
    """«La durée de l'examen», «de l'épreuve finale»: of all of it, as no part is named."""
    final = ctx.demande.cadres == (FINAL,) and _has_final(ctx) and not _PART.search(text)
    asked = ctx.demande.nature == DUREE and (_WHOLE.search(text) or final)
    return bool(asked) and not (_ASIDE.search(text) or compares(text) or is_tale(text))


def _has_final(ctx: Contexte) -> bool:
    """Whether the référentiels asked have a final épreuve of their own."""
    own = {s.noeud.split("/")[0] for s in ctx.fiches.nommees.sessions if s.cadre == FINAL}
    return not ctx.portee or bool(own & ctx.portee)


def _of_scope(name: str, whole: bool, text: str, ctx: Contexte) -> Iterator[Bloc]:
    sessions = _sessions(name, ctx)
    every = len(sessions) > 1 or name == CIP  # a total is not of one part alone
    totals = [bloc("", [item.total], ctx) for item in sessions if item.total and every]
    if whole:
        yield from totals
    for item in sessions:
        yield from session(item, len(sessions) == 1, ctx)
    if not whole:
        yield from totals
    if "jury" in text and (jury := list(dict.fromkeys(f for item in sessions for f in item.jury))):
        yield bloc(JURY, jury, ctx)


def session(item: Session, alone: bool, ctx: Contexte) -> Iterator[Bloc]:
    """One session, bloc or dossier: its parts, what is asked for there, and in which order."""
    if item.avant:
        yield bloc("", [item.avant], ctx)
    told = (claim for ids in item.faits for claim in _epreuve(ids, ctx))
    yield Bloc(_title(item, alone, ctx), tuple(told))
    if alone and item.attendu:
        yield bloc(EXPECTED, item.attendu, ctx)
    if item.ordre:
        yield bloc(ORDER, [item.ordre], ctx)


def bloc(title: str, ids: Iterable[str], ctx: Contexte) -> Bloc:
    """These facts, as one part of the answer."""
    known = ctx.fiches.par_id
    claims = (fewest(claim, ctx) for name in ids for claim in say(known[name]))
    return Bloc(title, tuple(claims))


def _sessions(name: str, ctx: Contexte) -> list[Session]:
    """Those of the settings named (« CCP 1 », « bloc B »), else of the whole référentiel."""
    mine = [
        item
        for item in ctx.fiches.nommees.sessions
        if item.noeud.split("/")[0] == name or (not ctx.portee and item.noeud in ctx.result.nommes)
    ]
    named = [item for item in mine if item.cadre in ctx.demande.cadres]
    return named or [item for item in mine if item.entier]


def _title(item: Session, alone: bool, ctx: Contexte) -> str:
    if item.noeud == f"{CIP}/{TITRE}" and alone and len(ctx.portee) < 2:
        return HEAD
    label, title = ctx.catalogue.label(item.noeud), ctx.catalogue.get(item.noeud).libelle
    return f"**{label}**" if fold(title) in fold(label) else f"**{label}** · {short(title)}"


def _epreuve(ids: Sequence[str], ctx: Contexte) -> Iterator[Affirmation]:
    """What is told of one épreuve, as one claim; what is not in the document, apart."""
    known = ctx.fiches.par_id
    claims = [fewest(next(say(known[name])), ctx) for name in ids]
    proved = [claim for claim in claims if claim.origine is None]
    above = ctx.unit(known[ids[0]].noeuds[0], frozenset({"epreuve"}))
    if above and "evalue" in above.liens and not any("/evaluees-" in name for name in ids):
        proved.append(evaluees.stated(above, ctx))
    cited = dict.fromkeys(name for claim in proved for name in claim.citations)
    yield Affirmation(texte=" ".join(claim.texte for claim in proved), citations=tuple(cited))
    yield from (claim for claim in claims if claim.origine)
