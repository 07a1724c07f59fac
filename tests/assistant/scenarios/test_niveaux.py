"""Three levels that are three meetings; a public shows, a life holds, a lot varies."""

import re
from collections import Counter

import pytest

from assistant.export.simple import render
from assistant.scenarios.demande import Demande
from assistant.scenarios.ecrire import fiches
from assistant.scenarios.fiche_comedien import fiche_comedien
from assistant.scenarios.generateur import generer
from assistant.scenarios.lot import composer_lot
from assistant.scenarios.scenario import NIVEAUX, Scenario
from knowledge.catalogue import Catalogue
from knowledge.errors import KnowledgeError
from knowledge.fiches_scenario import PAYS
from knowledge.scenarios import load_contraires, load_paroles, load_scenarios
from knowledge.scenarios_niveaux import _niveau, load_niveaux
from knowledge.scenarios_supports import load_supports

FOIS = 40
URGENTES = frozenset({"suicide", "violence", "urgence-vitale", "enfant-en-danger"})
MOTS = {
    "fin-de-droits": "allocation|chômage",
    "longue-duree": "an\\b|ans\\b|ne travaillez plus",
    "minima-sociaux": "minimum social|RSA|contrat d'engagement|trop-perçu|aides en moins",
    "revenu-integration": "revenu d'intégration|CPAS|PIIS",
    "contrats-courts": "contrat|saisons|dates|remplacement",
}
"""Words that tell a public, once its label is set aside."""


@pytest.fixture(scope="module")
def drawn() -> dict[str, list[Scenario]]:
    return {
        niveau: [s for p in PAYS for s in generer(Demande("niveaux", pays=p, niveau=niveau), FOIS)]
        for niveau in NIVEAUX
    }


def deep(scenario: Scenario, least: int) -> int:
    return sum(item.couche >= least for item in scenario.personne.utiles)


def test_a_beginner_meets_someone_open_whom_nothing_hinders(
    drawn: dict[str, list[Scenario]],
) -> None:
    for scenario in drawn["debutant"]:
        person = scenario.personne
        assert person.attitude.abord == "ouvert"
        assert len(person.freins) == 2
        assert person.contrainte is None
        assert not scenario.pression
        assert scenario.prescripteur is None or person.public.envoye
        assert deep(scenario, 3) == 0
        assert deep(scenario, 2) <= 2 + (person.urgence is not None)


def test_an_exam_is_closed_hidden_and_hindered_or_pressed(drawn: dict[str, list[Scenario]]) -> None:
    for scenario in drawn["examen"]:
        person = scenario.personne
        grave = person.urgence is not None and person.urgence.famille in URGENTES
        assert person.attitude.abord in ("partage", "ferme")
        assert len(person.freins) == 3
        assert deep(scenario, 3) >= 1
        assert person.contrainte or scenario.pression or grave


def test_the_middle_level_keeps_every_way_of_being_there(drawn: dict[str, list[Scenario]]) -> None:
    rows = drawn["intermediaire"]
    assert {row.personne.attitude.abord for row in rows} == {"ouvert", "partage", "ferme"}
    assert {len(row.personne.freins) for row in rows} == {2, 3}
    assert 0 < sum(row.personne.contrainte is not None for row in rows) < len(rows) // 2


def test_the_fixed_sentences_tell_more_to_a_beginner_and_nothing_at_an_exam(
    drawn: dict[str, list[Scenario]],
) -> None:
    for scenario in drawn["debutant"]:
        person, (_, (_, late), _) = scenario.personne, scenario.reperes
        told = person.urgence or person.implicite
        assert late in told.reponses.au_registre(person.registre)
    for scenario in drawn["examen"]:
        said = {line for _, line in scenario.reperes[:2]}
        assert not said & {*scenario.personne.implicite.indices}


@pytest.mark.parametrize("seed", ["mercredi", "vendredi", "samedi", "nuage", "jeudi"])
def test_one_seed_gives_three_different_meetings(seed: str) -> None:
    rows = [generer(Demande(seed, structure="plie", pays="fr", niveau=n))[0] for n in NIVEAUX]
    cards = [{*render(fiche_comedien(row)).splitlines()[1:]} for row in rows]
    for index, card in enumerate(cards):
        for other in cards[index + 1 :]:
            assert len(card - other) >= 6
    assert len({row.personne.attitude.id for row in rows}) > 1


def test_the_key_says_in_one_line_what_its_level_changed(catalogue: Catalogue) -> None:
    for niveau, level in load_niveaux().items():
        (scenario,) = generer(Demande("clé", pays="fr", niveau=niveau))
        key = dict(fiches(scenario, load_supports(), catalogue).documents)["cle"]
        assert f"Niveau {level.nom}" in render(key)
        assert level.cle.replace("\u00a0", " ")[:40] in render(key).replace("\u00a0", " ")


def test_a_level_that_nobody_knows_how_to_read_is_refused() -> None:
    with pytest.raises(ValueError, match="attente inconnue"):
        _niveau({"attente": "devinée"})
    assert KnowledgeError
    assert {*load_niveaux()} == {*NIVEAUX}


def test_every_public_of_both_countries_leaves_a_mark_whatever_the_seed_and_the_level() -> None:
    for public in load_scenarios().publics:
        assert public.exige or public.par_age or public.envoye, public.id
        for pays in public.pays:
            for niveau in NIVEAUX:
                asked = Demande("marque", public=public.id, pays=pays, niveau=niveau)
                for scenario in generer(asked, 4):
                    held = {item.id for item in scenario.personne.elements}
                    shown = public.par_age or (public.envoye and scenario.prescripteur)
                    assert shown or held & {*public.exige}, (public.id, scenario.graine)


@pytest.mark.parametrize("name", sorted(MOTS))
def test_the_words_of_a_card_tell_its_public_without_its_label(name: str) -> None:
    public = next(row for row in load_scenarios().publics if row.id == name)
    for pays in public.pays:
        for scenario in generer(Demande("mots", public=name, pays=pays), 10):
            facts = " ".join(item.fait for item in scenario.personne.elements)
            assert re.search(MOTS[name], facts), scenario.graine


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cap-menuiserie", "autodidacte-du-bois"),
        ("stage-decouverte", "metier-appris-chez-un-voisin-au-pays"),
        ("mots-du-metier", "journaliste-de-radio-au-pays"),
        ("mots-du-metier", "public:demandeur-asile"),
        ("un-verre-puis-quatre", "couple-un-bebe"),
        ("un-verre-puis-quatre", "bientot-parent"),
        ("voir-du-monde", "salon-ancien-collegue"),
        ("demi-tour-a-l-arret", "voir-du-monde"),
        ("trop-percu-reclame", "public:contrats-courts"),
        ("bureaux-a-six-heures", "clients-en-colere"),
        ("four-ouvert-pour-chauffer", "frere-et-soeur-ensemble"),
        ("aller-au-travail-tot", "parent-seul-deux-enfants"),
        ("ferme-arretee", "deux-ans-de-nuit"),
        ("prescripteur:mdph", "dossier-de-reconnaissance"),
        ("public:emploi-a-maintenir", "demissionner-sans-tout-perdre"),
        ("metier-choisi-par-d-autres", "cv-a-refaire"),
        ("sortie-il-y-a-trois-semaines", "un-repas-par-jour"),
    ],
)
def test_what_readers_found_to_contradict_itself_is_never_drawn(one: str, other: str) -> None:
    assert other in load_contraires()[one]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("un-verre-puis-quatre", "couple-trois-enfants"),
        ("mots-du-metier", "garage-de-motos-au-pays"),
        ("autodidacte-du-bois", "macon-douze-ans"),
        ("clients-en-colere", "caisse-et-rayon"),
        ("aller-au-travail-tot", "couple-deux-enfants-ecole"),
        ("metier-choisi-par-d-autres", "metier-du-soin"),
    ],
)
def test_what_goes_together_stays_possible(one: str, other: str) -> None:
    assert other not in load_contraires().get(one, frozenset())


def test_no_one_says_a_line_that_their_situation_denies(drawn: dict[str, list[Scenario]]) -> None:
    """A chair by the door on the telephone, a mail from who has no computer."""
    seen = 0
    for scenario in (row for rows in drawn.values() for row in rows):
        person = scenario.personne
        held = {item.id for item in person.elements} | {f"numerique:{person.numerique}"}
        held |= {f"public:{person.public.id}"}
        if person.contrainte and person.contrainte.a_distance:
            held.add("a-distance")
        card = render(fiche_comedien(scenario))
        for row in load_paroles():
            if held & {*row.sans}:
                seen += 1
                assert row.mots not in card, (scenario.graine, row.mots)
    assert seen > 100


def test_no_parent_of_a_small_child_was_past_forty_two_at_its_birth() -> None:
    youngest = {"couple-cinq-enfants": 2, "parent-seul-trois-enfants": 3, "couple-un-bebe": 0}
    youngest |= {
        "parent-seul-un-enfant": 4,
        "couple-trois-enfants": 4,
        "couple-deux-enfants-ecole": 6,
    }
    homes = {row.id: row for row in load_scenarios().elements["foyer"]}
    assert all(homes[name].ages[1] - age <= 42 for name, age in youngest.items())
    assert homes["chez-le-pere-et-sa-compagne"].ages[1] <= 18


def test_who_studied_does_not_talk_like_a_learner() -> None:
    for scenario in generer(Demande("études", pays="fr"), 80):
        person = scenario.personne
        forced = person.langue != "natif" or (person.contrainte and person.contrainte.registre)
        if person.parcours[1].fiche.niveau.startswith("bac") and not forced:
            assert person.registre >= 2, scenario.graine


@pytest.mark.parametrize(("seed", "pays"), [("blanc decembre", "fr"), ("session", "be")])
def test_a_lot_of_twenty_says_nothing_three_times_and_opens_twenty_ways(
    seed: str, pays: str
) -> None:
    batch = composer_lot(Demande(seed, pays=pays), 20)
    often = Counter(item.id for row in batch for item in row.personne.elements)
    assert max(often.values()) <= 2
    assert len({row.personne.ouverture for row in batch}) == 20
    assert len({row.personne.prenom for row in batch}) == 20


def test_a_seed_that_leads_nowhere_borrows_the_draw_of_the_next_one_and_prints_again() -> None:
    for niveau in NIVEAUX:
        (scenario,) = generer(Demande("lundi", pays="fr", niveau=niveau))
        assert generer(Demande(scenario.graine)) == [scenario]
