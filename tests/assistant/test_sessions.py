"""The épreuves of a session, a bloc or a certification: listed, timed, and what they judge."""

import pytest

from assistant.reponse.answer import Answer, Statut
from assistant.service import Service
from knowledge.fiches import load_fiches

BLOCS = ("A", "B", "C", "D", "epreuve-finale")


def cited(answer: Answer) -> list[str]:
    return [name for claim in answer.affirmations for name in claim.citations]


def assert_proved(answer: Answer) -> None:
    for claim in answer.affirmations:
        assert claim.statut is not Statut.NON_VERIFIE, claim.texte


@pytest.mark.parametrize(
    "question",
    [
        "quelles sont les épreuves du titre CIP et leur durée ?",
        "quelles sont les épreuves du titre CIP, leur durée et le jury ?",
        "liste les épreuves du titre cip avec le temps de chacune",
        "c'est quoi la durée de l'examen ?",
    ],
)
def test_the_epreuves_of_the_titre_are_listed_with_what_they_judge(
    service: Service, question: str
) -> None:
    answer = service.repondre(question)
    for lasts, judged in (("45 minutes", "la CP2"), ("40 minutes", "la CP11"), ("1 heure", "CP15")):
        assert any(lasts in c.texte and judged in c.texte for c in answer.affirmations)
    assert "2 h 55" in answer.texte
    assert ("2 h 20" in answer.texte) is ("jury" in question)
    assert_proved(answer)


def test_the_epreuves_of_an_arobase_certification_are_told_bloc_by_bloc(service: Service) -> None:
    answer = service.repondre("quelles sont les épreuves du RNCP37504 et leur durée ?")
    for bloc in BLOCS:
        assert any(name.startswith(f"rncp37504/{bloc}") for name in cited(answer))
    assert not [name for name in cited(answer) if not name.startswith("rncp37504")]
    assert "Aucune durée totale" in answer.texte
    old = service.repondre("quelles sont les épreuves du 36128 ?")
    assert "rncp36128/E/modalite/2" in cited(old)
    assert_proved(answer)
    assert_proved(old)


def test_the_epreuves_of_one_bloc_or_ccp_are_its_own(service: Service) -> None:
    bloc = service.repondre("quelles sont les épreuves du bloc B du 37504 ?")
    assert {name.rpartition("/")[0] for name in cited(bloc)} == {"rncp37504/B/modalite"}
    assert "Ce qui y est demandé" in bloc.texte
    ccp = service.repondre("quelles sont les épreuves du CCP1 et leur durée ?")
    assert "50 minutes" in ccp.texte
    assert "2 h 05" in ccp.texte
    assert "2 h 55" not in ccp.texte


def test_a_document_without_epreuves_says_so(service: Service) -> None:
    answer = service.repondre("quelles sont les épreuves de l'Interfédé et leur durée ?")
    assert "ni épreuve" in answer.texte
    assert not [name for name in cited(answer) if not name.startswith("interfede")]


@pytest.mark.parametrize(
    "question",
    [
        "comment se passe l'oral du RNCP37504 et devant quel jury ?",
        "oral du 37504, combien de temps et quel jury ?",
        "la soutenance du 37504 dure combien de temps ?",
    ],
)
def test_the_oral_of_a_certification_is_first_its_final_one(
    service: Service, question: str
) -> None:
    answer = service.repondre(question)
    first, second = answer.affirmations[:2]
    assert first.citations == ("rncp37504/epreuve-finale/soutenance",)
    assert "n'est pas indiquée" in second.texte
    assert "20 minutes" in answer.texte.partition("Les autres oraux")[2]


def test_the_oral_of_a_bloc_is_that_one(service: Service) -> None:
    answer = service.repondre("l'oral du bloc C du 37504, combien de temps ?")
    assert answer.affirmations[0].citations == ("rncp37504/C/modalite/1",)


@pytest.mark.parametrize(
    ("question", "epreuve", "judged"),
    [
        (
            "quelles compétences sont évaluées dans la mise en situation professionnelle ?",
            "cip/titre/mise-en-situation",
            {"CP1", "CP2"},
        ),
        (
            "qu'est-ce que le jury observe pendant la mise en situation ?",
            "cip/titre/mise-en-situation",
            {"CP1", "CP2"},
        ),
        (
            "le jury note quoi pendant l'entretien avec le comédien ?",
            "cip/titre/mise-en-situation",
            {"CP1", "CP2"},
        ),
        (
            "sur quoi on est jugé à l'entretien technique du CCP1 ?",
            "cip/CCP1/entretien-technique",
            {"CP1", "CP2", "CP4", "CP5"},
        ),
        (
            "quelles compétences sont évaluées à la présentation du projet du CCP3 ?",
            "cip/CCP3/presentation-projet",
            {"CP12", "CP13", "CP14", "CP15"},
        ),
    ],
)
def test_what_an_epreuve_judges_is_what_its_row_of_the_table_names(
    service: Service, question: str, epreuve: str, judged: set[str]
) -> None:
    answer = service.repondre(question)
    assert epreuve in answer.affirmations[0].citations
    told = {name.split("/")[1] for name in cited(answer) if name.startswith("cip/CP")}
    assert told == judged
    assert_proved(answer)


def test_the_criteria_of_the_role_play_are_told_with_its_competencies(service: Service) -> None:
    answer = service.repondre("qu'est-ce que le jury observe pendant la mise en situation ?")
    criteria = {name for name in cited(answer) if service.catalogue.get(name).kind == "critere"}
    assert len(criteria) == 10


def test_all_that_tells_a_session_exists(service: Service) -> None:
    fiches = load_fiches()
    known = {fait.id for fait in fiches.faits}
    for item in fiches.nommees.sessions:
        assert item.noeud in service.catalogue.noeuds
        told = {fact for ids in item.faits for fact in ids} | {*item.jury, *item.attendu}
        told |= {fact for fact in (item.avant, item.total, item.ordre) if fact}
        assert told <= known
    for row in fiches.nommees.oraux:
        assert set(row.faits) <= known


def test_durations_of_unlike_things_are_not_put_side_by_side(service: Service) -> None:
    answer = service.repondre("compare le cip et le rncp37504 sur les durées d'épreuve")
    assert "|" not in answer.texte
    assert "2 h 55" in answer.texte
    assert any("bloc A" in c.texte and "**3 h**" in c.texte for c in answer.affirmations)
    alike = service.repondre("la monographie du 36128 et celle du 37504 durent pareil ?")
    assert "| monographie | 4 heures | 4 heures |" in alike.texte


@pytest.mark.parametrize(
    ("question", "cited_first"),
    [
        ("le tiers temps, c'est un tiers de chaque épreuve du titre CIP ?", ""),
        ("oral projet 36128 durée", "rncp36128/C/modalite/1"),
        ("combien de temps dure l'épreuve finale du 36128 ?", "rncp36128/E/modalite/1"),
        ("qu'est-ce qu'on attend au jeu de rôles du bloc B ?", "rncp37504/B/modalite/1"),
        ("y a-t-il un oral sur l'apst du 37504 ?", "rncp37504/D/modalite/2"),
        ("temps cumulé de toutes les épreuves du titre", "cip/titre/duree-totale"),
    ],
)
def test_what_asks_for_one_thing_is_not_answered_by_the_list(
    service: Service, question: str, cited_first: str
) -> None:
    answer = service.repondre(question)
    assert "Chaque épreuve et sa durée" not in answer.affirmations[0].texte
    assert not cited_first or cited_first in answer.affirmations[0].citations
    assert cited_first or not answer.repondu
