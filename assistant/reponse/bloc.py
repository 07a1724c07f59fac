"""One passage turned into claims: the value asked, a whole list, or the telling sentences."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from assistant.reponse.answer import Affirmation, Origine
from assistant.reponse.extrait import SHORT, Extrait, around, choose, quote, relevance
from assistant.reponse.question import Demande, say_value
from knowledge.catalogue import Catalogue
from knowledge.model import Noeud
from knowledge.passages import LISTS, Passage

ITEMS = 8
"""Items of a long list shown at most; a list of criteria is always whole."""
PLAIN = ("Durée", "Nombre de pages")
"""Labels that the value itself makes plain."""
SURE = 0.3
"""Share of what a value is asked of that the words around it must hold."""
NAMED = 1200
"""Characters quoted whole of a node that the question names."""
TOLD = {"metadonnee", "epreuve", "partie_dossier", "competence", "transversale"}
"""Kinds whose remarks a reader of the answer should know."""
BARE = {"bloc", "activite", "domaine", "axe", "ccp"}
"""Kinds that often have a title and no text of their own."""
EXTRACTS = 3
"""Extracts of one passage shown at most."""
STEP = 60
"""Characters of a breadcrumb's step at most."""
STATED = {"competence", "activite"}
"""Kinds named by a code, whose title is a whole statement."""
CODED = {*STATED, "ccp", "bloc", "transversale"}
REMARQUES = Origine(titre="remarque de Jalon sur la source", date="2026-11-22")


@dataclass(frozen=True)
class Asked:
    """The question as the engine reads it.

    `couvre` says what share of it a text holds (0 to 1); `listes`: it asks for a list by its name,
    or names a node by its code, so lists stay whole.
    """

    weights: Mapping[str, float]
    demande: Demande
    couvre: Callable[[str], float]
    listes: bool = False


@dataclass(frozen=True)
class Bloc:
    """One passage of the answer: a line saying where it comes from (if any), then its claims.

    `valeur` is true when the claims give the value asked, `pur` when a node is nothing but that
    value («00 h 40 min»), `nu` when they are a mere title.
    """

    titre: str
    claims: tuple[Affirmation, ...]
    reste: str = ""
    valeur: bool = False
    pur: bool = False
    nu: bool = False


class Composer:
    """Builds blocs from passages. The ledger sets their statuses afterwards."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def bloc(self, passage: Passage, asked: Asked, values: int) -> Bloc:
        """The claims of a passage; at most `values` of them when a value is asked."""
        nodes = [self.catalogue.get(name) for name in passage.ids]
        if passage.genre in LISTS:
            return self._list_bloc(passage, [node for node in nodes if node.kind in LISTS], asked)
        own = [node for node in nodes if node.contenu]
        if claims := self._values(own, asked, values):
            first = self.catalogue.get(claims[0].citations[0])
            pure = first.libelle.startswith("Durée")
            return Bloc("", (*claims, *self._remarks(claims)), valeur=True, pur=pure)
        items = [node for node in own if node.kind in LISTS]
        others = [node for node in own if node.kind not in LISTS]
        if not others:
            return self._list_bloc(passage, items, asked)
        claims = self._extracts(others, asked) + [_whole(node) for node in items]
        merged = _merge(claims)
        told = len(merged) == 1 and others[0].kind in TOLD
        notes = self._remarks(merged) if told else []
        bare = len(others) == 1 and others[0].kind in BARE and not others[0].texte and not items
        return Bloc(self._title(passage, claims), (*merged, *notes), nu=bare)

    def _list_bloc(self, passage: Passage, items: list[Noeud], asked: Asked) -> Bloc:
        shown = items if items[0].kind == "critere" else _select(items, asked)
        left = len(items) - len(shown)
        rest = f"La liste entière ({len(items)}) : `{passage.id}`." if left else ""
        return Bloc(self._title(passage, ()), tuple(_merge(map(_whole, shown))), rest)

    def _values(self, nodes: list[Noeud], asked: Asked, most: int) -> list[Affirmation]:
        """The value asked, said first, then the words that give it; nothing when none is asked."""
        pattern = asked.demande.valeur
        if pattern is None:
            return []
        sure = SURE / 2 if asked.listes else SURE
        held = [
            node
            for node in nodes
            if pattern.search(node.contenu)
            and asked.couvre(self._speaks(node, pattern, asked)) >= sure
        ]
        held.sort(key=lambda node: -relevance(f"{node.libelle} {node.contenu}", asked.weights))
        # A node that is nothing but the value («00 h 40 min») says it best.
        held.sort(key=lambda node: pattern.fullmatch(node.contenu.strip()) is None)
        return [self._value(node, pattern, asked) for node in held[:most]]

    def _value(self, node: Noeud, pattern: re.Pattern[str], asked: Asked) -> Affirmation:
        extract = around(node.contenu, pattern, asked.weights)
        value = pattern.search(extract.texte)
        said = f"**{say_value(value.group())}** · " if value else ""
        return Affirmation(
            texte=f"{said}{self._about(node)} : {quote(extract.texte)}", citations=(node.id,)
        )

    def _speaks(self, node: Noeud, pattern: re.Pattern[str], asked: Asked) -> str:
        """The words around a value: its sentence, and the names of what it belongs to."""
        elders = (node, *self.catalogue.ancestors(node.id))
        names = [item.code if item.kind in CODED else item.libelle for item in elders]
        return " ".join([*names, around(node.contenu, pattern, asked.weights).texte])

    def _about(self, node: Noeud) -> str:
        """What a value is the value of: the node's elders, without the référentiel twice."""
        elders = [node, *self.catalogue.ancestors(node.id)][:-1]
        names = [item.code if item.kind in CODED else short(item.libelle) for item in elders]
        if len(names) > 1 and names[0].startswith(PLAIN):
            names = names[1:]
        sigle = self.catalogue.referentiel_of(node.id).sigle
        return f"{names[0]} ({', '.join([*names[1:3], sigle])})"

    def _extracts(self, nodes: list[Noeud], asked: Asked) -> list[Affirmation]:
        """The extracts that speak of what is asked; bare headings only when nothing else does."""
        full = [node for node in nodes if node.texte or node.kind != "texte"] or nodes
        size = NAMED if asked.listes else SHORT
        scored = [(choose(node.contenu, asked.weights, size), node) for node in full]
        best = max(extract.score for extract, _ in scored)
        kept = [
            _claim(extract, node)
            for extract, node in scored
            if not _announces(extract.texte) and (len(full) == 1 or extract.score >= best / 2)
        ]
        extract, node = max(scored, key=lambda item: item[0].score)
        if not kept and _announces(extract.texte):
            return self._announced(node)
        return kept[:EXTRACTS] or [_claim(extract, node)]

    def _announced(self, node: Noeud) -> list[Affirmation]:
        """A sentence that leads to a list, then the list: the names of what stands below."""
        below = [(child, child.intitule or choose(child.texte, {}).texte) for child in node.enfants]
        return [
            _whole(node),
            *(
                Affirmation(texte=quote(text), citations=(child.id,))
                for child, text in below[:ITEMS]
                if text
            ),
        ]

    def _remarks(self, claims: Iterable[Affirmation]) -> list[Affirmation]:
        """What the cited nodes need said of them: a contradiction, a total that does not add up."""
        return [
            Affirmation(texte=remark, citations=(name,), origine=REMARQUES)
            for claim in claims
            for name in claim.citations
            for remark in self.catalogue.get(name).remarques[:1]
        ]

    def _title(self, passage: Passage, claims: Iterable[Affirmation]) -> str:
        node = self.catalogue.get(passage.id)
        steps = [short(step) for step in self.catalogue.fil(node.id)]
        if passage.genre in LISTS and LISTS[passage.genre] not in steps[-1]:
            steps.append(LISTS[passage.genre])
        elif node.kind in STATED and any(node.id in claim.citations for claim in claims):
            steps[-1] = node.code  # the statement itself follows
        return f"**{steps[-1]}**" + (f" ({' › '.join(steps[:-1])})" if steps[:-1] else "")


def _claim(extract: Extrait, node: Noeud) -> Affirmation:
    return Affirmation(texte=quote(extract.texte), citations=(node.id,))


def _whole(node: Noeud) -> Affirmation:
    return Affirmation(texte=quote(node.contenu), citations=(node.id,))


def _merge(claims: Iterable[Affirmation]) -> list[Affirmation]:
    """Claims with the same words become one that cites all their nodes."""
    merged: dict[str, tuple[str, ...]] = {}
    for claim in claims:
        merged[claim.texte] = (*merged.get(claim.texte, ()), *claim.citations)
    return [Affirmation(texte=text, citations=names) for text, names in merged.items()]


def _announces(text: str) -> bool:
    """A sentence that only leads to what follows it."""
    return text.rstrip().endswith(":") and len(text) < 120


def _select(items: list[Noeud], asked: Asked) -> list[Noeud]:
    """The items that speak of what is asked, in order; the first ones when the list is asked."""
    scores = {node.id: relevance(node.contenu, asked.weights) for node in items}
    telling = [node for node in items if scores[node.id] > 0 or asked.listes] or items
    best = sorted(telling, key=lambda node: -scores[node.id])[:ITEMS]
    return [node for node in items if node in best]


def short(label: str) -> str:
    """A label cut at a word, to stand in a breadcrumb."""
    if len(label) <= STEP:
        return label
    return f"{label[:STEP].rsplit(' ', 1)[0].rstrip(' ,')}…"
