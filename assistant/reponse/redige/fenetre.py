"""What a language model is given to read: passages by score, whole, within its window."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from assistant.modeles.fautes import FauteModele
from assistant.reponse.answer import Statut
from assistant.reponse.fil import Fil, Tour
from knowledge.catalogue import Catalogue
from knowledge.model import Noeud
from knowledge.passages import LISTS
from knowledge.search.result import Hit
from prompts.loader import load

CHARS = 3
"""Characters a token, at the least: French costs the small models more than English does."""
ANSWER = 1200
"""Tokens kept for the answer, or a quarter of a small window."""
QUESTION = 4000
"""Characters of a question that are sent; a longer one is a text, of which the head says most."""
PASSAGES = 6
"""Passages sent at most: on a computer without a graphics card, reading is what takes time."""
PROVED = {Statut.VERBATIM, Statut.PARAPHRASE}


@dataclass(frozen=True)
class NoeudMontre:
    id: str
    texte: str


@dataclass(frozen=True)
class PassageMontre:
    id: str
    titre: str
    noeuds: tuple[NoeudMontre, ...]

    @property
    def texte(self) -> str:
        return "\n".join([self.titre, *(f"[{node.id}] {node.texte}" for node in self.noeuds)])


@dataclass(frozen=True)
class Echange:
    """A turn of the thread as a model reads it: of its answer, only what was proved."""

    question: str
    reponse: str


@dataclass(frozen=True)
class Fenetre:
    """One call, ready to be sent; `recuperes` are the ids that its answer may cite."""

    systeme: str
    message: str
    marque: str
    question: str
    passages: tuple[PassageMontre, ...]
    fil: tuple[Echange, ...] = field(default=())

    @property
    def recuperes(self) -> frozenset[str]:
        return frozenset(node.id for item in self.passages for node in item.noeuds)


def tokens(text: str) -> int:
    return len(text) // CHARS + 1


def new_mark() -> str:
    """A delimiter that no text can hold, for it is drawn at each call."""
    return secrets.token_hex(8)


def echanges(fil: Fil) -> tuple[Echange, ...]:
    return tuple(map(_echange, fil))


def composer(
    question: str, hits: Iterable[Hit], fil: Fil, catalogue: Catalogue, fenetre: int
) -> Fenetre:
    """The call for a question. Raises FauteModele when the window cannot hold a single node."""
    mark = new_mark()
    asked = question[:QUESTION]
    system = load("systeme").render(marque=mark)
    frame = load("repondre").render(marque=mark, passages=[], fil=[], question=asked)
    left = fenetre - min(ANSWER, fenetre // 4) - tokens(system) - tokens(frame)
    shown = tuple(_fit(hits, catalogue, left - _least(fil)))
    if not shown:
        raise FauteModele("sa fenêtre de lecture est trop petite : augmentez « modele_contexte »")
    left -= sum(tokens(item.texte) for item in shown)
    thread = tuple(_recent(echanges(fil), left))
    message = load("repondre").render(
        marque=mark, passages=list(shown), fil=list(thread), question=asked
    )
    return Fenetre(system, message, mark, asked, shown, thread)


def _least(fil: Fil) -> int:
    """What the thread is sure to have: room for the question just before."""
    return min(tokens(fil[-1].question), QUESTION // CHARS) if fil else 0


def _fit(hits: Iterable[Hit], catalogue: Catalogue, room: int) -> Iterator[PassageMontre]:
    """The best passages that fit, whole; the first ones may give their first nodes alone."""
    seen: set[str] = set()
    for hit in list(hits)[:PASSAGES]:
        nodes = [catalogue.get(name) for name in hit.passage.ids if name not in seen]
        title = " › ".join([*catalogue.fil(hit.passage.id), *_list_name(hit.passage.genre)])
        kept = _whole_nodes([node for node in nodes if node.contenu], room - tokens(title))
        if kept:
            shown = PassageMontre(hit.passage.id, title, kept)
            seen |= {node.id for node in kept}
            room -= tokens(shown.texte)
            yield shown


def _list_name(genre: str) -> list[str]:
    return [LISTS[genre]] if genre in LISTS else []


def _whole_nodes(nodes: Sequence[Noeud], room: int) -> tuple[NoeudMontre, ...]:
    kept = []
    for node in nodes:
        shown = NoeudMontre(node.id, _words(node))
        room -= tokens(f"[{shown.id}] {shown.texte}\n")
        if room < 0:
            break
        kept.append(shown)
    return tuple(kept)


def _words(node: Noeud) -> str:
    """A node's own words, after its name when it has one besides."""
    words = " ".join(node.contenu.split())
    return f"{node.libelle} : {words}" if node.texte and (node.intitule or node.titre) else words


def _recent(fil: Sequence[Echange], room: int) -> list[Echange]:
    """The last turns that fit; of the very last, its question at least."""
    kept: list[Echange] = []
    for turn in reversed(fil):
        room -= tokens(turn.question) + tokens(turn.reponse)
        if room < 0:
            return kept or [Echange(turn.question[:QUESTION], "")]
        kept.insert(0, turn)
    return kept


def _echange(tour: Tour) -> Echange:
    proved = [claim.texte for claim in tour.reponse.affirmations if claim.statut in PROVED]
    return Echange(tour.question, " ".join(proved))
