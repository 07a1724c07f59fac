"""The embedded engine: short sentences of ours around verbatim extracts, no language model."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from assistant.reponse import (
    doubles,
    explication,
    lieux,
    methode,
    oui_non,
    passages,
    propos,
    retour,
    situation,
    urgences_fil,
    urgences_suite,
)
from assistant.reponse.aiguillage import dispatch
from assistant.reponse.answer import Affirmation, Answer, Piste
from assistant.reponse.bloc import Bloc, shorter
from assistant.reponse.contexte import Contexte
from assistant.reponse.directives import COURT, DETAILS, NOTES, OU, POURQUOI, REDIS, again
from assistant.reponse.ecoute import MUET, Ecoute
from assistant.reponse.fil import Fil, Tour
from assistant.reponse.ledger import check
from assistant.reponse.mise_en_page import declined, markdown, sources
from assistant.reponse.question import Intention, read
from assistant.reponse.sigles import outside
from assistant.reponse.suite import Suite, complete, main_node, names_scope
from assistant.texte import cut
from knowledge.french import fold
from knowledge.search.codes import with_codes
from knowledge.search.ecriture import Ecrit, written
from knowledge.search.result import Hit
from knowledge.search.searcher import Searcher

MOTEUR = "embarque"
LONGEST = 300
READ = "Question lue : « {} »."
USAGE = " : son sens donné ici est celui de l'usage, à vérifier."


class MoteurEmbarque:
    """Answers from the catalogue and the fiches alone. `pays` chooses whom to alert."""

    def __init__(self, searcher: Searcher, pays: str = "FR") -> None:
        self.searcher = searcher
        self.catalogue = searcher.catalogue
        self.pays = pays
        self.echeance: Callable[[], str] = str

    def repondre(
        self, question: str, referentiel: str | None = None, fil: Fil = (), ecoute: Ecoute = MUET
    ) -> Answer:
        """The answer to a question; `repondu` is false when the référentiels hold none."""
        lue = self.lire(question)
        before = [replace(tour, question=self.lire(tour.question).texte) for tour in fil]
        answer = self._answered(lue.texte, referentiel, before)
        told = lue.dit and answer.intention != Intention.URGENCE
        avis = (READ.format(cut(lue.texte, LONGEST)), *answer.avis) if told else answer.avis
        return answer.model_copy(update={"question": question, "avis": avis})

    def lire(self, question: str) -> Ecrit:
        """The question in plain words, when it was typed fast."""
        index = self.searcher.index
        return written(question, index.vocabulary, index.lexical.knows)

    def _answered(self, question: str, referentiel: str | None, fil: Fil) -> Answer:
        if again(fold(question).strip(), len(fil)) is not None:
            suite = complete(question, fil, self.catalogue)
            if suite.directive == REDIS:
                return retour.again(suite, question, fil)
        parts = doubles.split(question)
        if len(parts) > 1:
            return self._several(question, parts, referentiel, fil)
        ctx, intention, blocs = self._one(question, referentiel, fil)
        return self._answer(ctx, referentiel, intention, blocs)

    def _one(
        self, question: str, referentiel: str | None, fil: Fil
    ) -> tuple[Contexte, Intention, list[Bloc]]:
        fil = urgences_fil.since(question, fil)
        suite = urgences_fil.completed(question, fil, self.catalogue)
        ctx = self.contexte(question, suite, referentiel or suite.referentiel or None)
        if suite.directive == OU:
            return ctx, Intention.PROGRAMME, retour.where(suite, fil)
        if more := urgences_suite.follow(suite, ctx, fil):
            return ctx, Intention.URGENCE, more
        intention, blocs = dispatch(ctx)
        told = bool(blocs) and not blocs[0].decline
        if not suite.reprise:  # a question that stands alone: only a sure value is of that one
            told = told and intention is Intention.FAIT
        if suite.referentiel and not referentiel and not told:
            ctx = self.contexte(question, suite, None)  # it was asked of all of them, after all
            intention, blocs = dispatch(ctx)
        blocs = oui_non.fitting(blocs, ctx.demande.texte)
        blocs = urgences_suite.reminded(blocs, intention, fil, ctx)
        if suite.directive in {POURQUOI, NOTES} and blocs:
            blocs = explication.compose(blocs, intention, ctx, suite.directive == NOTES)
        elif suite.directive == COURT:
            blocs = _shorter(blocs, intention, ctx)
        return ctx, intention, blocs

    def _several(
        self, question: str, parts: list[str], referentiel: str | None, fil: Fil
    ) -> Answer:
        """Each question answered in turn, the others leaning on the first that has a subject."""
        thread, told = [*fil], dict[int, tuple[Contexte, Intention, list[Bloc]]]()
        for place in doubles.order(parts):
            part = parts[place]
            asked = f"et {part}" if told else part  # it leans on the one read first
            hint = self._same_scope(part, thread[len(fil) :])
            told[place] = self._one(asked, referentiel or hint, thread)
            if hint and not told[place][2]:
                told[place] = self._one(asked, None, thread)
            if len(told) < len(parts):  # nothing leans on the last one
                ctx, intention, blocs = told[place]
                thread.append(Tour(part, self._answer(ctx, referentiel, intention, blocs)))
        rows = [told[place] for place in range(len(parts))]
        blocs = doubles.joined([(part, row[2]) for part, row in zip(parts, rows, strict=True)])
        answered = next((row for row in rows if row[2]), rows[0])
        if not any(row[2] for row in rows):
            blocs = []
        elif not all(bloc.decline for row in rows for bloc in row[2][:1]):
            blocs = [replace(bloc, decline=False) for bloc in blocs]
        ctx = replace(answered[0], question=question)
        return self._answer(ctx, referentiel, answered[1], blocs)

    def _same_scope(self, part: str, before: Fil) -> str | None:
        """The référentiel of the half answered first, unless this one names its own."""
        if not before or names_scope(fold(part)):
            return None
        return main_node(before[0].reponse, self.catalogue).split("/")[0] or None

    def contexte(self, question: str, suite: Suite, referentiel: str | None) -> Contexte:
        """The question as read, with what the search found."""
        text = with_codes(suite.texte)
        demande = read(text)
        looked = lieux.without(text, self.searcher.index.lexical.knows)
        if demande.intention is Intention.COMPETENCE:
            looked = situation.told(looked, self.searcher.index.scopes.creux)
        result = self.searcher.search(looked, referentiel)
        if len(result.portee) != 1:  # what is in force first, unless one is named
            named = sorted(result.nommes, key=lambda name: self._expired(name.split("/")[0]))
            result = replace(result, nommes=tuple(named))
        return Contexte(
            question=question,
            demande=demande,
            result=result,
            searcher=self.searcher,
            portee=result.portee,
            pays=self.pays,
            details=suite.directive == DETAILS,
            echeance=self.echeance,
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
        near = () if said else propos.nearest(ctx)
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
            pistes=tuple(map(_piste, hits)),
        )

    def _notices(
        self, ctx: Contexte, intention: Intention, claims: Iterable[Affirmation]
    ) -> Iterator[str]:
        if intention is Intention.URGENCE:
            return
        for word, meant in ctx.result.lus.items():
            yield f"« {word} » a été lu « {meant} »."
        for sigle in outside(ctx.demande.texte, self.searcher):
            told = USAGE if intention is Intention.SIGLE else "."
            yield f"Le sigle {sigle} n'apparaît dans aucun des cinq documents{told}"
        first = [name for claim in [*claims][:1] for name in claim.citations[:1]]
        cited = dict.fromkeys((*(name.split("/")[0] for name in first), *ctx.portee))
        for name in cited:
            if alert := self.catalogue.referentiels[name].alerte:
                yield alert


def _shorter(blocs: list[Bloc], intention: Intention, ctx: Contexte) -> list[Bloc]:
    """«Plus court»: what matters most of an answer, as its kind has it."""
    if intention is Intention.METHODE:
        return methode.briefly(blocs, ctx)
    if intention is Intention.COMPETENCE:
        return shorter(blocs, False, 2)
    listed = intention in {Intention.CRITERES, Intention.LISTE}
    return shorter(blocs if listed else passages.telling_first(blocs, ctx), listed)


def _piste(hit: Hit) -> Piste:
    passage = hit.passage
    return Piste(
        passage=passage.id,
        doc=passage.doc,
        start=passage.start,
        end=passage.end,
        score=round(hit.score, 4),
    )
