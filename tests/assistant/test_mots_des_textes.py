"""Words asked as they stand: two that people confuse, what a text says of one, a phrase, a town."""

import pytest

from assistant.reponse import lieux
from assistant.reponse.answer import Answer
from assistant.reponse.fil import Tour
from assistant.service import Service


def cited(answer: Answer) -> list[str]:
    return [name for claim in answer.affirmations for name in claim.citations]


def test_two_words_confused_are_looked_for_in_the_text_named(service: Service) -> None:
    question = "mon groupe confond reformulation et relance, où c'est écrit dans le reac ?"
    answer = service.moteur.repondre(question)
    assert "cip/CP1/c5" in cited(answer)
    assert {name.split("/")[0] for name in cited(answer)} == {"cip"}
    assert "Aucune ligne du titre CIP ne porte « relance »" in answer.texte


def test_two_words_that_no_line_bears_are_declined(service: Service) -> None:
    answer = service.moteur.repondre("ils confondent maïeutique et sophrologie")
    assert not answer.repondu
    assert answer.texte.count("Aucune ligne des cinq textes") == 2


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("mes élèves mélangent diagnostic et bilan, c'est où ?", "**Diagnostic**"),
        ("elle confond projet professionnel et projet de vie", "**Projet professionnel**"),
        ("mes stagiaires confondent CISP métier et CISP centre", "Désigne ici un centre"),
        ("mes stagiaires confondent CISP métier et CISP centre", "exerce le métier"),
        ("CISP c'est un métier ou un centre ?", "CISP a deux sens"),
    ],
)
def test_each_word_or_sense_confused_is_told(service: Service, question: str, held: str) -> None:
    assert held in service.moteur.repondre(question).texte


@pytest.mark.parametrize(
    "question",
    [
        "on confond toujours la CP9 et la CP10",
        "je confonds l'entretien technique et l'entretien final",
        "mon groupe confond dossier professionnel et dossier de production",
        "je mélange débutants et confirmés dans mon atelier",
    ],
)
def test_codes_exams_and_people_are_not_words_confused(service: Service, question: str) -> None:
    assert "Aucune ligne" not in service.moteur.repondre(question).texte


def test_what_a_text_says_of_a_word_is_its_lines_and_a_town_leads_nowhere(
    service: Service,
) -> None:
    question = "que dit l'interfédé sur l'écoute et le cadre, pour mon groupe de Charleroi"
    answer = service.moteur.repondre(question)
    assert "interfede/fiche/psycho-social/individuel/1/sfc/2" in cited(answer)
    assert "Charleroi" not in answer.texte


def test_a_town_is_no_cue_of_a_situation(service: Service) -> None:
    for question in (
        "je reçois une dame à Roubaix qui n'ose pas parler, quelle compétence ?",
        "j'anime un atelier CV à Namur pour des jeunes, quelle compétence ?",
    ):
        answer = service.moteur.repondre(question)
        assert "Roubaix" not in answer.texte
        assert "Namur" not in answer.texte


def test_a_text_is_left_without_its_towns_alone() -> None:
    def knows(term: str) -> bool:
        return False

    assert lieux.without("pour mon groupe de Charleroi", knows) == "pour mon groupe"
    assert lieux.without("des tours de table", knows) == "des tours de table"
    assert lieux.without("Charleroi", knows) == "Charleroi"


def test_a_phrase_brings_first_the_passages_that_hold_it(service: Service) -> None:
    for scope in ("interfede", "cip"):
        found = service.searcher.search("écoute active", scope).hits[:4]
        assert all("écoute active" in hit.passage.texte.lower() for hit in found)


def test_another_text_asked_after_a_competency_gives_its_own_lines_alone(
    service: Service,
) -> None:
    first = service.moteur.repondre("c'est quoi la CP2 ?")
    answer = service.moteur.repondre("et l'interfédé ?", None, [Tour("c'est quoi la CP2 ?", first)])
    assert not [name for name in cited(answer) if name.startswith("cip/CP2")]
    assert len([name for name in cited(answer) if "/sf" in name]) > 3


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("qui valide le bloc B chez arobase, faut il un jury ?", "ne dit pas qui valide un bloc"),
        ("qui valide le bloc B chez arobase, faut il un jury ?", "un formateur et le responsable"),
        ("qui valide le bloc A du 36128 ?", "un formateur et un membre du jury"),
        ("un bloc du 37504 est validé par qui ?", "ne dit pas qui valide un bloc"),
        ("pour une VAE CIP mes candidats passent quoi", "questionnement à partir de production"),
        (
            "le jury du CIP a combien de temps pour lire le dossier avant ?",
            "ne dit pas combien de temps le jury a pour lire le dossier",
        ),
    ],
)
def test_who_validates_what_a_vae_passes_and_when_a_jury_reads(
    service: Service, question: str, held: str
) -> None:
    assert held in service.moteur.repondre(question).texte
