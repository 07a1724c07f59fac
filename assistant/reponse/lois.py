"""A law, a code or an article that no document names: said so, whatever else the words resemble."""

import re
from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import LECTURE
from assistant.reponse.suite import own_subject
from knowledge.french import fold, stem, words
from knowledge.paths import SOURCES

UNSAID = "**Aucun des cinq documents ne cite {}** : Jalon ne donne pas de règle de droit."
NO_LAW = (
    "**Aucun des cinq documents ne cite d'article ni de loi sur ce sujet** : Jalon ne donne pas de"
    " règle de droit."
)
_NUMBERED = re.compile(r"\barticles? (?P<lettre>[lrd])?\.? ?(?P<numero>\d[\d.-]*\d|\d)\b")
_CODE = re.compile(
    r"\bcode (?:penal|civil|electoral|(?:general |de (?:la |l')?procedure )\w+"
    r"|du travail|du commerce|de commerce|de la (?:route|sante|securite|famille|consommation)\w*"
    r"|de l'(?:education|action sociale|entree et du sejour)|wallon \w+)\b"
)
_LAW = re.compile(r"\blois? (?:de |du |n ?[°o]? ?)?(?P<numero>(?:19|20)\d\d(?:-\d+)?)\b")
_ASKS = re.compile(
    r"\bquel(?:le)?s? (?:est |sont )?(?:l'|l[ae]s? )?(?:articles?|lois?|textes? (?:de loi|legal))"
    r"|\b(?:que dit|dit quoi|selon|d'apres) (?:la|les|une) lois?\b|\blois? .{0,30}\bdit quoi\b"
    r"|\barticles? (?:de loi|du code)\b"
)
_CITING = re.compile(r"\b(?:articles?|lois?|code|decret|arrete)\b")
_OF_LAW = frozenset(
    words("article articles loi lois code texte legal decret arrete dit parle prevoit concerne")
)


def compose(ctx: Contexte) -> list[Bloc]:
    """That nothing there names it; nothing when the documents do, or no law is asked about."""
    text = fold(ctx.demande.texte)
    found = [match for shape in (_NUMBERED, _CODE, _LAW) for match in shape.finditer(text)]
    if not found and not _ASKS.search(text):
        return []
    named = [match[0] for match in found]
    nodes = [fold(node.contenu) for node in ctx.catalogue.noeuds.values()]
    written = [*_documents(), *nodes] if found else []
    absent = [match for match in found if not _is_written(match[0], written)]
    if absent:
        asked = ctx.demande.texte if len(ctx.demande.texte) == len(text) else text
        said = (f"« {asked[match.start() : match.end()]} »" for match in absent)
        return _said(UNSAID.format(" ni ".join(said)))
    if not _ASKS.search(text):
        return []
    about = {stem(word) for word in own_subject(text) if word not in _OF_LAW}
    about -= {stem(word) for name in named for word in words(name)}
    citing = [text for text in nodes if _CITING.search(text)]
    told = any(about & set(map(stem, words(text))) for text in citing)
    return [] if told or not about else _said(NO_LAW)


def _documents() -> Iterator[str]:
    """The documents whole: some lines of theirs (a notice of rights) are in no node."""
    for path in sorted(SOURCES.glob("*.txt")):
        yield fold(path.read_text("utf-8", "replace"))


def _is_written(name: str, written: list[str]) -> bool:
    """Whether a text has it, a number without its spaces and dots."""
    numbered = _NUMBERED.fullmatch(name) or _LAW.fullmatch(name)
    if not numbered:
        return any(name in text for text in written)
    letter = numbered.groupdict().get("lettre") or ""
    shape = re.compile(rf"(?<![\d-]){letter}\.? ?{re.escape(numbered['numero'])}(?![\d-])")
    return any(shape.search(text) for text in written)


def _said(text: str) -> list[Bloc]:
    return [Bloc("", (Affirmation(texte=text, origine=LECTURE),), decline=True)]
