import pytest

from assistant.reponse.urgences import find
from assistant.reponse.urgences_lecture import loosely, readings
from assistant.service import Service
from knowledge.loader import read_yaml
from tests.command import ROOT

DITES = read_yaml(ROOT / "tests" / "assistant" / "corpus" / "menaces-dites.yaml")
EVERYDAY = read_yaml(ROOT / "tests" / "assistant" / "corpus" / "urgences-dites.yaml")
HASTY = read_yaml(ROOT / "tests" / "assistant" / "corpus" / "urgences-ecrites-vite.yaml")
TYPED = [(said, name) for name, rows in HASTY.items() if name != "ordinaires" for said in rows]
SAID = [(said, name) for name, rows in EVERYDAY.items() if name != "ordinaires" for said in rows]
YOU, ANOTHER = "menace-sur-vous", "menace-sur-autrui"


def families(service: Service, said: str) -> set[str]:
    urgences = service.searcher.index.fiches.urgences
    return {item.id for item in find(said, urgences)}


@pytest.mark.parametrize(
    ("said", "family"),
    [
        ("il dit qu'il a avalé toute une boîte de cachets", "suicide"),
        ("elle a avalé une plaquette entière de somnifères cette nuit", "suicide"),
        ("elle dit qu'elle n'en peut plus de vivre", "suicide"),
        ("j'en ai marre de la vie, il m'a dit ça en partant", "suicide"),
        ("il parle de sauter sous un train", "suicide"),
        ("elle a menacé de se jeter par la fenêtre", "suicide"),
        ("une jeune mineure m'a confié que son beau-père la touche", "enfant-en-danger"),
        ("la petite raconte que son oncle la frappe", "enfant-en-danger"),
        ("j'ai vu des marques de coups sur le petit", "enfant-en-danger"),
        ("elle veut porter plainte contre son mari, je fais quoi", "violence"),
        ("elle a déposé une main courante contre son ex", "violence"),
        ("il a une ordonnance de protection qui tombe demain, elle s'inquiète", "violence"),
        ("sa fille de 15 ans a des bleus, elle dit que c'est son père", "enfant-en-danger"),
        ("le monsieur que je reçois est agressif et me menace", "menace-sur-vous"),
        ("il m'a menacée avec un couteau", "menace-sur-vous"),
        ("une personne devient agressive avec moi", "menace-sur-vous"),
        ("un usager nous a insultés et bousculés", "menace-sur-vous"),
        ("je me sens en danger dans mon bureau", "menace-sur-vous"),
        ("il veut me frapper", "menace-sur-vous"),
        ("elle a pris tous ses cachets", "urgence-vitale"),
        ("il a pris trop de comprimés", "urgence-vitale"),
        ("elle a avalé une boîte de médicaments dans la salle d'attente", "urgence-vitale"),
        ("il vient d'avaler des médicaments, que faire ?", "urgence-vitale"),
        ("il convulse", "urgence-vitale"),
        ("elle saigne et ne répond plus", "urgence-vitale"),
        ("elle a bu et ne tient plus debout", "urgence-vitale"),
        ("il est complètement bourré dans mon bureau", "urgence-vitale"),
        ("il vient de me dire qu'il va me casser la gueule", "menace-sur-vous"),
        ("il a dit je vais te crever", "menace-sur-vous"),
        ("il dit qu'il sait où j'habite et que je vais le regretter", "menace-sur-vous"),
        ("il a dit qu'il allait me retrouver à la sortie", "menace-sur-vous"),
        ("un collègue me menace", "menace-sur-vous"),
        ("je vais lui casser la gueule, m'a-t-il dit de son patron", "menace-sur-autrui"),
        ("sa mère la frappe, elle a 16 ans", "enfant-en-danger"),
        ("il a 15 ans et son père le frappe", "enfant-en-danger"),
        ("un gamin de 6 ans est resté seul à la maison toute la nuit", "enfant-en-danger"),
    ],
)
def test_an_urgency_is_heard_in_everyday_words(service: Service, said: str, family: str) -> None:
    assert family in families(service, said)


@pytest.mark.parametrize(
    "said",
    [
        "comment aider quelqu'un qui n'en peut plus de chercher ?",
        "elle a pris ses médicaments ce matin avant l'entretien",
        "elle a pris toute la mesure de ses difficultés",
        "il ne répond plus à mes appels depuis deux semaines",
        "je me suis cassé la figure sur une question du jury",
        "il va se casser la figure avec ce projet",
        "mon employeur me menace de licenciement, quels droits ?",
        "elle a peur de le regretter si elle démissionne",
        "je vais la retrouver à l'accueil pour le premier entretien",
        "un jeune de 17 ans vit seul à la maison de ses parents",
        "que faire quand un jeune arrive alcoolisé à l'entretien ?",
        "il a sauté une ligne dans le dossier",
        "son père le soutient dans son projet de formation",
        "la jeune femme a des traces de son parcours dans un classeur",
        "il a avalé son repas en vitesse avant l'entretien",
        "elle en a marre de ce travail",
        "une fille de 15 ans a des bulletins corrects",
        "ma mère m'a poussée à faire ce métier",
        "ce qui m'a frappé, c'est son calme",
        "comment accompagner une personne agressive ?",
        "il me menace d'arrêter la formation tous les lundis",
    ],
)
def test_ordinary_words_are_no_urgency(service: Service, said: str) -> None:
    assert not families(service, said)


@pytest.mark.parametrize(
    ("country", "number"), [("FR", "17 en cas de danger"), ("BE", "112 en cas de danger")]
)
def test_a_threatened_counsellor_gets_help_before_any_competency(
    service: Service, country: str, number: str
) -> None:
    before, service.moteur.pays = service.moteur.pays, country
    try:
        answer = service.repondre("le monsieur que je reçois est agressif et me menace")
    finally:
        service.moteur.pays = before
    assert answer.intention == "urgence"
    first = answer.affirmations[0]
    assert number in first.texte
    assert first.origine is not None
    assert not first.citations


def test_there_are_enough_threats_and_ordinary_sentences() -> None:
    assert all(len(said) >= 40 for said in DITES.values())


@pytest.mark.parametrize("said", DITES["vous"])
def test_a_threat_against_you_is_told_as_one(service: Service, said: str) -> None:
    found = families(service, said)
    assert YOU in found
    assert ANOTHER not in found


@pytest.mark.parametrize("said", DITES["autrui"])
def test_a_threat_against_another_is_not_told_as_against_you(service: Service, said: str) -> None:
    found = families(service, said)
    assert ANOTHER in found
    assert YOU not in found


@pytest.mark.parametrize("said", DITES["ordinaires"])
def test_what_sounds_like_a_threat_and_is_none_stays_silent(service: Service, said: str) -> None:
    assert not families(service, said)


def test_a_threat_against_another_says_whom_to_alert_and_what_it_is(service: Service) -> None:
    answer = service.repondre("je vais lui casser la gueule, m'a-t-il dit de son patron")
    assert answer.intention == "urgence"
    assert "menace ou violence contre une autre personne" in answer.texte
    assert "contre vous" not in answer.texte
    first = answer.affirmations[0]
    assert "17 en cas de danger" in first.texte
    assert first.origine is not None


@pytest.mark.parametrize(("said", "family"), SAID)
def test_what_happens_in_the_house_is_heard_in_its_family(
    service: Service, said: str, family: str
) -> None:
    assert family in families(service, said)


@pytest.mark.parametrize("said", EVERYDAY["ordinaires"])
def test_what_sounds_like_an_urgency_and_is_none_stays_silent(service: Service, said: str) -> None:
    assert not families(service, said)


def test_there_are_enough_everyday_and_ordinary_sentences() -> None:
    assert len(SAID) >= 60
    assert len(EVERYDAY["ordinaires"]) >= 60


@pytest.mark.parametrize(("said", "family"), TYPED)
def test_what_is_typed_in_haste_is_heard_in_its_family(
    service: Service, said: str, family: str
) -> None:
    assert family in families(service, said)


@pytest.mark.parametrize("said", HASTY["ordinaires"])
def test_ordinary_words_near_an_urgency_stay_silent(service: Service, said: str) -> None:
    assert not families(service, said)


def test_there_are_enough_hasty_and_ordinary_sentences() -> None:
    assert len(TYPED) >= 60
    assert len(HASTY["ordinaires"]) >= 80


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jai peur kil parte", "j'ai peur qu'il parte"),
        ("jvais lui dire", "je vais lui dire"),
        ("elle ma di ki etait la", "elle m'a dit qui etait la"),
        ("il a plu envi", "il a plus envie"),
        ("elle c fait mal", "elle s'est fait mal"),
        ("c grave", "c'est grave"),
        ("dun coup en lair", "d'un coup en l'air"),
        ("il veu se suicidé", "il veut se suicider"),
        ("elle a été frapper", "elle a ete frappe"),
        ("son mari la fraper", "son mari la frappe"),
        ("une crise depilepsie", "une crise d'epilepsie"),
        ("son beau pere", "son beau-pere"),
    ],
)
def test_hasty_french_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert meant in readings(typed, {}, ["suicider", "frapper", "frappe", "epilepsie"])


def test_good_french_is_read_as_it_is_typed() -> None:
    assert readings("je prépare le jury du titre", {}, ["frapper"]) == (
        "je prepare le jury du titre",
    )


def test_a_phrase_is_heard_without_its_silent_endings_but_short_words_stay_whole() -> None:
    assert loosely("arrêter son traitement") == loosely("arrete son traitement")
    assert loosely("je la tue") != loosely("je la tuer")
    assert loosely("des crises") != loosely("une crise")


def test_the_words_that_the_search_corrected_reach_the_alarm(service: Service) -> None:
    urgences, said = service.searcher.index.fiches.urgences, "il a sorti un koutot"
    assert not find(said, urgences)
    assert [item.id for item in find(said, urgences, {"koutot": "couteau"})] == [YOU]


def test_an_alarm_rings_on_a_word_that_only_the_search_corrects(service: Service) -> None:
    assert service.repondre("il a arrêté son traitemnt").intention == "urgence"


@pytest.mark.parametrize(
    "said",
    [
        "un enfant est frappé par son père",
        "une mineure de 16 ans se fait frapper par sa mère",
        "son pere lui tape dessus, elle a 16 ans",
        "un mineur de 15 ans frappé par son père",
        "un ado battu chez lui",
    ],
)
def test_a_minor_hit_at_home_is_a_child_in_danger_and_no_couple(
    service: Service, said: str
) -> None:
    texte = service.repondre(said).texte
    assert "119" in texte
    assert "3919" not in texte


def test_a_couple_s_violence_before_children_tells_both_families(service: Service) -> None:
    found = families(service, "son mari la frappe devant leur enfant de 6 ans")
    assert {"violence", "enfant-en-danger"} <= found


def test_a_threat_to_hit_you_is_no_violence_in_a_couple(service: Service) -> None:
    assert families(service, "il menace de me frapper") == {YOU}
    assert "violence" in families(service, "mon mari menace de me frapper")


def test_who_may_die_at_once_is_not_left_alone(service: Service) -> None:
    assert "ne laissez pas la personne seule" in service.repondre("elle veu se tuer").texte


def test_a_sexual_violence_at_work_gets_no_line_for_couples(service: Service) -> None:
    before, service.moteur.pays = service.moteur.pays, "BE"
    try:
        texte = service.repondre("son patron lui touche les fesses pendant le stage").texte
    finally:
        service.moteur.pays = before
    assert "112" in texte
    assert "conjugales" not in texte
    both = families(service, "son patron lui touche les fesses et son mari la frappe")
    assert both == {"violence", "violence-sexuelle-au-travail"}


@pytest.mark.parametrize(
    "said",
    [
        "elle a peur qu'il la tue",
        "il va la tuer j'en suis sûre",
        "j'ai peur que son ex la tue",
        "ce travail la tue et son mari va la tuer",
    ],
)
def test_who_may_kill_her_is_heard_when_it_is_somebody(service: Service, said: str) -> None:
    assert "violence" in families(service, said)
