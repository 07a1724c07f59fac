import json
from pathlib import Path

import pytest

from assistant.apprentissage import origine
from assistant.apprentissage.tours import APPRISES, TACHE, TOURS, tours
from assistant.appris.table import Table, shipped
from assistant.entretien.simulation.gestes import SUJETS, TYPES
from assistant.entretien.simulation.reconnaissance import pesee, reconnaitre
from assistant.entretien.simulation.reconnaissance.pesee import APPRIS, APPRISE
from tests.assistant.gestes import APART


def test_the_shipped_table_was_learned_from_the_shipped_turns() -> None:
    assert origine.read(APPRISE) == origine.mark(TACHE.fichiers())


def test_every_labelled_turn_names_known_moves_and_subjects() -> None:
    for path in TOURS.glob("*.jsonl"):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            moves = [move for part in row.get("segments", ()) for move in part["g"]]
            assert {*moves, *row["gestes"]} <= {*TYPES}, row["id"]
            assert {*row["sujets"]} <= {*SUJETS}, row["id"]


def test_no_turn_kept_apart_is_learned_from() -> None:
    learned = {
        text for path in TOURS.glob("*.jsonl") for text in map(_said, _rows(path)) if len(text) > 40
    }
    for path in APART.glob("gestes-*.jsonl"):
        assert not {_said(row) for row in _rows(path)} & learned, path.name


def test_a_sentence_of_the_turns_learned_from_is_mostly_given_its_moves() -> None:
    table = Table.load(APPRISE)
    right = total = 0
    for turn in tours(TOURS / "entretiens-entiers.jsonl")[:200]:
        for item in turn.phrases:
            wanted = {
                name for name, kept in zip(APPRISES, item.etiquettes, strict=True) if kept == 1
            }
            found = {name for name, ratio in table.ratios(item.traits).items() if ratio >= 1}
            right += len(wanted & found)
            total += len(wanted)
    assert right > 0.8 * total


def test_a_move_that_only_the_learned_table_sees_is_the_whole_sentence() -> None:
    parole = reconnaitre("Bon. À la cantine, on vous gardait une assiette chaude, c'est ça ?")
    for geste in parole.gestes:
        if geste.regle == APPRIS:
            assert parole.texte[geste.start : geste.end].rstrip("?. ").endswith("ça")


def test_without_its_table_recognition_stands_on_its_rules(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert shipped(tmp_path) is None
    monkeypatch.setattr(pesee, "APPRISE", tmp_path)
    assert reconnaitre("Vous avez le permis ?").types == {"question_fermee"}


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    table = Table.load(APPRISE)
    table.save(tmp_path)
    again = Table.load(tmp_path)
    found = {"u:bonjour": 1.0, "signe:.": 1.0}
    assert again.types == table.types
    assert again.scores(found).tolist() == table.scores(found).tolist()


def _rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _said(row: dict[str, object]) -> str:
    parts = row.get("segments")
    if isinstance(parts, list):
        return " ".join(str(part["t"]) for part in parts)
    return str(row["texte"])
