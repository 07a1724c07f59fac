"""What a person types for a guide: how names and durations are read, and what is refused."""

import pytest

from assistant.entretien.demande import Demande, read_demande
from assistant.entretien.duree import read_duree
from assistant.errors import UsageFault
from tests.assistant.entretien.guides import made


def test_the_country_is_the_structure_s_else_the_person_s() -> None:
    assert made(Demande("accueil", "cpas"), "FR").lue.pays == "be"
    assert made(Demande("accueil", "cpas"), "FR").lue.referentiel == "interfede"
    assert made(Demande("accueil", "mission-locale"), "BE").lue.pays == "fr"
    assert made(Demande("accueil"), "BE").lue.pays == "be"
    numbers = {item.id: item.alerter for item in made(Demande("accueil", "cpas"), "FR").urgences}
    french = {item.id: item.alerter for item in made(Demande("accueil"), "FR").urgences}
    assert all(numbers[name] and french[name] for name in numbers)
    assert numbers["suicide"] != french["suicide"]


def test_a_public_of_the_other_country_is_said_to_be_so() -> None:
    (said,) = read_demande(Demande("accueil", "cpas", "minima-sociaux"), pays="BE").avis
    assert "la France" in said
    assert "la Belgique" in said


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("mission locale", "mission-locale"),
        ("MISSION-LOCALE", "mission-locale"),
        ("misson locale", "mission-locale"),
        ("la mission locale du canton", "mission-locale"),
        ("C.P.A.S", None),
        ("Cpas", "cpas"),
    ],
)
def test_a_structure_is_known_by_the_names_that_people_type(name: str, known: str | None) -> None:
    lue = read_demande(Demande("accueil", name), pays="FR")
    assert (lue.structure.id if lue.structure else None) == known


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("santé", "sante-a-menager"),
        ("Troubles de santé", "sante-a-menager"),
        ("personnes malades", "sante-a-menager"),
        ("psy", "sante-a-menager"),
        ("handicapés", "handicap"),
        ("les jeunes", "moins-de-26-ans"),
        ("senoir", "seniors"),
        ("prison", "sortants-de-prison"),
        ("justice", "main-de-justice"),
        ("réfugiés", "migrants"),
        ("campagne", "ruralite"),
        ("sortant de prison, 22 ans, en semi-liberté", "sortants-de-prison"),
        ("jeune (17 ans)", "moins-de-26-ans"),
        ("martiens", None),
        ("xy", None),
    ],
)
def test_a_public_is_known_by_everyday_words(name: str, known: str | None) -> None:
    lue = read_demande(Demande("accueil", public=name), pays="FR")
    assert (lue.public.id if lue.public else None) == known


def test_a_public_that_is_not_known_gives_a_general_guide_and_says_so() -> None:
    guide = made(Demande("accueil", public="des voyageurs en santé-nement"))
    assert guide.lue.public is not None
    unknown = made(Demande("accueil", public="martiens"))
    assert [row.texte for row in unknown.questions] == [
        row.texte for row in made(Demande("accueil")).questions
    ]
    (said,) = unknown.avis
    assert "valent pour tout le monde" in said
    assert "--public liste" in said


def test_a_slip_of_the_keys_in_the_type_is_read_and_said() -> None:
    lue = read_demande(Demande("Acceuil"), pays="FR")
    assert lue.demande.type == "accueil"
    assert lue.avis == ("« Acceuil » a été lu « accueil ».",)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45mn", 45),
        ("1h", 60),
        ("1 H", 60),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("une heure", 60),
        ("une demi-heure", 30),
        ("trois quarts d'heure", 45),
        ("2 heures", 120),
    ],
)
def test_a_duration_is_read_as_people_say_it(typed: str, minutes: int) -> None:
    assert read_duree(typed) == minutes


@pytest.mark.parametrize("typed", ["", "long", "1j", "h", "-5", "30 ans", "1h99h"])
def test_what_is_not_a_duration_is_one_french_sentence(typed: str) -> None:
    with pytest.raises(UsageFault, match="de 15 à 120") as raised:
        read_duree(typed)
    assert "\n" not in str(raised.value)


def test_a_structure_that_is_not_known_gives_a_general_guide_and_says_so() -> None:
    guide = made(Demande("accueil", "un atelier de vannerie"))
    assert guide.lue.structure is None
    (said,) = guide.avis
    assert "le guide est général" in said
    assert "Les plus proches : " in said
    assert "Ici, nous …" in guide.cadre[0].texte


@pytest.mark.parametrize(
    ("demande", "said"),
    [
        (Demande(""), "Il manque le type"),
        (Demande("visite"), "« visite » n'existe pas : choisissez accueil"),
        (Demande("accueil", duree=10), "de 15 à 120"),
        (Demande("accueil", duree=500), "de 15 à 120"),
        (Demande("accueil", referentiel="cap"), "choisissez cip"),
    ],
)
def test_what_cannot_be_used_is_one_french_sentence(demande: Demande, said: str) -> None:
    with pytest.raises(UsageFault, match=said) as raised:
        read_demande(demande)
    assert "\n" not in str(raised.value)


def test_the_part_of_a_public_that_was_not_read_is_told() -> None:
    (said,) = read_demande(Demande("suivi", public="sortant de prison qui sait pas lire")).avis
    assert said.endswith(
        "a été lu « une personne sortie de prison » ; le reste n'a pas été pris en compte."
    )
    (whole,) = read_demande(Demande("suivi", public="senoir"), pays="FR").avis
    assert "le reste" not in whole
