"""A comparison whose two sides each name their own thing: no side is empty, nor a bare title."""

import pytest

from assistant.reponse.answer import Answer
from assistant.service import Service

WORK = {
    "competence",
    "critere",
    "savoir_faire",
    "savoir_faire_comportemental",
    "transversale",
    "savoir",
}


def cited(answer: Answer) -> list[str]:
    return [name for claim in answer.affirmations for name in claim.citations]


@pytest.mark.parametrize(
    "question",
    [
        "compare cp6 et la compétence individuel 3 de l'interfédé",
        "différence entre le bilan dans le cip et l'évaluation dans l'interfédé",
        "compare CP6 du CIP et le suivi dans l'interfédé",
        "compare cp2 et l'entretien d'accueil de l'interfede",
        "compare CP2 du cip et la compétence individuel 1 psycho-social de l'interfédé",
        "compare communication externe 2 de l'interfédé avec CP4",
        "CP3 vs les besoins psycho-sociaux de l'interfédé",
        "confidentialité, cip vs interfede",
    ],
)
def test_each_side_is_told_once_in_lines_of_the_work(service: Service, question: str) -> None:
    answer = service.repondre(question)
    told = [claim.texte for claim in answer.affirmations]
    assert len(told) == len(set(told))
    assert {name.split("/")[0] for name in cited(answer)} == {"cip", "interfede"}
    assert {service.catalogue.get(name).kind for name in cited(answer)} <= WORK


def test_a_name_that_several_domains_have_is_said_to_be_of_each(service: Service) -> None:
    answer = service.repondre("compare cp6 et la compétence individuel 3 de l'interfédé")
    domains = ("psycho-social", "pedagogique", "socioprofessionnel")
    assert {f"interfede/fiche/{name}/individuel/3" for name in domains} <= {*cited(answer)}
    assert "précisez le domaine" in answer.texte
    assert "**CIP · CP6** · Contractualiser" in answer.texte


def test_a_domain_named_says_which_competency_it_is(service: Service) -> None:
    answer = service.repondre("compare collectif 1 pédagogique de l'interfédé et CP10")
    assert cited(answer)[0] == "interfede/fiche/pedagogique/collectif/1"
    assert "précisez le domaine" not in answer.texte


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("compare la prospection du cip et la blockchain dans l'interfédé", "blockchain"),
        (
            "compare individuel 5 pédagogique de l'interfédé et cp6",
            "individuel 5 pédagogique",
        ),
    ],
)
def test_what_is_not_found_is_said_and_the_other_side_kept(
    service: Service, question: str, said: str
) -> None:
    answer = service.repondre(question)
    assert f"dans le référentiel de l'Interfédé, de ligne qui porte « {said} »" in answer.texte
    assert {name.split("/")[0] for name in cited(answer)} == {"cip"}


def test_lines_that_bear_a_part_of_the_words_open_with_a_doubt(service: Service) -> None:
    weak = service.repondre("compare cp2 et l'entretien d'accueil de l'interfede")
    assert weak.texte.startswith("**Je n'en suis pas sûr.**")
    assert "(entrée, en cours" not in weak.texte  # «entrée» is no «entretien»
    sure = service.repondre("compare CP6 du CIP et le suivi dans l'interfédé")
    assert "pas sûr" not in sure.texte


def test_a_side_that_says_it_in_other_words_is_said_to(service: Service) -> None:
    answer = service.repondre("compare la confidentialité dans le cip et dans l'interfédé")
    _, _, side = answer.texte.partition("**Interfédé**")
    assert "en d'autres mots :" in side
    assert "vie privée" in side


def test_a_misspelt_word_of_comparison_is_not_what_is_compared(service: Service) -> None:
    answer = service.repondre(
        "le rncp36128 et le 37504 c koi la diference pr l'accompagnement des personnes"
    )
    assert {name.split("/")[0] for name in cited(answer)} == {"rncp36128", "rncp37504"}
    for name in cited(answer):
        assert "accompag" in service.catalogue.get(name).contenu.lower()
        assert service.catalogue.get(name).kind in WORK


@pytest.mark.parametrize(
    "question",
    [
        "différence entre le jury du cip et l'évaluation dans l'interfédé",
        "compare la mise en situation du cip et la monographie du 37504",
    ],
)
def test_an_examination_is_not_compared_by_lines_of_the_work(
    service: Service, question: str
) -> None:
    answer = service.repondre(question)
    assert [name for name in cited(answer) if name.startswith("cip/titre")]


def test_a_line_that_bears_all_the_words_goes_before_those_that_bear_some(
    service: Service,
) -> None:
    answer = service.repondre("différence entre la vie privée au cip et à l'interfédé")
    for name in cited(answer):
        assert "vie privée" in service.catalogue.get(name).contenu
