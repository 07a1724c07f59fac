from datetime import date

import pytest

from assistant.autoevaluation.echelle import NIVEAUX, dire, lire_niveau
from assistant.autoevaluation.preuves import lignes, lire_jour, lire_preuve, manques
from assistant.errors import UsageFault

TODAY = date(2026, 3, 20)


def test_a_text_with_its_parts_is_read_part_by_part() -> None:
    found = lire_preuve(
        "Date : 12/03/2026\nOù : stage, mission locale\n"
        "Ce que j'ai fait : j'ai reformulé.\nPuis j'ai noté.\nRésultat : un accord",
        TODAY,
    )
    assert (found.date, found.ou) == ("2026-03-12", "stage, mission locale")
    assert found.fait == "j'ai reformulé.\nPuis j'ai noté."
    assert found.resultat == "un accord"
    assert manques(found) == ()


@pytest.mark.parametrize("head", ["**Où** : stage", "# Lieu : stage", "- où : stage", "OU: stage"])
def test_the_names_of_the_parts_may_be_dressed(head: str) -> None:
    assert lire_preuve(f"{head}\nFait : x", TODAY).ou == "stage"


def test_a_text_without_parts_is_what_was_done_and_what_is_missing_is_told() -> None:
    found = lire_preuve("J'ai animé un atelier : huit jeunes étaient là.", TODAY)
    assert found.fait == "J'ai animé un atelier : huit jeunes étaient là."
    assert found.date == ""
    assert manques(found) == ("la date", "où c'était", "le résultat")


def test_an_evidence_reads_back_as_it_was_written() -> None:
    text = "Date : 12/03/2026\nOù : stage\nCe que j'ai fait : une action\nRésultat : un accord"
    assert "\n".join(lignes(lire_preuve(text, TODAY))) == text


@pytest.mark.parametrize("text", ["", "   \n\t"])
def test_an_empty_evidence_is_refused(text: str) -> None:
    with pytest.raises(UsageFault, match="vide"):
        lire_preuve(text, TODAY)


@pytest.mark.parametrize("said", ["mi janvier", "32/01/2026", "2026-13-01", "31/02", "bientôt"])
def test_a_date_that_is_none_is_refused(said: str) -> None:
    with pytest.raises(UsageFault, match="ne se lit pas"):
        lire_jour(said, TODAY)


def test_an_evidence_tells_what_has_happened() -> None:
    with pytest.raises(UsageFault, match="à venir"):
        lire_jour("21/03/2026", TODAY)
    assert lire_jour("21/03/2026", TODAY, futur=True) == "2026-03-21"


@pytest.mark.parametrize("said", ["4", "-1", "5", "deux", "", "2.5", "10", "²"])
def test_a_level_outside_the_scale_is_refused_with_the_scale(said: str) -> None:
    with pytest.raises(UsageFault) as refused:
        lire_niveau(said)
    assert all(words in str(refused.value) for words in NIVEAUX)


def test_the_scale_is_that_of_the_tool_and_has_four_levels() -> None:
    assert [lire_niveau(str(rank)) for rank in range(4)] == [0, 1, 2, 3]
    assert dire(2) == "2, fait seul, situation simple"
    assert dire(None) == "pas encore situé"


@pytest.mark.parametrize("said", ["18 janvier 2027", "18 Janvier  2027", "18/01/2027", "18-1-2027"])
def test_a_day_is_read_with_the_name_of_its_month(said: str) -> None:
    assert lire_jour(said, TODAY, futur=True) == "2027-01-18"


@pytest.mark.parametrize(
    ("said", "past", "ahead"),
    [
        ("14/01", "2026-01-14", "2027-01-14"),
        ("le 14 janvier", "2026-01-14", "2027-01-14"),
        ("jeudi 14 janvier", "2026-01-14", "2027-01-14"),
        ("12/03", "2025-03-12", "2026-03-12"),
        ("dimanche", "2026-03-01", "2026-03-08"),
    ],
)
def test_a_day_without_its_year_is_the_nearest_on_the_side_that_is_asked(
    said: str, past: str, ahead: str
) -> None:
    today = date(2026, 3, 5)
    assert lire_jour(said, today) == past
    assert lire_jour(said, today, apres=True) == ahead


def test_words_for_days_near_are_read() -> None:
    today = date(2026, 3, 5)
    assert lire_jour("hier", today) == "2026-03-04"
    assert lire_jour("demain", today, apres=True) == "2026-03-06"


@pytest.mark.parametrize(
    ("said", "day", "place"),
    [
        ("27/11, à la maison avec Jalon : j'ai reformulé.", "2026-11-27", "à la maison avec Jalon"),
        ("Le 12 novembre, en stage, j'ai animé.", "2026-11-12", "en stage"),
        ("mardi 3/11/26 au téléphone : j'ai rappelé.", "2026-11-03", "au téléphone"),
        ("À la permanence, 5 octobre : accueil.", "2026-10-05", "À la permanence"),
        ("En binôme le 14/11, j'ai conduit un entretien.", "2026-11-14", ""),
        ("31/02, chez moi : lecture.", "", "chez moi"),
        ("J'ai préparé le rendez-vous du 3/12 avec elle.", "", ""),
        ("J'ai mis 3/4 du groupe en binômes.", "", ""),
        ("Note : 14/20 à l'atelier.", "", ""),
        ("En écoutant, j'ai reformulé sa demande.", "", ""),
        ("J'ai reçu une dame. Le 12/11 elle est revenue au centre.", "", ""),
    ],
)
def test_a_day_and_a_place_said_first_are_recognised_and_nothing_is_guessed(
    said: str, day: str, place: str
) -> None:
    found = lire_preuve(said, date(2026, 11, 27))
    assert (found.date, found.ou, found.fait) == (day, place, said)


def test_the_day_that_only_some_years_have_is_that_of_the_one_beside() -> None:
    assert lire_jour("29/02", date(2027, 11, 27), apres=True) == "2028-02-29"
