"""`python -m assistant.reponse.ajustement`: fits how a fact is chosen, and when it answers.

Each fact's own questions are asked again, a third of them left out of the index in turn. The rank
weights are those of a conditional logit (McFadden, 1974) over the nearest facts; the decision is a
logistic regression, against questions that nothing answers (a pass that the search is made without)
or that a competency does.
Writes `knowledge/usage/faits.yaml`. Five minutes, scipy.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt
import yaml

from assistant.reponse.accord import ABSENCE, SIGNES, SURE, Accord, accords, sure_signs
from assistant.reponse.contexte import Contexte
from assistant.reponse.embarque import MoteurEmbarque
from assistant.reponse.question import is_tale
from assistant.reponse.suite import Suite
from knowledge.apprentissage.mesure import without
from knowledge.bank import Parole, load_bank
from knowledge.fiches import Fait
from knowledge.french import fold
from knowledge.paths import USAGE
from knowledge.search.faits import Faits
from knowledge.search.index import Index, build
from knowledge.search.searcher import Searcher

FOLDS, STEPS, RATE, PENALTY = 3, 400, 0.1, 1e-3
LEFT = "S"
"""The pass whose questions without an answer are asked: the search is made without it."""
RARE = 5
"""What a question that nothing answers weighs, against 1: there are far fewer of them."""
PRACTICE = 1500
"""Questions of the bank that a competency answers, taken at regular steps."""
Table = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
START = {"mots": 1.0, "grammes": 1.0, "part": 1.0, "sens": 1.0}
HEAD = """\
# Fitted by `python -m assistant.reponse.ajustement` on the facts' own {asked} questions, a third
# left out in turn: the right fact, or one of the same node and value, comes first for {first:.1%}.
# Taken as the answer: {taken}. (Bank: {nothing} questions that nothing answers, but for those whose
# nearest fact says just that; {practice} that a competency answers.)
"""


@dataclass(frozen=True)
class Essai:
    """A question asked again: its context, the facts that came, and the one it is of (if any)."""

    ctx: Contexte
    rangs: list[Accord]
    fait: Fait | None

    def right(self) -> list[int]:
        """The places of the facts that answer it."""
        return [
            at for at, item in enumerate(self.rangs) if self.fait and _same(item.fait, self.fait)
        ]

    def table(self) -> Table:
        """One row a fact, one column a sign."""
        return np.array([[item.signes[name] for name in SIGNES] for item in self.rangs])


def main() -> None:
    """Ask, fit, write."""
    index = build(lambda fraction, step: None)
    index = without(index, load_bank(), LEFT)
    told = [item for fold_ in range(FOLDS) for item in _left_out(index, fold_)]
    poids = fit_rank(told)
    others = list(_others(index))
    told, nothing, practice = (_ranked(group, poids) for group in (told, *_split(others)))
    right = [0 in item.right() for item in told]
    nothing = [item for item in nothing if item.rangs[0].fait.nature != ABSENCE]
    groups = {
        "justes": [i for i, ok in zip(told, right, strict=True) if ok],
        "sans réponse": nothing,
    }
    groups["métier"] = practice
    wrong = [item for item, ok in zip(told, right, strict=True) if not ok and not _is_twin(item)]
    sur, constante = fit_sure(groups["justes"], [*wrong, *practice, *[*nothing] * RARE])
    taken = {
        name: f"{np.mean(_scores(rows, sur) + constante > 0):.1%}" for name, rows in groups.items()
    }
    head = HEAD.format(
        asked=len(told),
        first=np.mean(right),
        taken=taken,
        nothing=len(nothing),
        practice=len(practice),
    )
    data = {"poids": _rounded(poids), "sur": _rounded(sur), "constante": round(constante, 4)}
    text = head + yaml.safe_dump({"faits": data}, sort_keys=False)
    (USAGE / "faits.yaml").write_text(text, "utf-8")


def _left_out(index: Index, fold_: int) -> Iterator[Essai]:
    """The questions of one third, asked of an index that has only the others."""
    faits = index.fiches.faits
    kept = [replace(fait, questions=_others_of(fait, fold_)) for fait in faits]
    engine = MoteurEmbarque(Searcher(replace(index, faits=_indexed(kept, index))))
    for fait in faits:
        for question in fait.questions[fold_::FOLDS]:
            yield from _asked(question, fait, engine)


def _others_of(fait: Fait, fold_: int) -> tuple[str, ...]:
    return tuple(text for at, text in enumerate(fait.questions) if at % FOLDS != fold_)


def _indexed(faits: Sequence[Fait], index: Index) -> Faits:
    read = partial(index.vocabulary.jetons, knows=index.lexical.knows)
    if index.modele is None:
        raise SystemExit("le modèle livré est absent")
    question = index.modele.question
    return Faits.build(
        faits, read, lambda words: question(words, index.vocabulary.concepts(words)).vecteur
    )


def _asked(question: str, fait: Fait | None, engine: MoteurEmbarque) -> Iterator[Essai]:
    ctx = engine.contexte(question, Suite(question), None)
    if found := accords(ctx, ctx.portee, ctx.demande.cadres, START):
        yield Essai(ctx, found, fait)


def _others(index: Index) -> Iterator[tuple[Parole, Essai]]:
    """Questions of the bank that no fact answers."""
    engine = MoteurEmbarque(Searcher(index))
    bank = load_bank()
    practice = [row for row in bank if row.noeuds and _is_practice(row.noeuds[0])]
    rows = [row for row in bank if not row.noeuds and row.lot == LEFT]
    for row in (*rows, *practice[:: max(1, len(practice) // PRACTICE)]):
        for essai in _asked(row.question, None, engine):
            yield row, essai


def _is_practice(name: str) -> bool:
    """A competency, or what stands under it."""
    head = name.split("/")[1]
    return head.startswith(("CP", "CT", "apercu")) or head[0].isdigit()


def _split(others: Iterable[tuple[Parole, Essai]]) -> tuple[list[Essai], list[Essai]]:
    rows = list(others)
    return [e for row, e in rows if not row.noeuds], [e for row, e in rows if row.noeuds]


def _ranked(rows: Sequence[Essai], poids: dict[str, float]) -> list[Essai]:
    """The same, their facts in the order of these weights."""
    return [replace(row, rangs=_reordered(row.rangs, poids)) for row in rows]


def _reordered(rangs: Iterable[Accord], poids: dict[str, float]) -> list[Accord]:
    noted = (
        replace(item, note=sum(poids[name] * value for name, value in item.signes.items()))
        for item in rangs
    )
    return sorted(noted, key=lambda item: -item.note)


def fit_rank(told: Sequence[Essai]) -> dict[str, float]:
    """Weights under which the right facts are the most likely of those that came. Adam."""
    tables, right, there = _packed([item for item in told if item.right()])
    weights = np.array([START.get(name, 0.0) for name in SIGNES])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS):
        slope = PENALTY * weights + _slope(tables, right, there, weights)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return dict(zip(SIGNES, map(float, weights), strict=True))


def _packed(told: Sequence[Essai]) -> tuple[Table, Mask, Mask]:
    """All the tables as one, padded; which rows are right, and which are there at all."""
    most = max(len(item.rangs) for item in told)
    tables = np.zeros((len(told), most, len(SIGNES)))
    right, there = (np.zeros((len(told), most), bool) for _ in range(2))
    for place, item in enumerate(told):
        tables[place, : len(item.rangs)] = item.table()
        right[place, item.right()] = True
        there[place, : len(item.rangs)] = True
    return tables, right, there


def _slope(tables: Table, right: Mask, there: Mask, weights: Table) -> Table:
    said = np.where(there, tables @ weights, -np.inf)
    shares = np.exp(said - said.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    wanted = np.where(right, shares, 0.0)
    wanted /= wanted.sum(1, keepdims=True)
    slope: Table = np.einsum("nf,nfs->s", shares - wanted, tables) / len(tables)
    return slope


def fit_sure(yes: Sequence[Essai], no: Sequence[Essai]) -> tuple[dict[str, float], float]:
    """The logistic regression of «the best fact is what is asked». Newton's method."""
    table = np.array([_sure(item) for item in (*yes, *no)])
    asked = np.array([1.0] * len(yes) + [0.0] * len(no))
    spread, middle = table.std(0) + 1e-9, table.mean(0)
    rows = np.column_stack([np.ones(len(table)), (table - middle) / spread])
    weights = np.zeros(rows.shape[1])
    penalty = np.diag([0.0, *[1.0] * table.shape[1]])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + penalty
        weights -= np.linalg.solve(curve, rows.T @ (chance - asked) + penalty @ weights)
    slopes = weights[1:] / spread
    return dict(zip(SURE, map(float, slopes), strict=True)), float(weights[0] - slopes @ middle)


def _sure(item: Essai) -> list[float]:
    return list(sure_signs(item.rangs, item.ctx, is_tale(fold(item.ctx.demande.texte))).values())


def _is_twin(item: Essai) -> bool:
    """The same kind of value, of another setting: what a question that names none may mean."""
    return item.fait is not None and item.fait.nature == item.rangs[0].fait.nature


def _scores(rows: Sequence[Essai], sur: dict[str, float]) -> Table:
    said: Table = np.array([_sure(item) for item in rows]) @ np.array([sur[n] for n in SURE])
    return said


def _same(one: Fait, other: Fait) -> bool:
    """The same fact, or the same value of the same node told twice."""
    told = (one.nature, one.valeur, one.noeuds[:1]) == (
        other.nature,
        other.valeur,
        other.noeuds[:1],
    )
    return one.id == other.id or told


def _rounded(weights: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in weights.items()}


if __name__ == "__main__":
    main()
