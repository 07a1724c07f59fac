"""The parts of the dossier: all of them, with what goes in each."""

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "combien de parties dans le dossier de production et que mettre dans chacune ?",
        "que mettre dans chaque partie du dossier de production ?",
        "quelles sont les parties du dossier de production du titre CIP ?",
    ],
)
def test_each_part_is_told_with_its_content_its_pages_and_its_competencies(
    service: Service, question: str
) -> None:
    answer = service.repondre(question)
    for number in range(1, 8):
        (part,) = [
            claim
            for claim in answer.affirmations
            if f"cip/dossier/partie-{number}" in claim.citations and "pages" in claim.texte
        ]
        assert "CP" in part.texte
    assert "dossier professionnel" not in answer.texte


def test_the_parts_of_a_ccp_are_its_own(service: Service) -> None:
    answer = service.repondre("que mettre dans chaque partie du dossier du CCP2 ?")
    cited = {name for claim in answer.affirmations for name in claim.citations}
    assert {name.split("/")[1] for name in cited if "/dossier" in name} == {"CCP2"}


def test_one_part_or_a_mere_number_is_answered_by_itself(service: Service) -> None:
    number = service.repondre("combien de parties dans le dossier de production ?")
    assert number.affirmations[0].texte.endswith("**sept parties**.")
    assert len(number.affirmations) < 7
    one = service.repondre("que mettre dans la partie 4 du dossier ?")
    assert one.affirmations[0].citations == ("cip/dossier/partie-4",)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("y a quoi dans la partie 2 du dossier et c combien de pages", 2),
        ("qu'est-ce qu'on met dans la partie 3 du dossier et elle fait combien de pages ?", 3),
        ("la 4e partie du dossier elle contient quoi et c'est long ?", 4),
        ("combien de pages pour la deuxième partie du dossier et je mets quoi dedans", 2),
    ],
)
def test_one_part_is_told_with_its_content_when_its_pages_are_asked_too(
    service: Service, question: str, part: int
) -> None:
    content, pages, _ = service.repondre(question).affirmations
    assert content.citations == (f"cip/dossier/partie-{part}",)
    assert pages.citations == (f"cip/dossier/partie-{part}/pages",)


@pytest.mark.parametrize(
    "question",
    [
        "comment evaluer un stagiaire avec l'Interfede",
        "évaluer les stagiaires selon l'Interfédé, je fais comment ?",
    ],
)
def test_the_interfede_is_first_said_to_have_no_criteria(service: Service, question: str) -> None:
    answer = service.repondre(question)
    assert "aucun critère" in answer.affirmations[0].texte
    cited = [name for claim in answer.affirmations for name in claim.citations]
    assert [name for name in cited if "/sf/" in name]
