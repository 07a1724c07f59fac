"""What a question takes for granted and is not so: a code that is none, criteria where none are."""

import re
from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.codes_absents import missing
from assistant.reponse.contexte import Contexte
from assistant.reponse.epreuves_absentes import missing as without_epreuve
from assistant.reponse.extrait import quote
from assistant.reponse.faits import LECTURE, say
from assistant.reponse.indices import named_epreuves
from assistant.reponse.places import misplaced
from knowledge.french import fold
from knowledge.model import Noeud

INTERFEDE = "interfede"
SAYS_NONE = "interfede/demarche/phase-2/etape-1"
_EXAM = re.compile(
    r"\b(?:criteres?|epreuves?|jury|examen|memoire|bloc)\b|\bcertifi\w*|\bsoutenance"
    r"|\bnote[zs]?\b|\bevaluer\b.*\baccompagnat|\bevaluee?s? sur\b|\bdossier de production"
    r"|\bmonographie"
)
_CENTRE = re.compile(
    r"\bcisp\b.{0,25}\b(?:liege|namur|charleroi|mons|wallon\w*|belg\w*|verviers|tournai|bruxelles)"
    r"|\b(?:liege|namur|charleroi|mons|wallon\w*|verviers|tournai)\b.{0,60}\bcisp\b"
)
_AROBASE = re.compile(
    r"\bbloc\s+[a-e]\b|\bmemoire\b|\b(?:rncp)?\s*36128\b|\b37504\b|\barobase\b|\bmonographie"
)
_MARK = re.compile(
    r"\bnotes? (?:minim\w*|eliminatoire|de passage|moyenne|finale|sur|qu'il|pour)|\bquelle note\b"
    r"|\bbareme|\bcoefficients?\b|\bcoeff?\b|\bmention\b|\bcombien de points\b|\bsur 20\b"
    r"|\bnotee?s? sur\b|\bmoyenne\b"
    r"|\bchances? (?:de reussi|d'avoir|de l'avoir|que j)|\bprobabilite\b|\bpourcentage de chances?"
)
NO_MARK = (
    ("commun/chances", re.compile(r"chance|probabilite")),
    ("commun/seuil", re.compile(r"moyenne|seuil|bareme|coeff|mention")),
    ("commun/note", re.compile("")),
)
_IS_IT = re.compile(
    r"c'est (?:bien )?(?:celle|la competence|le moment|la) (?:ou |qui |sur |de )?"
    r"(.{12,}?)(?:, non)?\W*$"
)
_BLOC = re.compile(r"\bbloc\s+[a-f]\b(?!')")
COMPETENCE = frozenset({"competence"})


def correct(ctx: Contexte) -> list[Bloc]:
    """The correction of what does not exist; nothing when all that is named does."""
    text = fold(ctx.question)
    if _CENTRE.search(text) and _AROBASE.search(text):
        return [_two_cisp(ctx)]
    if absent := list(without_epreuve(ctx)):
        return absent
    if INTERFEDE in ctx.portee and len(ctx.portee) == 1 and _EXAM.search(fold(ctx.demande.texte)):
        return [no_criteria(ctx)]
    if _MARK.search(text) and (said := _no_mark(ctx)):
        return said
    found = (*_no_epreuve(ctx), *_no_bloc(ctx), *missing(ctx))
    wrong = next(iter(found), None) or misplaced(ctx) or _another(ctx)
    return [wrong] if wrong else []


def _another(ctx: Contexte) -> Bloc | None:
    """«La 2.5, c'est bien celle où…»: when what is told is another competency, both are quoted."""
    told = _IS_IT.search(fold(ctx.demande.texte))
    named = [ctx.catalogue.get(name) for name in ctx.result.nommes]
    named = [node for node in named if node.kind == "competence"]
    if told is None or len(named) != 1:
        return None
    scope = named[0].id.split("/")[0]
    hits = ctx.searcher.search(told[1], scope).hits
    found = next((node for hit in hits if (node := ctx.unit(hit.passage.id, COMPETENCE))), None)
    if found is None or found.id == named[0].id:
        return None
    claims = tuple(
        Affirmation(texte=f"**{node.code}** · {quote(node.contenu)}", citations=(node.id,))
        for node in (found, named[0])
    )
    head = (
        f"**Ce que vous décrivez ressemble plutôt à la {found.code}**, et non à la {named[0].code}."
    )
    return Bloc(head, claims)


def no_criteria(ctx: Contexte) -> Bloc:
    """The Interfédé has none, and says so: nothing else may be shown for one."""
    node = ctx.catalogue.get(SAYS_NONE)
    head = "Le référentiel de l'Interfédé n'a **aucun critère d'évaluation**, ni épreuve ni jury."
    said = Affirmation(texte=head, citations=("interfede",), origine=LECTURE)
    quoted = Affirmation(texte=quote(node.texte.split("\n")[0]), citations=(node.id,))
    return Bloc("", (said, quoted))


def _no_mark(ctx: Contexte) -> list[Bloc]:
    """No document has a mark, nor says what one's chances are."""
    wanted = next(name for name, cue in NO_MARK if cue.search(fold(ctx.question)))
    facts = (fait for fait in ctx.fiches.faits if fait.id == wanted)
    return [Bloc("", tuple(say(fait, ctx.portee))) for fait in facts]


def _two_cisp(ctx: Contexte) -> Bloc:
    """The centres of Wallonia have no bloc and no examination: another CISP does."""
    said = no_criteria(ctx)
    text = (
        "En Wallonie, CISP veut dire « centre d'insertion socioprofessionnelle » : aucun mémoire,"
        " aucune épreuve n'y est prévu par le cahier de l'Interfédé. Le bloc et le mémoire"
        " sont ceux des certifications d'Arobase (RNCP36128, RNCP37504), où le sigle désigne un"
        " métier : coordinateur ou coordinatrice de parcours."
    )
    note = Affirmation(texte=text, citations=("interfede", "rncp36128"), origine=LECTURE)
    return Bloc("", (note, *said.claims))


def _no_bloc(ctx: Contexte) -> Iterator[Bloc]:
    """«Le bloc D du titre CIP»: the titre has CCPs, the others have blocs."""
    if ctx.portee == {"cip"} and _BLOC.search(fold(ctx.demande.texte)):
        text = "**Le titre CIP n'a pas de blocs** : il compte 3 CCP, et 3 activités types."
        cited = ("cip", "cip/CCP1", "cip/CCP2", "cip/CCP3")
        yield Bloc("", (Affirmation(texte=text, citations=cited, origine=LECTURE),))


def _no_epreuve(ctx: Contexte) -> Iterator[Bloc]:
    """«L'entretien final du CCP1»: an épreuve of the title that this CCP has not."""
    text = fold(ctx.demande.texte)
    for name in ctx.result.nommes:
        node = ctx.catalogue.get(name)
        there = [child for child in node.enfants if child.kind == "epreuve" and _held(child)]
        for slug in named_epreuves(text) if node.kind == "ccp" else ():
            if all(child.id != f"{name}/{slug}" for child in there):
                yield _other_epreuves(slug, name, there, ctx)


def _held(node: Noeud) -> bool:
    return not node.texte.strip().startswith("Sans objet")


def _other_epreuves(slug: str, name: str, there: list[Noeud], ctx: Contexte) -> Bloc:
    absent = ctx.catalogue.get(f"cip/titre/{slug}").libelle.lower()
    held = " ; ".join(child.libelle.lower() for child in there)
    code = ctx.catalogue.get(name).code
    text = f"**Il n'y a pas d'épreuve « {absent} » au {code}.** Ses épreuves : {held}."
    cited = (name, *(child.id for child in there), f"cip/titre/{slug}")
    return Bloc("", (Affirmation(texte=text, citations=cited, origine=LECTURE),))
