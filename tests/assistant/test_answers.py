import pytest

from assistant.reponse.answer import Answer, Statut
from assistant.reponse.ledger import check
from assistant.service import Service, clean
from knowledge.errors import UnknownIdError
from knowledge.source_text import SourceText, squeeze

QUESTIONS = [
    "c'est combien de temps l'entretien technique ?",
    "combien de pages pour le dossier de production ?",
    "les critères de CP2",
    "comment préparer un premier entretien ?",
    "que contient le livret des capacités relationnelles du RNCP37504 ?",
    "la composition du jury du RNCP36128",
    "quelles compétences pour l'accompagnement individuel en Wallonie ?",
    "c'est quoi un CCP ?",
    "CISP c'est quoi",
    "différence entre CP9 et CP10",
    "lire cip/CP2/c3",
    "le plateau technique",
]


@pytest.fixture(scope="module", params=QUESTIONS)
def answer(request: pytest.FixtureRequest, service: Service) -> Answer:
    return service.repondre(request.param)


def test_every_claim_has_been_proved_and_says_where_it_stands(
    answer: Answer, service: Service
) -> None:
    assert answer.repondu
    assert answer.affirmations
    assert check(answer.affirmations, service.catalogue) == answer.affirmations
    for claim in answer.affirmations:
        assert claim.statut is not Statut.NON_VERIFIE, claim.texte
        assert claim.citations or claim.origine


def test_every_citation_gives_the_node_and_its_lines(
    answer: Answer, sources: dict[str, SourceText]
) -> None:
    cited = {name for claim in answer.affirmations for name in claim.citations}
    assert cited == set(answer.citations)
    for name, source in answer.citations.items():
        assert name in answer.texte
        assert source.intitule
        assert 1 <= source.start <= source.end <= len(sources[source.doc].lines)


def test_no_passage_is_said_twice(answer: Answer) -> None:
    said = [(claim.texte, claim.citations) for claim in answer.affirmations]
    assert len(said) == len(set(said))


def test_the_length_of_the_technical_interview_is_told_with_its_node(service: Service) -> None:
    answer = service.repondre("c'est combien de temps l'entretien technique au titre ?")
    told = [claim for claim in answer.affirmations if "40 min" in claim.texte]
    assert any(
        name.startswith("cip/titre/entretien-technique")
        for claim in told
        for name in claim.citations
    )


def test_all_the_criteria_of_a_competency_are_given_in_order(service: Service) -> None:
    answer = service.repondre("quels sont les critères de CP2 ?")
    criteria = [name for claim in answer.affirmations for name in claim.citations if "/c" in name]
    assert criteria[:5] == [f"cip/CP2/c{number}" for number in range(1, 6)]


def test_two_competencies_compared_are_both_quoted(service: Service) -> None:
    cited = service.repondre("quelle différence entre CP9 et CP10 ?").citations
    assert {name.split("/")[1] for name in cited} >= {"CP9", "CP10"}


@pytest.mark.parametrize("name", ["cip", "rncp36128", "rncp37504", "interfede"])
def test_an_answer_keeps_to_the_referentiel_chosen(service: Service, name: str) -> None:
    answer = service.repondre("évaluer les compétences d'une personne", name)
    assert answer.referentiel == name
    assert {cited.split("/")[0] for cited in answer.citations} <= {name}


def test_an_unknown_referentiel_is_refused(service: Service) -> None:
    with pytest.raises(UnknownIdError):
        service.repondre("dossier", "cipp")


@pytest.mark.parametrize(
    "question",
    ["la recette du gratin aux pommes", "xyzzyx", "qui a gagné la coupe du monde de rugby ?"],
)
def test_what_the_documents_do_not_say_is_said_to_be_so(service: Service, question: str) -> None:
    answer = service.repondre(question)
    assert (answer.repondu, answer.affirmations, answer.citations) == (False, (), {})
    assert len(answer.proches) <= 3
    assert all(name in service.catalogue.noeuds for name in answer.proches)


def test_a_word_read_as_another_is_told(service: Service) -> None:
    notices = service.repondre("la prospecsion des employeurs").avis
    assert any("prospecsion" in notice and "prospection" in notice for notice in notices)


def test_quotations_are_the_words_of_the_source_lines(
    answer: Answer, service: Service, sources: dict[str, SourceText]
) -> None:
    for name in answer.citations:
        node = service.catalogue.get(name)
        if node.corrections or not node.lignes:
            continue
        printed = "".join(squeeze(sources[span.source].text(span)) for span in node.lignes)
        assert squeeze(node.contenu) in printed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  le\tdossier\r\n ", "le dossier"),
        ("le \x1b[1;31mdossier\x1b[0m", "le dossier"),
        ("le \u202edossier\u202c", "le dossier"),
        ("le \x00dossier\x7f", "le dossier"),
        ("\x1b[31m", ""),
    ],
)
def test_a_question_is_cleaned_before_anything_else(typed: str, kept: str) -> None:
    assert clean(typed) == kept
