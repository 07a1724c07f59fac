from hashlib import sha256
from pathlib import Path

import pytest

from knowledge.errors import KnowledgeError
from knowledge.loader import ORDER, load_referentiel, load_referentiels, read_yaml
from knowledge.paths import FOLDER, REFERENTIELS, SOURCES

SOUND = """\
id: essai
intitule: Un référentiel d'essai
sigle: ESSAI
sources: [rncp37504-referentiel]
noeuds:
- code: A
  kind: bloc
  texte: Un bloc
  lignes: [[rncp37504-referentiel, 3, 3]]
  enfants:
  - code: 1.1
    kind: competence
    texte: Une compétence
"""


def message(tmp_path: Path, text: str) -> str:
    path = tmp_path / "essai.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(KnowledgeError) as caught:
        load_referentiel(path)
    return str(caught.value)


def test_the_referentiels_come_in_the_order_they_are_shown() -> None:
    assert tuple(item.id for item in load_referentiels()) == ORDER


def test_a_sound_file_is_read_and_its_ids_worked_out(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text(SOUND, "utf-8")
    bloc = load_referentiel(path).noeuds[0]
    assert (bloc.id, bloc.enfants[0].id) == ("essai/A", "essai/A/1.1")


def test_absolute_codes_do_not_carry_their_parents(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text(SOUND.replace("noeuds:", "codes_absolus: [competence]\nnoeuds:"), "utf-8")
    assert load_referentiel(path).noeuds[0].enfants[0].id == "essai/1.1"


@pytest.mark.parametrize(
    ("old", "new", "line", "node", "word"),
    [
        ("kind: competence", "kind: competance", 12, "essai/A/1.1", "kind"),
        ("kind: bloc", "genre: bloc", 6, "essai/A", "kind"),
        ("texte: Un bloc", "texte: [Un, bloc]", 8, "essai/A", "texte"),
        ("texte: Un bloc", "texte: 12", 8, "essai/A", "texte"),
        ("texte: Une compétence", "text: Une compétence", 13, "essai/A/1.1", "text"),
        ("  - code: 1.1\n    kind", "  - kind", 11, "essai/A/?", "code"),
        ("3, 3]]", "trois, 3]]", 9, "essai/A", "lignes.0.1"),
        ("3, 3]]", "3]]", 9, "essai/A", "lignes.0.2"),
        ("- code: A\n  kind: bloc", "- Un bloc\n- kind: bloc", 6, "essai", "le contenu"),
        ("sigle: ESSAI\n", "", 1, "essai", "sigle"),
        ("id: essai\n", "", 1, "?", "id"),
    ],
)
def test_a_value_broken_by_hand_is_named_by_file_line_and_node(
    tmp_path: Path, old: str, new: str, line: int, node: str, word: str
) -> None:
    assert old in SOUND
    told = message(tmp_path, SOUND.replace(old, new, 1))
    assert f"Le fichier essai.yaml, ligne {line}, nœud {node} : {word} n'est pas valide" in told


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("lignes: [[rncp37504-referentiel, 3, 3]]", "lignes: [[rncp37504-referentiel, 3, 3]", 10),
        ("  kind: bloc", "\tkind: bloc", 7),
        ("  - code: 1.1", "   - code: 1.1\n  - code: 1.2", 12),
        ("texte: Une compétence", "texte: Une \x07compétence", 13),
    ],
)
def test_a_broken_syntax_is_named_by_file_and_line(
    tmp_path: Path, old: str, new: str, line: int
) -> None:
    assert old in SOUND
    told = message(tmp_path, SOUND.replace(old, new, 1))
    assert told.startswith(f"Le fichier essai.yaml, ligne {line}, n'est pas un YAML valide")


@pytest.mark.parametrize("text", ["", "- une\n- liste\n", "noeuds: 3\n", "id: essai\nnoeuds: {}\n"])
def test_a_file_of_another_shape_is_refused_by_name(tmp_path: Path, text: str) -> None:
    assert message(tmp_path, text).startswith("Le fichier essai.yaml, ligne ")


def test_a_missing_file_and_a_file_in_another_encoding_are_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"absent\.yaml manque ou est illisible"):
        read_yaml(tmp_path / "absent.yaml")
    path = tmp_path / "latin.yaml"
    path.write_bytes("texte: évalué".encode("latin-1"))
    with pytest.raises(KnowledgeError, match=r"latin\.yaml n'est pas écrit en UTF-8"):
        read_yaml(path)


def test_one_broken_file_among_the_four_stops_the_load_with_its_name(tmp_path: Path) -> None:
    for path in REFERENTIELS.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    path = tmp_path / "interfede.yaml"
    text = path.read_text("utf-8")
    line = text[: text.index("kind: balise\n")].count("\n") + 1
    path.write_text(text.replace("kind: balise\n", "kind: balises\n", 1), "utf-8")
    with pytest.raises(
        KnowledgeError, match=rf"interfede\.yaml, ligne {line}, nœud interfede/balises/1 "
    ):
        load_referentiels(tmp_path)


def test_every_source_is_the_file_its_card_describes() -> None:
    cards = read_yaml(SOURCES / "sources.yaml")["sources"]
    assert {card["fichier"] for card in cards} == {path.name for path in SOURCES.glob("*.txt")}
    for card in cards:
        data = (SOURCES / card["fichier"]).read_bytes()
        assert sha256(data).hexdigest() == card["sha256"]
        assert len(data.decode("utf-8").split("\n")) in {card["lignes"], card["lignes"] + 1}
        assert all(card[key] for key in ("titre", "editeur", "date", "droits"))


def test_every_data_file_shipped_can_be_read() -> None:
    for path in FOLDER.rglob("*.yaml"):
        assert read_yaml(path)
