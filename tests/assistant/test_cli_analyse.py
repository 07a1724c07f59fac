"""`jalon analyse` and `jalon synthese`, typed."""

from pathlib import Path

import pytest

from tests.assistant.test_cli_light import GUARDED
from tests.command import Jalon

TEXTE = "Le 4 mars, j'ai reçu une dame. Elle est fainéante. J'étais agacée.\n"
SHIFTED = "Je gagnerais à me taire\n\n!\n"
KEYS = ["reperes", "a_revoir", "non_reperes", "questions", "competences", "limites"]


@pytest.fixture
def written(jalon: Jalon) -> Path:
    path = jalon.home / "analyse.txt"
    path.write_text(TEXTE, "utf-8")
    return path


def test_json_says_what_is_promised_alone_on_the_output(jalon: Jalon, written: Path) -> None:
    run = jalon("analyse", "relire", str(written), "--json")
    assert run.code == 0
    assert list(run.json)[:6] == KEYS
    first = run.json["reperes"][0]
    assert set(first) == {"mouvement", "start", "end", "extrait", "regle"}
    (fault,) = run.json["a_revoir"]
    assert set(fault) == {"type", "start", "end", "extrait", "regle", "proposition"}
    assert TEXTE[fault["start"] : fault["end"]] == fault["extrait"] == "fainéante"
    assert len(run.json["questions"]) <= 6
    assert all(set(item) == {"id", "extrait"} for item in run.json["competences"])


def test_a_text_is_read_from_the_input_and_shown_in_three_blocks(jalon: Jalon) -> None:
    run = jalon("analyse", "relire", "-", "--parcours", "oral", stdin=TEXTE.encode())
    assert run.code == 0
    heads = [line for line in run.out.splitlines() if line.startswith("## ")]
    assert heads == [
        "## Ce que je repère",
        "## Ce que je ne repère pas",
        "## Questions pour vous",
        "## Ce que je ne sais pas dire",
    ]
    assert "règle appliquée" not in run.out
    assert (
        "règle appliquée" in jalon("analyse", "relire", "-", "--pourquoi", stdin=TEXTE.encode()).out
    )


def test_plain_lines_hold_no_mark(jalon: Jalon) -> None:
    run = jalon("analyse", "relire", "-", "--simple", stdin=TEXTE.encode())
    assert "**" not in run.out
    assert "`" not in run.out


@pytest.mark.parametrize(
    ("words", "stdin", "code", "said"),
    [
        (("analyse", "relire", "-"), b"  \n", 2, "est vide"),
        (("analyse", "relire", "-"), b"\xff\xfe\x00", 2, "n'est pas du texte"),
        (("analyse", "relire", "absent.txt"), b"", 1, "absent.txt est introuvable"),
        (("analyse", "relire", "."), b"", 1, "est un dossier"),
        (("analyse", "relire", "-"), b"?!", 2, "Le texte est vide"),
        (("analyse", "relire", "-", "--parcours", "x"), b"Je pars.", 2, "Le parcours « x »"),
        (("analyse", "relire", "-", "--referentiel", "x"), b"Je pars.", 2, "x"),
        (("analyse", "rediger", "--cadre", "x"), b"", 2, "Le cadre « x »"),
        (("analyse", "rediger", "--remplacer"), b"", 2, "--sortie"),
        (("synthese", "relire", "-"), b"", 2, "est vide"),
        (("synthese", "relire", "-"), b"\x00", 2, "n'est pas du texte"),
    ],
)
def test_bad_input_is_one_french_sentence(
    jalon: Jalon, words: tuple[str, ...], stdin: bytes, code: int, said: str
) -> None:
    jalon("diagnostic")  # the first-use notice is said once, here
    run = jalon(*words, stdin=stdin)
    assert (run.code, run.out) == (code, "")
    assert said in run.err
    assert "Traceback" not in run.err
    assert len(run.err.strip().splitlines()) == 1


def test_what_a_terminal_would_obey_is_not_echoed(jalon: Jalon) -> None:
    run = jalon("analyse", "relire", "-", stdin="J'ai vu \x1b[31mrouge et j'ai noté.".encode())
    assert "\x1b" not in run.out


def test_no_network_is_used(jalon: Jalon, written: Path) -> None:
    jalon.command = (*jalon.command[:-1], GUARDED)
    for words in (("analyse", "relire"), ("synthese", "relire")):
        run = jalon(*words, str(written))
        assert (run.code, "network" in run.err) == (0, False)


def test_writing_is_taken_up_where_it_was_left(jalon: Jalon) -> None:
    first = jalon("analyse", "rediger", stdin="Un lieu\n\nRien de prévu\n!\n".encode())
    assert first.code == 0
    assert "C'est gardé sur cet ordinateur" in first.err
    again = jalon("analyse", "rediger", stdin=b"<\n!\n")
    assert "2 consignes sur 10 ont une réponse" in again.out
    assert "Déjà écrit (une ligne vide le garde) : Rien de prévu" in again.out
    anew = jalon("analyse", "rediger", "--nouveau", stdin=b"!\n")
    assert "Vous reprenez" not in anew.out
    assert "Rien n'a été écrit" in anew.out


def test_an_end_of_input_keeps_what_is_being_typed(jalon: Jalon) -> None:
    jalon("analyse", "rediger", stdin=b"Un lieu sans fin de ligne")
    assert "Un lieu sans fin de ligne" in jalon("analyse", "rediger", stdin=b"!\n").out


def test_from_a_blank_page_to_a_file(jalon: Jalon) -> None:
    answers = "".join(f"Réponse {rank}\n\n" for rank in range(1, 11))
    path = jalon.home / "mon-analyse.md"
    run = jalon("analyse", "rediger", "--sortie", str(path), stdin=answers.encode())
    assert run.code == 0
    assert "Aucun critère n'est encore reconnu" in run.out
    assert "À l'oral, en cinq minutes" in run.out
    text = path.read_text("utf-8")
    assert all(f"Réponse {rank}." in text for rank in range(1, 11))
    refused = jalon("analyse", "rediger", "--sortie", str(path), stdin=b"!\n")
    assert (refused.code, "existe déjà" in refused.err) == (2, True)


def test_examples_are_shown_on_demand_and_said_to_be_made_up(jalon: Jalon) -> None:
    run = jalon("analyse", "rediger", stdin=b"?\n!\n")
    assert run.out.count("(inventé)") == 2


def test_the_synthesis_says_the_minutes_left(jalon: Jalon) -> None:
    run = jalon("synthese", "rediger", stdin="Reçue le 3\n\n!\n".encode())
    assert "1 sur 6. Le cadre (encore 20 min)" in run.out


def test_the_synthesis_in_json(jalon: Jalon) -> None:
    run = jalon("synthese", "relire", "-", "--json", stdin=b"Elle demande une formation.")
    assert {"reperes", "non_reperes", "a_revoir", "mots", "longueur", "limites"} == set(run.json)
    assert run.json["reperes"][0]["element"] == "demande"


def test_without_a_word_the_help_is_shown(jalon: Jalon) -> None:
    for name in ("analyse", "synthese"):
        run = jalon(name)
        assert run.code == 0
        assert {"relire", "rediger"} <= set(run.out.split())


@pytest.mark.parametrize("name", ["mon-analyse.docx", "mon-analyse.md"])
def test_what_was_written_yesterday_is_read_again(jalon: Jalon, name: str) -> None:
    answers = "Un bureau\n\n\n\nElle a souri\n\n!\n"
    jalon("analyse", "rediger", "--sortie", name, stdin=answers.encode())
    run = jalon("analyse", "relire", name, "--json")
    assert run.code == 0
    assert "Elle a souri." in [item["extrait"] for item in run.json["reperes"]]


def test_a_text_of_an_older_encoding_is_read(jalon: Jalon) -> None:
    (jalon.home / "vieux.txt").write_bytes("Elle est restée. J'étais agacée.".encode("cp1252"))
    run = jalon("analyse", "relire", "vieux.txt", "--json")
    assert "J'étais agacée." in [item["extrait"] for item in run.json["reperes"]]
    assert "ancien encodage" in run.err


def test_what_takes_a_writing_up_again_is_a_command_that_does(jalon: Jalon) -> None:
    words = ("analyse", "rediger", "--cadre", "gibbs", "--nouveau", "--sortie", "a.md")
    run = jalon(*words, stdin=b"Un atelier\n\n!\n")
    assert "« jalon analyse rediger --cadre gibbs » reprend cet écrit" in run.err
    again = jalon("analyse", "rediger", "--cadre", "gibbs", stdin=b"!\n")
    assert "Vous reprenez votre écrit" in again.out
    made = jalon("synthese", "rediger", stdin="Reçue le 3\n\n!\n".encode())
    assert "« jalon synthese rediger » reprend cet écrit" in made.err


def test_an_answer_that_seems_elsewhere_is_said_as_one_writes(jalon: Jalon) -> None:
    run = jalon("analyse", "rediger", stdin=(">\n" * 8 + SHIFTED).encode())
    assert "Jalon y repère plutôt vos axes d'amélioration" in run.out


@pytest.mark.parametrize("ending", [".md", ".docx"])
def test_a_rereading_is_written_in_a_file_and_replaces_none_unasked(
    jalon: Jalon, ending: str
) -> None:
    path = jalon.home / f"relecture{ending}"
    text = "J'ai reçu une personne. Elle est fainéante. J'aurais pu reformuler."
    run = jalon("analyse", "relire", "-", "--sortie", str(path), stdin=text.encode())
    assert run.code == 0
    assert f"Relecture enregistrée dans {path}." in run.err
    again = jalon("analyse", "relire", "-", "--sortie", str(path), stdin=text.encode())
    assert again.code == 2
    assert "existe déjà" in again.err
    if ending == ".md":
        assert "## Ce que je repère" in path.read_text("utf-8")
        assert "fainéante" in path.read_text("utf-8")


def test_a_rereading_in_another_format_is_refused_before_any_work(jalon: Jalon) -> None:
    run = jalon("analyse", "relire", "-", "--sortie", "relecture.pdf", stdin=b"Un mot.")
    assert run.code == 2
    assert run.out == ""
