"""An answer as one Markdown text, the nodes it cites, and what is said when nothing answers."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from assistant.marques import same_origin
from assistant.reponse.answer import Affirmation, Source
from assistant.reponse.bloc import Bloc, short
from knowledge.catalogue import Catalogue

CODED = {"competence", "activite", "ccp", "bloc", "transversale"}
NOTHING = "Les cinq documents ne répondent pas à cette question, ou pas en ces termes."
NEAREST = "Le plus proche, sans que ce soit une réponse :"


def markdown(blocs: Sequence[Bloc]) -> str:
    """The blocs one after the other, each claim followed by its ids."""
    parts: list[str] = []
    pairs = [(bloc, claim) for bloc in blocs for claim in bloc.claims]
    told = iter([*(_told_after(*pair) for pair in pairwise(pairs)), False])
    for bloc in blocs:
        lines = [line(claim, bare) for claim, bare in zip(bloc.claims, told, strict=False)]
        body = "\n".join(lines if len(lines) == 1 else [f"- {text}" for text in lines])
        parts += [part for part in (bloc.titre, body, bloc.reste) if part]
    return "\n\n".join(parts)


def _told_after(here: tuple[Bloc, Affirmation], after: tuple[Bloc, Affirmation]) -> bool:
    """Whether the next claim tells the origin of both."""
    return here[0].groupe and after[0].groupe and same_origin(here[1], after[1])


def line(claim: Affirmation, bare: bool = False) -> str:
    """A claim, its origin when it is not of the référentiels, and its ids; `bare`: no origin."""
    ids = "".join(f" `{name}`" for name in claim.citations)
    origin = (
        f" (hors référentiel : {claim.origine.titre}, {claim.origine.date})"
        if claim.origine and not bare
        else ""
    )
    return f"{claim.texte}{origin}{ids}"


def sources(catalogue: Catalogue, claims: Iterable[Affirmation]) -> dict[str, Source]:
    """The cited nodes, each with its words and its lines."""
    names = dict.fromkeys(name for claim in claims for name in claim.citations)
    return {name: source(catalogue, name) for name in names}


def source(catalogue: Catalogue, name: str) -> Source:
    """One cited node."""
    place = catalogue.citation(name)
    return Source(
        intitule=catalogue.label(name),
        fil=" › ".join(catalogue.fil(name)),
        texte=catalogue.get(name).contenu,
        doc=place.doc,
        start=place.start,
        end=place.end,
    )


def declined(near: Iterable[str], referentiel: str | None, catalogue: Catalogue) -> str:
    """That nothing answers, and what is nearest."""
    nothing = NOTHING
    if referentiel:
        sigle = catalogue.referentiels[referentiel].sigle
        nothing = f"Le référentiel {sigle} ne répond pas à cette question, ou pas en ces termes."
    lines = [f"- {_named(name, catalogue)} `{name}`" for name in near]
    return "\n\n".join([nothing, *([NEAREST, "\n".join(lines)] if lines else [])])


def _named(name: str, catalogue: Catalogue) -> str:
    node, label = catalogue.get(name), catalogue.label(name)
    return f"{label} : {short(node.libelle)}" if node.kind in CODED else label
