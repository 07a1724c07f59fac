import pytest

from tests.command import Jalon

QUESTION = "c'est combien de temps l'entretien technique ?"
DISTANT = {
    "JALON_FOURNISSEUR": "openai",
    "JALON_MODELE": "essai",
    "JALON_MODELE_URL": "https://modele.invalid/v1",
}


def test_without_a_model_the_embedded_engine_answers_and_says_so(jalon: Jalon) -> None:
    run = jalon("demander", QUESTION, "--moteur", "modele", "--json")
    assert (run.code, run.json["moteur"]) == (0, "embarque")
    assert run.json["avis"] == [
        "Aucun modèle de langue n'est réglé : c'est le moteur embarqué qui répond."
    ]


def test_a_remote_host_without_permission_is_refused_in_one_sentence(jalon: Jalon) -> None:
    run = jalon("demander", QUESTION, "--moteur", "modele", env=DISTANT)
    assert run.code == 0
    assert "modele.invalid:443 est un autre ordinateur" in run.err
    assert "modele_distant" in run.err
    assert len(run.err.strip().splitlines()) == 1
    assert "40 minutes" in run.out


def test_a_question_without_an_answer_keeps_its_exit_code(jalon: Jalon) -> None:
    words = ("demander", "la recette du gratin aux pommes", "--moteur", "modele")
    assert jalon(*words, env=DISTANT).code == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--modele", "essai"), "FOURNISSEUR:NOM"),
        (("--modele", "ollama:"), "FOURNISSEUR:NOM"),
        (("--modele", "autre:essai"), "« autre:essai »"),
        (("--modele", "ollama:essai", "--url", "exemple.fr"), "adresse"),
        (("--modele", "ollama:essai", "--url", "http://a:b@exemple.fr"), "mot de passe"),
        (("--moteur", "embarque", "--modele", "ollama:essai"), "--modele"),
    ],
)
def test_a_model_that_is_none_is_wrong_usage(
    jalon: Jalon, words: tuple[str, ...], said: str
) -> None:
    run = jalon("demander", QUESTION, *words)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    assert len(run.err.strip().splitlines()) == 1


def test_a_wrong_address_in_the_settings_gives_way(jalon: Jalon) -> None:
    chosen = {**DISTANT, "JALON_MODELE_URL": "exemple"}
    run = jalon("demander", QUESTION, "--moteur", "modele", env=chosen)
    assert run.code == 0
    assert "modele_url" in run.err


@pytest.mark.parametrize("value", ["autre", "Ollama"])
def test_an_unknown_provider_in_the_settings_is_one_sentence(jalon: Jalon, value: str) -> None:
    run = jalon("demander", QUESTION, "--moteur", "modele", env={"JALON_FOURNISSEUR": value})
    assert (run.code, run.out) == (1, "")
    assert "« fournisseur »" in run.err
