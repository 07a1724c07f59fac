"""Urgent human situations: whom to alert first, before anything the référentiels say."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from assistant.motif import litteraux
from assistant.reponse.answer import Affirmation, Origine
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.indices import as_said
from assistant.reponse.urgences_lecture import loosely, readings, sounds
from knowledge.fiches import Urgence
from knowledge.french import fold, words

BELGIUM = "interfede"
_BELGIAN = frozenset(
    [
        "namur",
        "liege",
        "charleroi",
        "mons",
        "wallonie",
        "belgique",
        "bruxelles",
        "verviers",
        "tournai",
        "cpas",
        "forem",
        "cisp",
    ]
)
_FRANCE = re.compile(r"\b(?:en|pour la|de) france\b(?! travail)")
FIRST = (
    "**À vérifier tout de suite : {titre}.** Jalon ne peut pas juger de la situation : vous, si."
)
REMINDER = "**Rappel : une situation urgente vient d'être dite.**"
BELGIAN = Origine(
    titre="numéros belges réunis par Jalon, à vérifier avant usage", date="2026-11-22"
)
CHILD, VIOLENCE, AT_WORK = "enfant-en-danger", "violence", "violence-sexuelle-au-travail"
PREMIERES = frozenset({"urgence-vitale", CHILD})
"""Families whose numbers are told before any other's."""
SHORT = 10
"""Words of a question that says something more of the situation, at most."""
_MINOR = re.compile(
    r"\b(?:mineure?s?|enfants?|ados?|adolescente?s?|gamine?s?|moins de 18)\b"
    r"|\b(?:[1-9]|1[0-7]) ans\b"
)
_NUMBERS = re.compile(
    r"\b(?:dire|parler|dis|parle|adresser?|signaler?) a qui\b"
    r"|\ba qui (?:je |j'|on |dois-je |faut-il )?(?:(?:dois|peux|faut) )?(?:le |en |l'|m'|s')?"
    r"(?:dire|dis|parl\w+|adress\w+|signal\w+)\b"
    r"|\b(?:numeros?|num|tel|telephone)\b|\b(?:j'|je |on |a )?appell?e\w* (?:qui|ou)\b"
    r"|\bqui (?:(?:je |j'|on |dois-je |faut-il |peut-on )?(?:appel|alert|prevenir|contact)\w*)"
)
"""A follow-up that asks whom to call."""
_COUPLE = re.compile(
    r"\b(?:maris?|femme|epou(?:x|se)|conjointe?|concubine?|compagn(?:on|e)|copain|copine|mec|meuf|ex"
    r"|petite? amie?|(?:ses|des|leurs|mes|deux|trois|\d) enfants)\b"
)
"""An adult may be hit as well as a child: both families are then told."""
_PARTNER = re.compile(
    r"\b(?:maris?|epoux|epouse|conjointe?|concubine?|compagn(?:on|e)|(?:son|sa|mon|ma) (?:femme"
    r"|copain|copine|mec|meuf|petite? amie?|ex(?!.(?:patron|chef|employeur|tuteur|collegue|boss)))"
    r")\b"
)
"""Whom a violence at home comes from, told beside one at work."""
LAST = "Ce que le référentiel attend de vous :"


_phrase = lru_cache(maxsize=4096)(as_said)
_needed = lru_cache(maxsize=2048)(litteraux)


def find(
    question: str, urgences: Sequence[Urgence], corrected: Mapping[str, str] | None = None
) -> list[Urgence]:
    """The families that the words of a question tell of, `PREMIERES` first, then as in the data.

    `corrected` are the words that the search has read as others.
    """
    known = [text for item in urgences for text in (*item.signes, *item.motifs)]
    heard = readings(question, corrected or {}, known)
    found = [item for item in urgences if any(_tells(item, said) for said in heard)]
    seen = [item for item in urgences if _witnessed(item, found, heard)]
    if not seen and (_of_a_child(found, heard) or _at_work(found, heard)):
        found = [item for item in found if item.id != VIOLENCE]
    found += [item for item in seen if item not in found]
    return sorted(found, key=lambda item: item.id not in PREMIERES)


def heard(ctx: Contexte) -> list[Urgence]:
    """What a question tells by its own words; else by those that it takes from the thread."""
    asked = dict.fromkeys((ctx.question, ctx.demande.texte))
    rows = (find(said, ctx.fiches.urgences, ctx.result.lus) for said in asked)
    return next(filter(None, rows), [])


def _tells(item: Urgence, folded: str) -> bool:
    """Whether a folded reading tells of a family, once what is nobody's danger is taken out."""
    for shape in item.silences:
        folded = re.sub(shape, " ", folded)
    said, loose = _phrase(folded), loosely(folded)
    signs = any(_said(sign, said, loose) for sign in item.signes)
    return signs or any(_holds(shape, folded) for shape in item.motifs)


def _holds(shape: str, folded: str) -> bool:
    """Whether a pattern is found; one whose letters are nowhere there is not even compiled."""
    needed = _needed(shape)
    return (not needed or any(run in folded for run in needed)) and bool(re.search(shape, folded))


def _witnessed(item: Urgence, found: Iterable[Urgence], heard: Iterable[str]) -> bool:
    """Whether somebody whom the family is of was there when the violence told of was done."""
    violence = any(other.id == VIOLENCE for other in found)
    return violence and any(re.search(shape, said) for said in heard for shape in item.temoins)


def _said(sign: str, said: str, loose: str) -> bool:
    """A phrase is heard loosely too; a lone word is not: «inconscients» is another one."""
    return _phrase(sign) in said or (" " in sign and any(sound in loose for sound in sounds(sign)))


def _of_a_child(found: Iterable[Urgence], heard: Iterable[str]) -> bool:
    """Whether what is told of is violence on a minor, and none in a couple."""
    couple = any(_COUPLE.search(said) for said in heard)
    return not couple and any(item.id == CHILD for item in found)


def _at_work(found: Iterable[Urgence], heard: Iterable[str]) -> bool:
    """Whether the violence told of is of the workplace alone: no line for couples is of help."""
    partner = any(_PARTNER.search(said) for said in heard)
    return not partner and any(item.id == AT_WORK for item in found)


def compose(found: Sequence[Urgence], ctx: Contexte) -> list[Bloc]:
    """For each family whom to alert and what to do first; then what the référentiels ask."""
    blocs = [alert(item, ctx) for item in found]
    expected = tuple(supports(found[0].appuis, ctx))
    return [*blocs, Bloc(LAST, expected[:2])] if expected else blocs


def again(told: Sequence[Urgence], ctx: Contexte) -> list[Bloc]:
    """What a follow-up asks of the situation told: the numbers, or that of a minor too."""
    text = fold(ctx.question)
    if not told or ctx.result.nommes or len(words(text)) > SHORT:
        return []
    minor = _MINOR.search(text)
    minors = [item for item in ctx.fiches.urgences if minor and item.id == CHILD]
    if not minors and not asks_whom(ctx) and not _BELGIAN & set(words(text)):
        return []
    more = [alert(item, ctx) for item in minors if item not in told]
    return [*(reminder(item, ctx) for item in told), *more]


def asks_whom(ctx: Contexte) -> bool:
    """Whether a follow-up asks whom to call or to tell."""
    return bool(_NUMBERS.search(fold(ctx.question)))


def reminder(item: Urgence, ctx: Contexte) -> Bloc:
    """Whom to alert, again: the conversation has gone on, the situation too."""
    return Bloc(REMINDER, alert(item, ctx).claims[:1])


def alert(item: Urgence, ctx: Contexte, heading: str = FIRST) -> Bloc:
    """Whom to alert for a family, and the first conduct, under a heading that names it."""
    country = country_of(ctx)
    numbers = " ; ".join(item.alerter.get(country, ()))
    texts = [f"Alertez : {numbers}.", " ".join(item.conduite)]
    origins = (source(item, country), origin(item.origine))
    claims = tuple(
        Affirmation(texte=text, origine=told) for text, told in zip(texts, origins, strict=True)
    )
    titre = _title(item, fold(ctx.demande.texte))
    titre = heading.format(titre=titre[:1].lower() + titre[1:])
    return Bloc(titre, claims, groupe=True)


def _title(item: Urgence, said: str) -> str:
    """The family's title, or the narrower one when the words are of one alone."""
    narrow = [titre for shape, titre in item.titres if re.search(shape, said)]
    return narrow[0] if len(narrow) == 1 else item.titre


def origin(origine: tuple[str, str]) -> Origine:
    """Where a line that is not of the référentiels comes from."""
    return Origine(titre=origine[0], date=origine[1])


def source(item: Urgence, country: str) -> Origine:
    """Where the numbers of a country come from."""
    return BELGIAN if country == "be" else origin(item.origine)


def country_of(ctx: Contexte) -> str:
    """The country whose numbers are told: the one that the question names, or the reader's."""
    said = fold(ctx.question)
    if _BELGIAN & set(words(said)):
        return "be"
    if _FRANCE.search(said):
        return "fr"
    return "be" if ctx.portee == {BELGIUM} or ctx.pays == "BE" else "fr"


def supports(names: Iterable[str], ctx: Contexte) -> Iterator[Affirmation]:
    """Lines that ask to detect and to alert, of the référentiels asked."""
    for name in names:
        node = ctx.catalogue.noeuds.get(name)
        owner = name.split("/")[0]
        current = not ctx.catalogue.referentiels[owner].alerte if node else False
        if node and node.contenu and (owner in ctx.portee if ctx.portee else current):
            text = choose(node.contenu, ctx.weights).texte
            yield Affirmation(texte=quote(text), citations=(name,))
