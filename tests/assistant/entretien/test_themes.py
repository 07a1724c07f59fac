import json
from pathlib import Path

import pytest

from assistant.apprentissage import origine
from assistant.apprentissage.tours import TACHE
from assistant.appris.familles import connues
from assistant.appris.table import Table
from assistant.entretien.simulation.gestes import SUJETS
from assistant.entretien.simulation.reconnaissance import reconnaitre, themes
from tests.assistant.gestes import APART, lire, macro, scores, tours

POIDS_AU_PLUS = 1_000_000


def test_the_shipped_table_of_subjects_was_learned_from_the_shipped_turns() -> None:
    assert origine.read(themes.APPRISE) == origine.mark(TACHE.fichiers())
    assert Table.load(themes.APPRISE).types == SUJETS
    assert themes.appoint(themes.APPRISE) is not None


def test_the_table_of_subjects_stays_small() -> None:
    assert sum(path.stat().st_size for path in themes.APPRISE.iterdir()) < POIDS_AU_PLUS


@pytest.mark.parametrize(
    ("main", "least"),
    [
        ("gestes-quatrieme-main", 0.71),
        ("gestes-cinquieme-main", 0.61),
        ("gestes-sixieme-main", 0.685),
        ("gestes-septieme-main", 0.6),
        ("gestes-huitieme-main", 0.57),
    ],
)
def test_subjects_of_turns_kept_apart_are_told_as_well_as_they_were(
    main: str, least: float
) -> None:
    assert macro(scores(lire(tours(main, APART)), "sujets")) >= least


def test_a_short_echo_bears_on_what_was_just_said_but_names_nothing() -> None:
    parole = reconnaitre(
        "Rien du tout ?", ["Le compte est à découvert, il me reste plus d'argent."]
    )
    assert parole.sujets == ()
    assert parole.themes == ("budget",)
    assert reconnaitre("Rien du tout ?").themes == ()


def test_without_its_table_a_turn_bears_on_what_its_lists_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(themes, "APPRISE", tmp_path)
    parole = reconnaitre("Vous avez le permis ?")
    assert parole.themes == parole.sujets == ("mobilite",)


def test_a_second_weighing_of_another_shape_is_left_out(tmp_path: Path) -> None:
    (tmp_path / themes.APPOINT).write_text(json.dumps([[1.0, 2.0]]), "utf-8")
    assert themes.appoint(tmp_path) is None


def test_every_list_of_everyday_words_bears_the_name_of_a_subject() -> None:
    known = connues(themes.VOCABULAIRE)
    assert {name for names in known.values() for name in names} == {*SUJETS}
