"""The embedded engine: short sentences of ours around verbatim extracts, no language model."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.reponse import (
    comparaison,
    criteres,
    definition,
    epreuve,
    explication,
    faits,
    methode,
    passages,
    premisses,
    situation,
    urgences,
)
from assistant.reponse.accord import ABSENCE, STATED
from assistant.reponse.answer import Affirmation, Answer
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.ecoute import MUET, Ecoute
from assistant.reponse.enumeration import enumerate_nodes
from assistant.reponse.fil import Fil
from assistant.reponse.indices import DEFINITION
from assistant.reponse.ledger import check
from assistant.reponse.mise_en_page import declined, markdown, sources
from assistant.reponse.question import Intention, read, speaks_of_exam
from assistant.reponse.sigles import meanings, outside
from assistant.reponse.suite import (
    COURT,
    DETAILS,
    POURQUOI,
    Suite,
    complete,
    complete_all,
    own_subject,
)
from knowledge.french import fold
from knowledge.search.searcher import Searcher

MOTEUR = "embarque"
BONJOUR = (
    "Bonjour. Posez votre question, ou racontez une situation : je cherche dans les cinq textes."
)
MERCI = "Avec plaisir. Je reste là pour la prochaine question."
SURE, NEAR, NEAR_VALUE, NEAR_ABSENCE = 0.5, -0.9, -1.6, -1.1
"""How sure a fact must be: rather than a method, than passages, as the value asked, as absent."""
Compose = tuple[Intention, list[Bloc]]


class MoteurEmbarque:
    """Answers from the catalogue and the fiches alone. `pays` chooses whom to alert."""

    def __init__(self, searcher: Searcher, pays: str = "FR") -> None:
        self.searcher = searcher
        self.catalogue = searcher.catalogue
        self.pays = pays

    def repondre(
        self, question: str, referentiel: str | None = None, fil: Fil = (), ecoute: Ecoute = MUET
    ) -> Answer:
        """The answer to a question; `repondu` is false when the référentiels hold none."""
        suite = complete(question, fil, self.catalogue)
        ctx = self.contexte(question, suite, referentiel)
        intention, blocs = self._compose(ctx)
        blocs = self._reminded(blocs, intention, fil, ctx)
        if suite.directive == POURQUOI and blocs:
            blocs = explication.compose(blocs, intention, ctx)
        elif suite.directive == COURT:
            blocs = [replace(blocs[0], claims=blocs[0].claims[:1])] if blocs else []
        return self._answer(ctx, referentiel, intention, blocs)

    def _reminded(
        self, blocs: list[Bloc], intention: Intention, fil: Fil, ctx: Contexte
    ) -> list[Bloc]:
        """After an urgent situation, whom to alert stays on top while one speaks of it."""
        before = fil[-1].reponse.intention if fil else ""
        if before != Intention.URGENCE or intention is Intention.URGENCE:
            return blocs
        told = urgences.find(complete_all(fil, self.catalogue), ctx.fiches.urgences)
        return [*(urgences.reminder(item, ctx) for item in told[:1]), *blocs]

    def contexte(self, question: str, suite: Suite, referentiel: str | None) -> Contexte:
        """The question as read, with what the search found."""
        result = self.searcher.search(suite.texte, referentiel)
        if len(result.portee) != 1:  # what is in force first, unless one is named
            named = sorted(result.nommes, key=lambda name: self._expired(name.split("/")[0]))
            result = replace(result, nommes=tuple(named))
        return Contexte(
            question=question,
            demande=read(suite.texte),
            result=result,
            searcher=self.searcher,
            portee=result.portee,
            pays=self.pays,
            details=suite.directive == DETAILS,
        )

    def _expired(self, referentiel: str) -> bool:
        return bool(self.catalogue.referentiels[referentiel].alerte)

    def _answer(
        self, ctx: Contexte, referentiel: str | None, intention: Intention, blocs: list[Bloc]
    ) -> Answer:
        checked = [replace(bloc, claims=check(bloc.claims, self.catalogue)) for bloc in blocs]
        claims = tuple(claim for bloc in checked for claim in bloc.claims)
        hits = ctx.result.hits
        said = bool(blocs) and not any(bloc.decline for bloc in blocs)
        near = () if said else tuple(dict.fromkeys(hit.passage.id for hit in hits))[:3]
        return Answer(
            question=ctx.question,
            referentiel=referentiel,
            moteur=MOTEUR,
            repondu=said,
            affirmations=claims,
            citations=sources(self.catalogue, claims),
            proches=near,
            avis=tuple(self._notices(ctx, intention, claims)),
            texte=markdown(checked) if checked else declined(near, referentiel, self.catalogue),
            intention=intention,
        )

    def _compose(self, ctx: Contexte) -> Compose:
        """The intention, as the words and what was found tell it, and what is said."""
        if ctx.demande.intention is Intention.COURTOISIE:
            polite = MERCI if "merci" in fold(ctx.question) else BONJOUR
            return Intention.COURTOISIE, [Bloc(polite, ())]
        if urgent := urgences.find(ctx.demande.texte, ctx.fiches.urgences):
            return Intention.URGENCE, urgences.compose(urgent, ctx)
        vocabulary = self.searcher.index.vocabulary
        if said := meanings(ctx.demande.texte, vocabulary, self.catalogue, ctx.portee):
            return Intention.SIGLE, [Bloc("", tuple(said))]
        if corrected := premisses.correct(ctx):
            return Intention.PREMISSE, corrected
        return self._asked(ctx)

    def _asked(self, ctx: Contexte) -> Compose:
        """By the intention that the words announce; then by what was found."""
        for intention, blocs in self._tried(ctx):
            if blocs:
                return intention, blocs
        return Intention.HORS_PERIMETRE, []

    def _tried(self, ctx: Contexte) -> Iterator[Compose]:
        """What may answer, the most precise first; each is composed only when its turn comes."""
        asked, choix = ctx.demande.intention, faits.choose(ctx)
        sure = self._sure(choix, ctx)
        if asked is Intention.COMPARAISON:
            yield asked, comparaison.compose(ctx)
        if asked is not Intention.CRITERES:
            yield Intention.LISTE, enumerate_nodes(ctx)
        if asked is Intention.CRITERES and DEFINITION.search(fold(ctx.demande.texte)):
            yield Intention.DEFINITION, definition.compose(ctx, least=2)
        if asked is Intention.CRITERES and not (sure and criteres.asks_where(ctx)):
            yield asked, criteres.compose(ctx)
        if asked is Intention.DEFINITION:
            yield asked, definition.compose(ctx)
        if sure:
            blocs = faits.compose(choix, ctx)
            told = ctx.result.answered and not blocs[0].decline
            if asked is Intention.EPREUVE and told:
                rules = faits.beside(choix)
                blocs = [blocs[0], *rules, *(epreuve.compose(ctx) or passages.compose(ctx)[:1])]
            yield self._of_fact(choix, ctx), blocs
        yield from self._found(ctx)

    def _found(self, ctx: Contexte) -> Iterator[Compose]:
        """What the passages found can make, when the search says that they answer."""
        asked = ctx.demande.intention
        if not ctx.result.answered:
            return
        if asked is Intention.COMPETENCE:
            yield asked, situation.compose(ctx)
        if asked is Intention.METHODE:
            yield asked, methode.compose(ctx)
        if asked is Intention.EPREUVE:
            yield asked, epreuve.compose(ctx)
        yield self._of_passages(ctx), passages.compose(ctx)

    def _sure(self, choix: faits.Choix, ctx: Contexte) -> bool:
        """Whether the best fact is what is asked. Less is needed when something answers anyway."""
        fait, asked = choix.premier, ctx.demande.intention
        if fait is None or outside(ctx.demande.texte, self.searcher) or self._code_alone(ctx):
            return False
        if asked is Intention.METHODE or asked is Intention.COMPETENCE:
            return choix.surete > SURE and fait.nature in STATED
        if asked is Intention.EPREUVE and fait.nature == ABSENCE:
            return choix.surete > (SURE if ctx.result.nommes else 0.0)
        if not fait.repondu and not ctx.demande.nature and ctx.result.answered:
            return choix.surete > SURE  # something answers: declining needs more
        valued = choix.rangs[0].signes["nature"] > 0
        where = asked is Intention.CRITERES and criteres.asks_where(ctx)
        near = NEAR_VALUE if valued or where else NEAR_ABSENCE if fait.nature == ABSENCE else NEAR
        return choix.surete > (near if ctx.result.answered or fait.nature == ABSENCE else 0.0)

    def _code_alone(self, ctx: Contexte) -> bool:
        """«Que dit la 3.12 ?» asks for the node itself."""
        named = ctx.result.nommes and not ctx.demande.nature and ctx.demande.intention is None
        return bool(named) and not own_subject(fold(ctx.demande.texte))

    def _of_fact(self, choix: faits.Choix, ctx: Contexte) -> Intention:
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

    def _of_passages(self, ctx: Contexte) -> Intention:
        exam = Intention.EPREUVE if speaks_of_exam(ctx.demande.texte) else Intention.DEFINITION
        return ctx.demande.intention or exam

    def _notices(
        self, ctx: Contexte, intention: Intention, claims: Iterable[Affirmation]
    ) -> Iterator[str]:
        if intention is Intention.URGENCE:
            return
        for word, meant in ctx.result.lus.items():
            yield f"« {word} » a été lu « {meant} »."
        for sigle in outside(ctx.demande.texte, self.searcher):
            yield f"Le sigle {sigle} n'apparaît dans aucun des cinq documents."
        first = [name for claim in [*claims][:1] for name in claim.citations[:1]]
        cited = dict.fromkeys((*(name.split("/")[0] for name in first), *ctx.portee))
        for name in cited:
            if alert := self.catalogue.referentiels[name].alerte:
                yield alert
