"""How a table is learned again, on a few made-up sentences: the program that makes what we ship."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.apprentissage import __main__ as programme
from assistant.apprentissage import origine
from assistant.apprentissage.entrainement import apprendre, lignes
from assistant.apprentissage.exemple import SANS, Etiquete, Exemple, Tache, without_rules
from assistant.apprentissage.seuils import ESSAIS, releves, seuils
from assistant.appris.table import Table

pytest.importorskip("scipy")
MERCI, OU = "merci", "où"
LABELS = (MERCI, OU)
FILES = {"a": 0, "b": 1, "c": 2}
POLITE, PLACE, PLAIN = ("merci beaucoup", "grand merci"), ("où donc", "où ça"), ("bien sûr", "oui")


def _example(words: str, labels: tuple[int, int] | None = None) -> Exemple:
    held = dict.fromkeys(words.split(), 1.0)
    return Exemple(held, labels or (int("merci" in held), int("où" in held)))


def _text(words: str) -> Etiquete:
    said = _example(words)
    named = {name for name, held in zip(LABELS, said.etiquettes, strict=True) if held}
    return Etiquete((said,), frozenset(named))


def _lire(path: Path) -> list[Etiquete]:
    return [_text(words) for words in path.read_text("utf-8").splitlines()]


@pytest.fixture
def tache(tmp_path: Path) -> Tache:
    source = tmp_path / "textes"
    source.mkdir()
    for name in FILES:
        words = [*POLITE, *PLACE, *PLAIN, f"merci {name}", f"où {name}"]
        (source / f"{name}.txt").write_text("\n".join(words), "utf-8")
    return Tache(
        etiquettes=LABELS,
        prudentes=frozenset(),
        table=tmp_path / "table",
        fichiers=lambda: sorted(source.glob("*.txt")),
        lire=_lire,
        reglees=lambda path: False,
        compte=lambda path: 1.0,
    )


def _learned(extra: Sequence[Exemple] = ()) -> Table:
    said = [*POLITE, *PLACE, *PLAIN] * 60
    return apprendre(LABELS, [*map(_example, said), *extra], 60_000)


def test_a_word_seen_with_its_label_gives_it_and_no_other() -> None:
    table = _learned()
    polite, place = table.scores({"merci": 1.0}), table.scores({"où": 1.0})
    assert polite[0] > 0.5 > polite[1]
    assert place[1] > 0.5 > place[0]
    assert max(table.scores({"oui": 1.0})) < 0.5


def test_the_same_sentences_make_the_same_table() -> None:
    first, second = _learned(), _learned()
    assert (first.poids == second.poids).all()
    assert (first.biais == second.biais).all()


def test_a_label_that_is_not_known_teaches_nothing_of_it() -> None:
    unknown = [_example("merci hier", (1, SANS))] * 40
    said_no = [_example("merci hier", (1, 0))] * 40
    kept, told = _learned(unknown), _learned(said_no)
    assert kept.scores({"hier": 1.0})[1] > told.scores({"hier": 1.0})[1]


def test_a_trait_seen_once_is_not_kept_and_a_frequent_one_weighs_less() -> None:
    held = lignes([{"oui": 1.0, "merci": 1.0}, {"oui": 1.0, "merci": 1.0}, {"oui": 1.0, "là": 1.0}])
    assert len(held.codes) == 2
    assert held.rows.shape == (3, 2)
    common, rarer = sorted(held.rarete.tolist())
    assert common < rarer


def test_traits_that_rules_give_can_be_set_apart() -> None:
    assert without_rules({"r:oui": 1.0, "oui": 1.0}, ("r:",)) == {"oui": 1.0}


def test_a_threshold_parts_what_bears_the_label_from_what_does_not(tache: Tache) -> None:
    scores = np.array([[0.9, 0.2], [0.6, 0.3], [0.3, 0.1], [0.2, 0.5]], np.float32)
    wanted = np.array([[1, 0], [1, 0], [0, 0], [0, 1]], bool)
    merci, ou = seuils(tache, scores, wanted, np.ones(4, np.float32))
    assert 0.3 < merci <= 0.6
    assert 0.3 < ou <= 0.5


def test_a_precision_that_is_wanted_sets_the_first_threshold_that_has_it(tache: Tache) -> None:
    scores = np.array([[0.7], [0.5], [0.4], [0.3]], np.float32)
    wanted = np.array([[1], [1], [0], [1]], bool)
    counts = np.ones(4, np.float32)
    one = replace(tache, etiquettes=(MERCI,))
    (sure,) = seuils(replace(one, justesse=0.9), scores, wanted, counts)
    (easy,) = seuils(replace(one, justesse=0.7), scores, wanted, counts)
    assert 0.4 < sure <= 0.5
    assert easy == pytest.approx(ESSAIS[0])


def test_a_prudent_label_is_rather_missed_than_wrong(tache: Tache) -> None:
    scores = np.array([[0.7], [0.7], [0.3], [0.3], [0.3], [0.3]], np.float32)
    wanted = np.array([[1], [1], [1], [1], [0], [0]], bool)
    one = replace(tache, etiquettes=(MERCI,), prudence=0.3)
    (bold,) = seuils(one, scores, wanted, np.ones(6, np.float32))
    (prudent,) = seuils(
        replace(one, prudentes=frozenset({MERCI})), scores, wanted, np.ones(6, np.float32)
    )
    assert bold <= 0.3 < prudent


def test_a_text_bears_what_its_best_sentence_bears_or_each_sentence_its_own(tache: Tache) -> None:
    text = Etiquete((_example("merci"), _example("où")), frozenset(LABELS))
    told, expected = releves(tache, _learned(), [text, Etiquete((), frozenset())])
    assert told.shape == (1, 2)
    assert told.min() > 0.5
    assert expected.tolist() == [[True, True]]
    told, expected = releves(replace(tache, par_phrase=True), _learned(), [text])
    assert told.shape == (2, 2)
    assert expected.tolist() == [[True, False], [False, True]]


def test_the_program_writes_a_table_its_thresholds_and_what_it_learned_from(
    tache: Tache, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(programme.TACHES, "tours", tache)
    monkeypatch.setattr(sys, "argv", ["apprentissage", "tours"])
    programme.main()
    table = Table.load(tache.table)
    assert table.types == LABELS
    assert all(ESSAIS[0] - 0.01 <= least <= ESSAIS[-1] + 0.01 for least in table.seuils)
    assert origine.read(tache.table) == origine.mark(tache.fichiers())
    assert json.loads((tache.table / origine.ORIGINE).read_text("utf-8"))["phrases"] == 24
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [*LABELS]
