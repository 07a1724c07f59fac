"""What an answer is made of, and the names that its parts are given."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.reponse.answer import Affirmation, Origine
from assistant.texte import cut
from knowledge.french import STOP, fold, stem, words

STEP = 60
"""Characters of a breadcrumb's step at most."""
REMARQUES = Origine(titre="remarque de Jalon sur la source", date="2026-11-22")


BEGINNING = 3
"""Items of a list told at most when it is asked shorter."""
REST = "Les {} premiers sur {}."
CONFUSED = "À ne pas confondre :"


@dataclass(frozen=True)
class Bloc:
    """One part of the answer: a line of ours (if any), its claims, a last line of ours.

    `decline` is true of a part that says that the documents do not answer. `groupe`: an origin
    that the claim after it has too is told there, once.
    """

    titre: str
    claims: tuple[Affirmation, ...]
    reste: str = ""
    decline: bool = False
    groupe: bool = False


def shorter(blocs: Sequence[Bloc], liste: bool, least: int = 1) -> list[Bloc]:
    """«Plus court»: the first claims, after what leads to them; of a list, its beginning."""
    place = next((rank for rank, bloc in enumerate(blocs) if bloc.claims), len(blocs) - 1)
    if place < 0:
        return []
    first = blocs[place]
    kept = first.claims[: BEGINNING if liste else least]
    left = len(first.claims) - len(kept)
    rest = REST.format(len(kept), len(first.claims)) if liste and left else first.reste
    return [*blocs[:place], replace(first, claims=kept, reste=rest)]


def short(label: str) -> str:
    """A label cut at a word, to stand in a breadcrumb."""
    return cut(label, STEP)


def unsaid(blocs: Iterable[Bloc], before: Iterable[Bloc]) -> Iterator[Bloc]:
    """The same parts without the claims whose words were all said before them."""
    said = [_stems(claim.texte) for bloc in before for claim in bloc.claims]
    for bloc in blocs:
        told = ((claim, _stems(claim.texte)) for claim in bloc.claims)
        kept = tuple(claim for claim, new in told if not any(new <= known for known in said))
        if kept or not bloc.claims:
            yield replace(bloc, claims=kept)


def _stems(text: str) -> frozenset[str]:
    said = (word for word in words(fold(text)) if word not in STOP)
    return frozenset(stem(word) for word in said if len(word) > 1 or word.isdigit())
