import pytest

from knowledge.search.result import SearchResult
from knowledge.search.searcher import Searcher


def referentiels(result: SearchResult) -> set[str]:
    return {hit.passage.referentiel for hit in result.hits}


@pytest.mark.parametrize(
    ("question", "node"),
    [
        ("CP7", "cip/CP7"),
        ("cp 7 c'est quoi", "cip/CP7"),
        ("les critères de CP11", "cip/CP11"),
        ("CP n°2", "cip/CP2"),
        ("CT1", "cip/CT1"),
        ("l'AT1", "cip/AT1"),
        ("activité type 2", "cip/AT2"),
        ("bloc C du RNCP37504", "rncp37504/C"),
        ("le bloc E", "rncp36128/E"),
        ("la compétence 2.3 du RNCP36128", "rncp36128/2.3"),
        ("RNCP37504, compétence 2.3", "rncp37504/2.3"),
        ("activité B2 rncp36128", "rncp36128/B2"),
        ("que dit cip/CP2/c3 ?", "cip/CP2/c3"),
        ("lire RNCP37504/epreuve-finale/livret.", "rncp37504/epreuve-finale/livret"),
        ("interfede/balises/1", "interfede/balises/1"),
    ],
)
def test_a_code_or_an_id_leads_to_its_node(searcher: Searcher, question: str, node: str) -> None:
    result = searcher.search(question)
    assert result.answered
    assert node in result.nommes
    assert any(name == node or name.startswith(f"{node}/") for name in result.hits[0].passage.ids)


def test_two_codes_are_both_found(searcher: Searcher) -> None:
    result = searcher.search("différence entre CP9 et CP10")
    assert {"cip/CP9", "cip/CP10"} <= {hit.passage.id for hit in result.hits[:4]}


@pytest.mark.parametrize("question", ["CP99", "bloc Z", "compétence 9.9", "cip/CP99"])
def test_a_code_that_does_not_exist_names_nothing(searcher: Searcher, question: str) -> None:
    assert searcher.search(question).nommes == ()


@pytest.mark.parametrize(
    ("question", "allowed"),
    [
        ("combien de pages pour le dossier au titre pro ?", {"cip"}),
        ("c'est quoi l'examen chez Arobase ?", {"rncp36128", "rncp37504"}),
        ("accompagnement individuel en Wallonie", {"interfede"}),
        ("le mémoire du RNCP37504", {"rncp37504"}),
        ("le jury de la certification 36128", {"rncp36128"}),
    ],
)
def test_the_scope_is_read_from_the_question(
    searcher: Searcher, question: str, allowed: set[str]
) -> None:
    result = searcher.search(question)
    assert result.hits
    assert referentiels(result) <= allowed


def test_the_scope_that_a_person_sets_wins_over_the_words(searcher: Searcher) -> None:
    for name in searcher.catalogue.referentiels:
        assert referentiels(searcher.search("accompagner une personne", name)) == {name}
    assert referentiels(searcher.search("le dossier au titre pro", "rncp37504")) <= {"rncp37504"}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("combien de pages pour le dossier de production du titre pro ?", "cip/dossier"),
        ("entretien technique du titre professionnel", "cip/titre/entretien-technique"),
        ("livret des capacités relationnelles RNCP37504", "rncp37504/epreuve-finale/livret"),
        ("plateau technique d'évaluation", "cip/plateau-technique"),
        ("les cinq balises des CISP en Wallonie", "interfede/balises"),
    ],
)
def test_a_plain_question_finds_its_node_among_the_first(
    searcher: Searcher, question: str, wanted: str
) -> None:
    found = [name for hit in searcher.search(question).hits[:5] for name in hit.passage.ids]
    assert any(name == wanted or name.startswith(f"{wanted}/") for name in found)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("prospecsion des employeurs", "prospection des employeurs"),
        ("diagnostique partagé", "diagnostic partagé"),
        ("dossier de prodution", "dossier de production"),
    ],
)
def test_a_mistyped_word_is_read_as_a_known_one(searcher: Searcher, typed: str, meant: str) -> None:
    found = {hit.passage.id for hit in searcher.search(typed).hits[:5]}
    assert found & {hit.passage.id for hit in searcher.search(meant).hits[:3]}


def test_a_mistyped_word_is_told(searcher: Searcher) -> None:
    assert searcher.search("la prospecsion des employeurs").lus == {"prospecsion": "prospection"}
    assert searcher.search("la prospection des employeurs").lus == {}


def test_case_accents_and_inclusive_writing_do_not_change_what_is_found(searcher: Searcher) -> None:
    def found(question: str) -> list[str]:
        return [hit.passage.id for hit in searcher.search(question).hits]

    plain = found("évaluation des compétences du stagiaire")
    assert found("EVALUATION DES COMPETENCES DU STAGIAIRE") == plain
    assert found("évaluation des compétences du stagiaire·s") == plain
