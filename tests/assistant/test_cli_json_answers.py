import pytest

from knowledge.catalogue import Catalogue
from tests.command import Jalon

PLACE = {"doc", "start", "end"}
HIT = {"id", "score", *PLACE}


def test_an_answer_in_json_has_the_keys_of_the_design(jalon: Jalon) -> None:
    run = jalon("demander", "combien de pages pour le dossier au titre pro ?", "--json")
    assert (run.code, run.err) == (0, "")
    answer = run.json
    assert set(answer) == {
        "question",
        "referentiel",
        "moteur",
        "repondu",
        "affirmations",
        "citations",
        "proches",
        "avis",
        "texte",
    }
    assert answer["question"] == "combien de pages pour le dossier au titre pro ?"
    assert (answer["referentiel"], answer["moteur"], answer["repondu"]) == (None, "embarque", True)
    assert answer["affirmations"]
    cited = set()
    for claim in answer["affirmations"]:
        assert set(claim) == {"texte", "statut", "citations", "origine"}
        assert claim["statut"] in {"verbatim", "paraphrase", "hors_referentiel", "non_verifie"}
        cited |= set(claim["citations"])
    assert cited == set(answer["citations"])
    for source in answer["citations"].values():
        assert set(source) == {"intitule", "fil", "texte", *PLACE}
        assert source["start"] <= source["end"]
    assert answer["proches"] == []
    assert isinstance(answer["avis"], list)
    assert all(name in answer["texte"] for name in cited)


def test_an_unanswered_question_in_json_gives_the_nearest_passages_and_code_3(
    jalon: Jalon, catalogue: Catalogue
) -> None:
    run = jalon("demander", "la recette du gratin aux pommes", "--json")
    assert run.code == 3
    answer = run.json
    assert (answer["repondu"], answer["affirmations"], answer["citations"]) == (False, [], {})
    assert all(name in catalogue.noeuds for name in answer["proches"])
    assert answer["texte"]


def test_the_referentiel_chosen_is_the_only_one_cited(jalon: Jalon) -> None:
    run = jalon("demander", "accompagner une personne", "--referentiel", "interfede", "--json")
    assert run.json["referentiel"] == "interfede"
    assert {name.split("/")[0] for name in run.json["citations"]} == {"interfede"}


def test_asking_a_language_model_that_is_not_there_falls_back_with_a_notice(jalon: Jalon) -> None:
    run = jalon("demander", "les critères de CP2", "--moteur", "modele", "--json")
    assert (run.code, run.json["moteur"], run.json["repondu"]) == (0, "embarque", True)
    assert any("modèle" in notice for notice in run.json["avis"])


def test_a_search_in_json_gives_ten_passages_best_first(jalon: Jalon) -> None:
    run = jalon("chercher", "analyse de la pratique professionnelle", "--json")
    assert (run.code, run.err) == (0, "")
    assert set(run.json) == {"question", "answered", "results"}
    assert run.json["answered"] is True
    results = run.json["results"]
    assert len(results) == 10
    assert all(set(item) == HIT for item in results)
    assert all(1 <= item["start"] <= item["end"] for item in results)
    scores = [item["score"] for item in results]
    assert scores == sorted(scores, reverse=True)


def test_passages_are_given_even_when_nothing_answers(jalon: Jalon) -> None:
    run = jalon("chercher", "la recette du gratin aux pommes", "--json", "--nombre", "4")
    assert run.code == 3
    assert run.json["answered"] is False
    assert len(run.json["results"]) <= 4


@pytest.mark.parametrize("words", [("--nombre", "2"), ("--referentiel", "cip", "--nombre", "2")])
def test_as_many_passages_as_asked_are_given(jalon: Jalon, words: tuple[str, ...]) -> None:
    assert len(jalon("chercher", "dossier", "--json", *words).json["results"]) == 2
