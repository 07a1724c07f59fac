"""An épreuve asked of a référentiel that has none of that name: it is said, then who has it."""

import re
from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import LECTURE, fewest, say
from assistant.reponse.faits import choose as choose_facts
from assistant.reponse.indices import COMPARAISON, DEROULE
from assistant.reponse.question import Intention, is_tale
from knowledge.french import fold

INTERFEDE = "interfede"
OWN = {
    "interfede": "il n'a aucune épreuve, ni jury",
    "rncp36128": "chaque bloc y a ses modalités d'évaluation",
    "rncp37504": "chaque bloc y a ses modalités d'évaluation, puis vient l'épreuve finale",
    "cip": "il a les épreuves de la session du titre, et celles de chaque CCP",
}
"""What each has instead, and the nodes that tell it (`SHOWN`)."""
SHOWN = {
    "interfede": ("interfede", "interfede/demarche/phase-2/etape-1"),
    "rncp36128": ("rncp36128/A/modalite/1", "rncp36128/A/modalite/2"),
    "rncp37504": ("rncp37504/A/modalite/1", "rncp37504/epreuve-finale"),
    "cip": ("cip/titre",),
}
ELSEWHERE = "Ailleurs, dans un autre référentiel :"
NAMED = (
    # how a question says it, its name, the nodes that are it
    (r"entretiens? techniques?", "entretien technique", ("cip/titre/entretien-technique",)),
    (r"entretiens? fina(?:l|ux)", "entretien final", ("cip/titre/entretien-final",)),
    (
        r"questionnements? (?:a partir|sur|d)\b.{0,12}productions?",
        "questionnement à partir de production(s)",
        ("cip/titre/questionnement-production",),
    ),
    (
        r"mises? en situations?(?: professionnelles?)?",
        "mise en situation",
        ("cip/titre/mise-en-situation", "rncp37504/B/modalite/1", "rncp36128/B/modalite/1"),
    ),
    (r"epreuves? finales?", "épreuve finale", ("rncp37504/epreuve-finale",)),
    (
        r"soutenances?",
        "soutenance",
        ("rncp37504/epreuve-finale/soutenance", "rncp36128/E/modalite/1"),
    ),
    (
        r"(?<!dans mon )(?<!pour mon )memoires?(?: professionnels?)?",
        "mémoire professionnel",
        ("rncp37504/epreuve-finale/memoire", "rncp36128/E/modalite/1"),
    ),
    (
        r"livrets?(?: des capacites relationnelles)?",
        "livret des capacités relationnelles",
        ("rncp37504/epreuve-finale/livret", "rncp36128/E/modalite/2"),
    ),
    (r"monographies?", "monographie", ("rncp37504/B/modalite/2", "rncp36128/B/modalite/2")),
    (r"dossiers? de productions?", "dossier de production", ("cip/dossier",)),
    (
        r"dossiers? pro(?:fessionnels?)?",
        "dossier professionnel",
        ("cip/titre/entretien-final", "rncp37504/A/modalite/2", "rncp36128/A/modalite/2"),
    ),
)
"""Only what is said of none other than an épreuve; in Wallonia, of none at all."""
TOLD_ELSEWHERE = {
    "cip": frozenset(
        {
            "mémoire professionnel",
            "monographie",
            "soutenance",
            "livret des capacités relationnelles",
        }
    ),
    "rncp36128": frozenset({"épreuve finale", "dossier de production"}),
    "rncp37504": frozenset({"dossier de production"}),
}
"""What facts or `places` already put back, with more to say of it."""
AMBIGUOUS = frozenset({"mise en situation", "entretien final", "dossier professionnel"})
"""Also what one does every day: an épreuve only when something says so."""
_EXAM = re.compile(
    r"\b(?:epreuves?|jury|examens?|exam|titre|certif\w*|candidat\w*|session|durees?|combien|pages?"
    r"|minutes?)\b"
)
VOWELS = frozenset("aeiouéèê")
_WITH = re.compile(r"\b(?:avec|stagiaires?|participante?s?|personnes?|usagere?s?|groupes?)\b")


def missing(ctx: Contexte) -> Iterator[Bloc]:
    """That the only référentiel asked has no such épreuve, then which one has it, and its value."""
    text = fold(ctx.demande.texte)
    if len(ctx.portee) != 1 or COMPARAISON.search(text) or is_tale(text):
        return
    (own,) = ctx.portee
    for cue, name, nodes in NAMED:
        if not re.search(rf"\b(?:{cue})\b", text) or not _is_meant(name, text, own, ctx):
            continue
        if not any(node.split("/")[0] == own for node in nodes):
            yield _absent(name, own, ctx)
            yield Bloc(ELSEWHERE, tuple(_elsewhere(nodes, ctx)))
            return


def _is_meant(name: str, text: str, own: str, ctx: Contexte) -> bool:
    if name in TOLD_ELSEWHERE.get(own, ()):
        return False
    if own != INTERFEDE or name not in AMBIGUOUS:
        return True
    if ctx.demande.intention is Intention.METHODE or (
        _WITH.search(text) and not _EXAM.search(text)
    ):
        return False
    bare = not ctx.demande.nature and not _EXAM.search(text) and not DEROULE.search(text)
    return not bare or len(text.split()) <= len(name.split()) + 1


def _absent(name: str, own: str, ctx: Contexte) -> Bloc:
    sigle = ctx.catalogue.referentiels[own].sigle
    of = "d'" if name[0] in VOWELS else "de "
    text = f"**Le référentiel {sigle} ne prévoit pas {of}{name}** : {OWN[own]}."
    return Bloc("", (Affirmation(texte=text, citations=SHOWN[own], origine=LECTURE),))


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
