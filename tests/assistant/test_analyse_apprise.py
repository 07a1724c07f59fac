from pathlib import Path

import pytest

from assistant.analyse import pesee
from assistant.analyse.constat import FAUTES, MOUVEMENTS
from assistant.analyse.lecture import Lecture
from assistant.analyse.pesee import APPRIS, APPRISE
from assistant.analyse.reperage import reperer, selon_les_regles
from assistant.apprentissage import origine
from assistant.apprentissage.analyses import NEUVES, TACHE
from tests.assistant.analyse_corpus import textes

APART = Path(__file__).parent / "corpus" / "tenus-a-part"


def test_the_shipped_table_was_learned_from_the_annotated_texts() -> None:
    assert origine.read(APPRISE) == origine.mark(TACHE.fichiers())


def test_the_texts_learned_from_bear_known_marks() -> None:
    found = textes(NEUVES)
    assert found
    known = {*MOUVEMENTS, *FAUTES}
    assert {mark.type for text in found for mark in text.marques} <= known
    assert len({text.id for text in found}) == len(found)


def test_no_text_kept_apart_is_learned_from() -> None:
    learned = {
        line
        for path in TACHE.fichiers()
        for line in path.read_text("utf-8").splitlines()
        if len(line) > 80
    }
    for path in APART.glob("analyse-*/*.yaml"):
        assert not set(path.read_text("utf-8").splitlines()) & learned, path.name


def test_what_only_the_learned_table_sees_is_a_whole_sentence_with_its_number() -> None:
    for text in textes(NEUVES)[:12]:
        reperes, revoir = reperer(Lecture(text.texte))
        for item in (*reperes, *revoir):
            assert text.texte[item.start : item.end] == item.extrait
            if item.regle == APPRIS:
                assert item.phrase > 0


def test_without_its_table_re_reading_stands_on_its_rules(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lecture = Lecture("Je pense que j'ai parlé trop vite. Le 3 mai, j'ai reçu Mme A.")
    monkeypatch.setattr(pesee, "APPRISE", tmp_path)
    assert reperer(lecture) == selon_les_regles(lecture)


def test_a_reproach_that_the_scores_are_far_from_is_withdrawn() -> None:
    lecture = Lecture(
        "Bon alors l'atelier c'était sur le téléphone, comment on se présente à un employeur. "
        "Elle est toujours en retard, elle ne changera jamais. Je lui ai proposé un café."
    )
    assert [item.phrase for item in selon_les_regles(lecture)[1]] == [1, 2]
    assert [item.phrase for item in reperer(lecture)[1]] == [2]
