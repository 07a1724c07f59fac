"""Which way a question goes: urgent, corrected, then by its own words and by what is found."""

import re
from collections.abc import Iterator

from assistant.reponse import (
    aptitudes,
    comparaison,
    confondus,
    criteres,
    definition,
    echeance,
    epreuve,
    etapes,
    evaluees,
    examen_entier,
    examens,
    faits,
    hors_textes,
    inconnus,
    issue,
    lois,
    methode,
    oraux,
    parties,
    passages,
    personne,
    premisses,
    programme,
    propos,
    sessions,
    situation,
    urgences,
    urgences_numeros,
)
from assistant.reponse.accord import ABSENCE, STATED
from assistant.reponse.bloc import Bloc, unsaid
from assistant.reponse.contexte import Contexte
from assistant.reponse.enumeration import enumerate_nodes
from assistant.reponse.indices import DEFINITION, DEROULE
from assistant.reponse.question import Intention, speaks_of_exam
from assistant.reponse.sigles import meanings, outside
from assistant.reponse.suite import own_subject
from knowledge.fiches import Fait
from knowledge.french import fold, words

BONJOUR = (
    "Bonjour. Posez votre question, ou racontez une situation : je cherche dans les cinq textes."
)
MERCI = "Avec plaisir. Je reste là pour la prochaine question."
SURE, NEAR, NEAR_VALUE, NEAR_ABSENCE = 1.5, -0.9, -1.6, -1.1
"""How sure a fact must be: rather than a method, than passages, as the value asked, as absent."""
RESERVE = "**Je n'en suis pas sûr.** Voici ce qui s'en approche le plus :"
FEW = 3
_EXAM = re.compile(r"^cip/(?:titre|dossier|CCP)|/modalite/|epreuve|/vae|/jury")
_QUOTED = re.compile(r"[«“\"]\s*([^»”\"]{8,}?)\s*[»”\"]")
Compose = tuple[Intention, list[Bloc]]


def dispatch(ctx: Contexte) -> Compose:
    """The intention, as the words and what was found tell it, and what is said."""
    if ctx.demande.intention is Intention.COURTOISIE:
        polite = MERCI if "merci" in fold(ctx.question) else BONJOUR
        return Intention.COURTOISIE, [Bloc(polite, ())]
    if asked := urgences_numeros.compose(ctx):
        return Intention.URGENCE, asked
    if urgent := urgences.heard(ctx):
        return Intention.URGENCE, urgences.compose(urgent, ctx)
    if of_person := personne.compose(ctx):
        return Intention.METHODE, of_person
    vocabulary = ctx.searcher.index.vocabulary
    if said := meanings(ctx.demande.texte, vocabulary, ctx.catalogue, ctx.portee):
        return Intention.SIGLE, [Bloc("", tuple(said))]
    if unknown := inconnus.compose(ctx):
        return Intention.HORS_PERIMETRE, unknown
    if corrected := premisses.correct(ctx):
        return Intention.PREMISSE, corrected
    return _asked(ctx)


def _asked(ctx: Contexte) -> Compose:
    """By the intention that the words announce; then by what was found."""
    for intention, blocs in _tried(ctx):
        if blocs:
            return intention, blocs
    return Intention.HORS_PERIMETRE, []


def _precise(ctx: Contexte) -> Iterator[Compose]:
    """What the words of a question ask for, whatever is found."""
    yield Intention.FAIT, echeance.compose(ctx)
    yield Intention.PROGRAMME, programme.compose(ctx)
    yield Intention.HORS_PERIMETRE, lois.compose(ctx)
    yield Intention.EPREUVE, examen_entier.compose(ctx)
    yield Intention.FAIT, sessions.compose(ctx)
    yield Intention.FAIT, etapes.compose(ctx)
    yield Intention.LISTE, parties.compose(ctx)
    yield Intention.FAIT if ctx.demande.nature else Intention.EPREUVE, oraux.compose(ctx)
    yield Intention.CRITERES, evaluees.compose(ctx)
    yield Intention.COMPARAISON, examens.hardest(ctx)
    yield Intention.FAIT, examens.before_whom(ctx)
    yield Intention.FAIT, examens.who_validates(ctx)
    yield Intention.FAIT, examens.alone(ctx)
    yield Intention.FAIT, issue.compose(ctx)
    yield Intention.CRITERES, aptitudes.evaluated(ctx)
    yield Intention.COMPARAISON, confondus.compose(ctx)


def _tried(ctx: Contexte) -> Iterator[Compose]:
    """What may answer, the most precise first; each is composed only when its turn comes."""
    yield from _precise(ctx)
    asked, choix = ctx.demande.intention, faits.choose(ctx)
    apart = bool(choix.rangs) and propos.apart(choix.rangs[0], ctx)
    sure = not apart and _sure(choix, ctx)
    if asked is Intention.COMPARAISON:
        yield asked, comparaison.compose(ctx)
    if asked is not Intention.CRITERES:
        yield Intention.LISTE, aptitudes.compose(ctx) or enumerate_nodes(ctx)
    if asked is Intention.CRITERES and DEFINITION.search(fold(ctx.demande.texte)):
        yield Intention.DEFINITION, definition.compose(ctx, least=2)
    if asked is Intention.CRITERES and not (sure and criteres.asks_where(ctx)):
        yield asked, criteres.compose(ctx)
    if asked is Intention.DEFINITION and not ctx.demande.cadres:
        yield asked, definition.compose(ctx)
    if not sure or _is_value(choix):
        yield Intention.DEFINITION, confondus.said(ctx)
    if sure:
        blocs = personne.of_fact(choix.rangs[0].fait.id, ctx) or faits.compose(choix, ctx)
        told = ctx.result.answered and not blocs[0].decline
        if asked is Intention.EPREUVE and told:
            blocs = [blocs[0], *unsaid(_of_the_same(choix, ctx), blocs[:1])]
        yield _of_fact(choix, ctx), blocs
    if not sure:
        yield Intention.FAIT, faits.several(ctx)
        yield Intention.HORS_PERIMETRE, hors_textes.compose(ctx)
    yield from _found(ctx, apart)


def _of_the_same(choix: faits.Choix, ctx: Contexte) -> list[Bloc]:
    """The other rules of an épreuve, then its text: whole when it is asked how it goes."""
    told = epreuve.compose(ctx) or passages.compose(ctx)[:1]
    if not DEROULE.search(fold(ctx.demande.texte)):
        near = [bloc for bloc in told if _is_near(bloc, choix.rangs[0].fait, ctx)]
        told = near if epreuve.asks_group(ctx) else near[:1]
    return [*faits.beside(choix), *told]


def _is_near(bloc: Bloc, fait: Fait, ctx: Contexte) -> bool:
    """Whether an épreuve is of the référentiel of the fact told, or of what came after it."""
    own = ctx.catalogue.referentiels.get(fait.referentiel)
    cited = (name.split("/")[0] for claim in bloc.claims for name in claim.citations)
    return own is None or bool(own.alerte) or fait.referentiel in cited


def _found(ctx: Contexte, apart: bool) -> Iterator[Compose]:
    """What the passages found can make, when the search says that they answer.

    `apart`: no fact is about what is asked, so an épreuve named in passing is no sure answer.
    """
    if not ctx.result.answered:
        return
    for intention, blocs in _by_passages(ctx):
        doubtful = ctx.result.incertain or (intention is Intention.EPREUVE and apart)
        if blocs and intention is Intention.COMPETENCE:
            doubtful = doubtful or situation.is_weak(blocs, ctx)
        yield intention, [Bloc(RESERVE, ()), *blocs] if blocs and doubtful else blocs


def _by_passages(ctx: Contexte) -> Iterator[Compose]:
    asked = ctx.demande.intention
    if asked is Intention.COMPETENCE:
        yield asked, situation.compose(ctx)
    if asked is Intention.METHODE:
        yield asked, methode.compose(ctx)
    if asked is Intention.EPREUVE:
        yield asked, epreuve.compose(ctx)
    yield _of_passages(ctx), passages.compose(ctx)


def _sure(choix: faits.Choix, ctx: Contexte) -> bool:
    """Whether the best fact is what is asked. Less is needed when something answers anyway."""
    fait, asked = choix.premier, ctx.demande.intention
    if fait is None or outside(ctx.demande.texte, ctx.searcher) or _code_alone(ctx):
        return False
    if _quotes_title(ctx) and not ctx.demande.nature:
        return False
    if asked is Intention.METHODE or asked is Intention.COMPETENCE:
        return choix.surete > SURE and fait.nature in STATED
    of_work = not ctx.demande.nature and asked is None and not propos.names_exam(ctx)
    if of_work and _about_exam(fait):
        return choix.surete > SURE
    if asked is Intention.EPREUVE and fait.nature == ABSENCE:
        return choix.surete > (SURE if ctx.result.nommes else 0.0)
    if not fait.repondu and not ctx.demande.nature and ctx.result.answered:
        return choix.surete > SURE  # something answers: declining needs more
    valued = choix.rangs[0].signes["nature"] > 0
    where = asked is Intention.CRITERES and criteres.asks_where(ctx)
    near = NEAR_VALUE if valued or where else NEAR_ABSENCE if fait.nature == ABSENCE else NEAR
    return choix.surete > (near if ctx.result.answered or fait.nature == ABSENCE else 0.0)


def _is_value(choix: faits.Choix) -> bool:
    """Whether the best fact is a count or a value, which is not what a text says of a subject."""
    return choix.premier is not None and choix.premier.nature not in STATED


def _about_exam(fait: Fait) -> bool:
    """Whether a fact is a count, or a rule of an exam, rather than of the work."""
    return fait.nature not in STATED or bool(_EXAM.search(fait.noeuds[0]))


def _quotes_title(ctx: Contexte) -> bool:
    """«Que dit la fiche « Gérer la dynamique de groupe » ?» asks for what bears that title."""
    quoted = _QUOTED.search(ctx.demande.texte)
    said = set(words(fold(quoted[1]))) if quoted else set()
    titles = (ctx.catalogue.get(hit.passage.id).libelle for hit in ctx.hits[:FEW])
    return bool(said) and any(said <= set(words(fold(title))) for title in titles)


def _code_alone(ctx: Contexte) -> bool:
    """«Que dit la 3.12 ?», «c'est quoi la CP9 déjà ?» ask for the node itself."""
    told = ctx.demande.intention in {None, Intention.DEFINITION}
    named = ctx.result.nommes and not ctx.demande.nature and told
    return bool(named) and not own_subject(fold(ctx.demande.texte))


def _of_fact(choix: faits.Choix, ctx: Contexte) -> Intention:
    fait, asked = choix.rangs[0].fait, ctx.demande.intention
    if faits.contradicts(fait, ctx):
        return Intention.PREMISSE
    valued = bool(ctx.demande.nature) and speaks_of_exam(ctx.demande.texte)
    if fait.nature == ABSENCE and not valued:
        return Intention.PREMISSE if fait.repondu else Intention.HORS_PERIMETRE
    kept = {Intention.EPREUVE, Intention.DEFINITION, Intention.CRITERES, Intention.METHODE}
    if asked in kept and asked and not ctx.demande.nature:
        return asked
    return Intention.FAIT


def _of_passages(ctx: Contexte) -> Intention:
    exam = Intention.EPREUVE if speaks_of_exam(ctx.demande.texte) else Intention.DEFINITION
    return ctx.demande.intention or exam
