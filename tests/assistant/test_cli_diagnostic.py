from pathlib import Path

from tests.command import Jalon


def test_it_says_what_is_active_with_one_fact_a_line(jalon: Jalon) -> None:
    run = jalon("diagnostic")
    assert (run.code, run.err) == (0, "")
    for fact in (
        "Moteur choisi : embarqué",
        "Modèle de langue : aucun",
        "Recherche : mots des textes, questions que l'on pose, modèle livré",
        " passages",
        "Python : 3.",
        "Textual : ",
        "Chroma : ",
        "Extras installés : ",
        "Réponses signalées fausses : 0",
    ):
        assert fact in run.out


def test_its_json_holds_the_same_and_goes_alone_on_stdout(jalon: Jalon) -> None:
    found = jalon("diagnostic", "--json").json
    assert found["moteur"]["choisi"] == "embarque"
    assert found["index"]["passages"] > 500
    assert found["index"]["elements"] > found["index"]["passages"]
    assert len(found["index"]["estampille"]) == 16
    assert found["index"]["date"].startswith("20")
    assert found["versions"]["textual"].startswith("8.")
    assert set(found["extras"]) >= {"ollama", "openai", "mistral", "anthropic", "semantique"}
    assert found["avis"] == []


def test_nothing_is_built_to_know_that_there_is_no_index(jalon: Jalon, tmp_path: Path) -> None:
    jalon.cache = tmp_path / "neuf"
    run = jalon("diagnostic")
    assert run.code == 0
    assert "Index : pas encore construit" in run.out
    assert not jalon.cache.exists()


def test_nobody_is_named(jalon: Jalon) -> None:
    run = jalon("diagnostic", "--json")
    assert str(jalon.home) not in run.out
    assert run.json["dossiers"]["reglages"].startswith("~")


def test_an_address_is_told_without_its_user_and_password(jalon: Jalon) -> None:
    run = jalon("diagnostic", "--json", env={"JALON_CHROMA": "http://moi:secret@chroma.fr:8000"})
    assert run.json["recherche"]["chroma"] == "chroma.fr"
    assert "secret" not in run.out


def test_settings_that_cannot_be_read_are_said_and_the_rest_is_there(jalon: Jalon) -> None:
    run = jalon("diagnostic", env={"JALON_MOTEUR": "autre"})
    assert run.code == 0
    assert "À savoir : Le réglage « moteur » n'est pas valide" in run.out
    assert "Moteur choisi : embarqué" in run.out
