import re
from importlib.metadata import PackageNotFoundError, version

import pytest

from tests.command import Jalon

COMMANDS = ["demander", "chercher", "lire", "referentiels", "verifier", "diagnostic"]
ENGLISH = re.compile(
    r"Usage|Options:|Arguments:|Commands:|Show this|\bdefault\b|required|list\[str\]|\bTEXT\b"
    r"|INTEGER|No such|Missing|Invalid|Error|Traceback|Try '"
)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("repondre",), 2, "« repondre »"),
        (("demande", "x"), 2, "Voulez-vous dire « demander » ?"),
        (("scenario", "generrer"), 2, "Voulez-vous dire « generer » ?"),
        (("demander", "--couleur", "dossier"), 2, "--couleur"),
        (("lire",), 2, "Il manque ID"),
        (("autoevaluation", "noter", "cip/CP2/c3"), 2, "Il manque --niveau : 0, 1, 2, 3 ou aucun."),
        (("confidentialite", "verifier"), 2, "Il manque FICHIER, ou - pour"),
        (("lire", "cip/CP1", "cip/CP2"), 2, "en trop"),
        (("chercher", "dossier", "--nombre", "dix"), 2, "--nombre attend un nombre entier de 1 à"),
        (("chercher", "dossier", "--nombre", "0"), 2, "--nombre attend un nombre entier de 1 à"),
        (("demander", "dossier", "--moteur"), 2, "--moteur"),
        (("demander", "dossier", "--moteur", "autre"), 2, "« autre »"),
        (("demander", "dossier", "--referentiel", "cipp"), 2, "« cipp »"),
        (("chercher", "dossier", "--referentiel", "cipp"), 2, "« cipp »"),
        (("referentiels", "rncp99999"), 2, "« rncp99999 »"),
        (("lire", "cip/CP99"), 2, "« cip/CP99 »"),
        (("demander", ""), 2, "vide"),
        (("demander", "   "), 2, "vide"),
        (("chercher", ""), 2, "vide"),
        (("demander",), 2, "vide"),
    ],
)
def test_wrong_usage_is_one_french_sentence_on_stderr_and_code_2(
    jalon: Jalon, words: tuple[str, ...], code: int, said: str
) -> None:
    run = jalon(*words)
    assert (run.code, run.out) == (code, "")
    assert said in run.err
    assert not ENGLISH.search(run.err)
    assert len(run.err.strip().splitlines()) == 1


def test_an_unknown_id_proposes_the_nearest_ones(jalon: Jalon) -> None:
    assert "cip/CP2/c" in jalon("lire", "cip/CP2/c9").err
    assert "rncp36128" in jalon("referentiels", "rncp36129").err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("demander", "les critères de CP2"), 0),
        (("demander", "la recette du gratin aux pommes"), 3),
        (("chercher", "les critères de CP2"), 0),
        (("chercher", "xyzzyx"), 3),
        (("lire", "cip/CP2"), 0),
        (("referentiels",), 0),
        (("referentiels", "interfede"), 0),
        (("verifier",), 0),
        (("diagnostic",), 0),
    ],
)
def test_exit_codes_tell_done_from_nothing_answers(
    jalon: Jalon, words: tuple[str, ...], code: int
) -> None:
    run = jalon(*words)
    assert (run.code, run.err) == (code, "")
    assert run.out.strip()


def test_what_is_not_answered_says_so_and_offers_the_nearest_as_such(jalon: Jalon) -> None:
    out = jalon("demander", "quel logiciel de visioconférence acheter pour les ateliers ?").out
    assert "ne répondent pas" in out
    assert "plus proche" in out


@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS)])
def test_every_help_page_is_french(jalon: Jalon, words: tuple[str, ...]) -> None:
    run = jalon(*words, "--help")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Utilisation :")
    assert "Affiche cette aide." in run.out
    assert not ENGLISH.search(run.out)
    assert "--simple" in run.out


def test_the_help_lists_every_command_and_no_one_that_is_not_built(jalon: Jalon) -> None:
    out = jalon("--help").out
    assert all(re.search(rf"^  {name} ", out, re.M) for name in COMMANDS)
    assert not re.search(r"^  (dossier|reviser) ", out, re.M)


def test_the_version_is_the_one_installed(jalon: Jalon) -> None:
    try:
        expected = version("jalon")
    except PackageNotFoundError:
        pytest.skip("jalon runs from its folder, not installed")
    run = jalon("--version")
    assert (run.code, run.out.strip(), run.err) == (0, f"jalon {expected}", "")


def test_without_a_terminal_the_interface_says_what_to_do_instead(jalon: Jalon) -> None:
    run = jalon()
    assert run.code == 2
    assert "jalon demander" in run.out + run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    "words",
    [("autoevaluation", "suggerer"), ("confidentialite", "liste"), ("donnees", "chercher")],
)
def test_help_names_no_type_of_the_code(jalon: Jalon, words: tuple[str, ...]) -> None:
    run = jalon(*words, "--help")
    assert run.code == 0
    assert not re.search(r"<\w|[{}]|\[\[|\bdefault\b", run.out)


def test_a_question_that_names_somebody_is_told_beside_the_answer(jalon: Jalon) -> None:
    run = jalon("demander", "Mme Zerrouki veut savoir la durée de l'entretien technique")
    assert "de quoi reconnaître quelqu'un (1 nom de personne)" in run.err
    assert "reconnaître quelqu'un" not in run.out


def test_the_warning_of_a_name_is_read_before_the_answer(jalon: Jalon) -> None:
    question = "Mme Zerrouki veut savoir la durée de l'entretien technique"
    screen = jalon.in_terminal("demander", question)
    assert screen.index("de quoi reconna") < screen.index("40 minutes")
