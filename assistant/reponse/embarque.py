"""The embedded engine: short sentences of ours around verbatim extracts, no language model."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from assistant.reponse.answer import Affirmation, Answer, Source
from assistant.reponse.bloc import CODED, Asked, Bloc, Composer, short
from assistant.reponse.ecoute import MUET, Ecoute
from assistant.reponse.enumeration import enumerate_nodes
from assistant.reponse.extrait import quote
from assistant.reponse.fil import Fil
from assistant.reponse.ledger import check
from assistant.reponse.question import CUES, read
from assistant.reponse.sigles import meanings, outside
from knowledge.catalogue import Catalogue
from knowledge.french import analyse
from knowledge.passages import LISTS
from knowledge.search.result import SearchResult
from knowledge.search.searcher import Searcher

MOTEUR = "embarque"
CLOSE = 0.6
"""Of that share, what is enough for another value, which is there to be told apart."""
BLOCS = 3
"""Passages shown at most; fewer when the next ones are far behind."""
NEAR = 0.75
"""Share of the first score under which a passage is left out."""
VALUES = 2
"""Values shown of one passage at most."""
CODE_ALONE = 3
"""Words of a question that asks for a node by its code and nothing else («bloc C du RNCP…»)."""
INTERFEDE = "interfede"
CRITERES = "critere"
DUREE = "duree"
NOTHING = "Les cinq documents ne répondent pas à cette question, ou pas en ces termes."
NEAREST = "Le plus proche, sans que ce soit une réponse :"
CONFUSED = "À ne pas confondre :"


class MoteurEmbarque:
    """Answers from the catalogue alone."""

    def __init__(self, searcher: Searcher) -> None:
        self.searcher = searcher
        self.catalogue = searcher.catalogue
        self.composer = Composer(searcher.catalogue)

    def repondre(
        self, question: str, referentiel: str | None = None, fil: Fil = (), ecoute: Ecoute = MUET
    ) -> Answer:
        """The answer to a question; `repondu` is false when the référentiels hold none."""
        result = self.searcher.search(question, referentiel)
        unknown = outside(question, self.searcher)
        blocs = self._blocs(question, result, unknown)
        checked = [replace(bloc, claims=check(bloc.claims, self.catalogue)) for bloc in blocs]
        claims = tuple(claim for bloc in checked for claim in bloc.claims)
        near = () if blocs else tuple(dict.fromkeys(hit.passage.id for hit in result.hits))[:3]
        return Answer(
            question=question,
            referentiel=referentiel,
            moteur=MOTEUR,
            repondu=bool(blocs),
            affirmations=claims,
            citations=sources(self.catalogue, claims),
            proches=near,
            avis=(*_notices(result, unknown), *self._alerts(claims)),
            texte=_markdown(checked) if checked else self._declined(near, referentiel),
        )

    def _blocs(self, question: str, result: SearchResult, unknown: Collection[str]) -> list[Bloc]:
        """What the answer is made of, most relevant first; nothing when nothing answers."""
        said = meanings(question, self.searcher.index.vocabulary, self.catalogue, result.portee)
        if said:
            return [Bloc("", tuple(said))]
        if CRITERES in result.genres and result.portee == {INTERFEDE}:
            return [self._no_criteria()]
        if listed := enumerate_nodes(question, result, self.catalogue):
            return listed
        if not result.answered:
            return []
        listes = bool(result.nommes or result.genres & set(LISTS))
        asked = Asked(self.searcher.weights(question), read(question), self._couvre(result), listes)
        near = NEAR * result.hits[0].score
        if asked.demande.valeur is not None:
            if unknown:  # a duration, a number… of what the documents never name
                return []
            valued = [self.composer.bloc(hit.passage, asked, VALUES) for hit in result.hits]
            valued = [_first_only(bloc) if rank else bloc for rank, bloc in enumerate(valued)]
            found = [
                bloc
                for bloc, hit in zip(valued, result.hits, strict=True)
                if bloc.valeur and (hit.score >= CLOSE * near or bloc is _first_valued(valued))
            ]
            if asked.demande.nature == DUREE:
                found.sort(key=lambda bloc: not bloc.pur)
            found = found[:BLOCS]
            if found or not result.nommes:  # without the value asked, there is no answer
                return found
        shown = [hit for hit in result.hits[: 2 * BLOCS] if hit.score >= near]
        composed = [self.composer.bloc(hit.passage, asked, VALUES) for hit in shown]
        # A mere title (of a bloc, of an activité) answers only when nothing fuller does.
        if len(result.terms.mots) > CODE_ALONE:
            composed = [bloc for bloc in composed if not bloc.nu] or composed
        return composed[:BLOCS]

    def _no_criteria(self) -> Bloc:
        """The Interfédé has none, and says so: nothing else may be shown for one."""
        node = self.catalogue.get("interfede/demarche/phase-2/etape-1")
        said = node.texte.split(". ")[0]
        claim = Affirmation(texte=quote(said), citations=(node.id,))
        return Bloc(
            "**Le référentiel de l'Interfédé ne contient aucun critère d'évaluation.**", (claim,)
        )

    def _couvre(self, result: SearchResult) -> Callable[[str], float]:
        """How much of the question a text holds."""

        def share(text: str) -> float:
            return self.searcher.coverage(result.terms, set(analyse(text)).__contains__, CUES)

        return share

    def _alerts(self, claims: Iterable[Affirmation]) -> Iterator[str]:
        """What must be known of the référentiels cited (one is out of force)."""
        cited = dict.fromkeys(name.split("/")[0] for claim in claims for name in claim.citations)
        for name in cited:
            if alert := self.catalogue.referentiels[name].alerte:
                yield alert

    def _named(self, name: str) -> str:
        node = self.catalogue.get(name)
        label = self.catalogue.label(name)
        return f"{label} : {short(node.libelle)}" if node.kind in CODED else label

    def _declined(self, near: Iterable[str], referentiel: str | None) -> str:
        nothing = NOTHING
        if referentiel:
            sigle = self.catalogue.referentiels[referentiel].sigle
            nothing = (
                f"Le référentiel {sigle} ne répond pas à cette question, ou pas en ces termes."
            )
        lines = [f"- {self._named(name)} `{name}`" for name in near]
        return "\n\n".join([nothing, *([NEAREST, "\n".join(lines)] if lines else [])])


def sources(catalogue: Catalogue, claims: Iterable[Affirmation]) -> dict[str, Source]:
    """The cited nodes, each with its words and its lines."""
    found = {}
    for name in dict.fromkeys(name for claim in claims for name in claim.citations):
        place, node = catalogue.citation(name), catalogue.get(name)
        found[name] = Source(
            intitule=catalogue.label(name),
            fil=" › ".join(catalogue.fil(name)),
            texte=node.contenu,
            doc=place.doc,
            start=place.start,
            end=place.end,
        )
    return found


def _notices(result: SearchResult, unknown: Iterable[str]) -> Iterator[str]:
    for word, meant in result.lus.items():
        yield f"« {word} » a été lu « {meant} »."
    for sigle in unknown:
        yield f"Le sigle {sigle} n'apparaît dans aucun des cinq documents."


def _first_only(bloc: Bloc) -> Bloc:
    """The value alone of a passage that only stands there to be told apart, and its remark."""
    kept = (*bloc.claims[:1], *(claim for claim in bloc.claims[1:2] if claim.origine))
    return replace(bloc, claims=kept) if bloc.valeur else bloc


def _first_valued(blocs: Iterable[Bloc]) -> Bloc | None:
    """The first value may stand further down than the passages that only speak of the subject."""
    return next((bloc for bloc in blocs if bloc.valeur), None)


def _markdown(blocs: list[Bloc]) -> str:
    parts = []
    for rank, bloc in enumerate(blocs):
        if rank == 1 and bloc.valeur:
            parts.append(CONFUSED)
        lines = [_line(claim) for claim in bloc.claims]
        body = "\n".join(lines if len(lines) == 1 else [f"- {line}" for line in lines])
        parts += [part for part in (bloc.titre, body, bloc.reste) if part]
    return "\n\n".join(parts)


def _line(claim: Affirmation) -> str:
    ids = "".join(f" `{name}`" for name in claim.citations)
    origin = (
        f" (hors référentiel : {claim.origine.titre}, {claim.origine.date})"
        if claim.origine
        else ""
    )
    return f"{claim.texte}{origin}{ids}"
