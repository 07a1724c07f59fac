"""Families of facts that no single life holds, and what a batch must not say again."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.scenarios.lot import composer_lot
from assistant.scenarios.redites import MEME_URGENCE, redites, traces
from knowledge.fiches_scenario import PAYS
from knowledge.scenarios import load_contraires, load_groupes, load_scenarios

SORTI = re.compile(r"\bsortie? (?:de prison )?il y a\b")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rien-depuis-avant-hier", "couple-deux-enfants-ecole"),
        ("pates-et-riz", "frere-et-soeur-ensemble"),
        ("une-raison-de-se-lever", "avec-un-parent-age"),
        ("rendre-les-cles-dimanche", "couple-mari-retraite"),
        ("nuits-de-quatre-heures", "papiers-apres-la-sortie"),
        ("semaines-sans-parler", "public:sortants-de-prison"),
        ("contrainte:voit-mal-de-pres", "montage-de-videos"),
        ("lunettes-cassees", "developpeur-web"),
        ("contrainte:lire-et-ecrire", "tableau-des-benevoles"),
        ("test-de-calcul", "comptable-en-cabinet"),
        ("rentrer-avant-dix-sept-heures", "pression:enfants-de-la-voisine-fr"),
        ("rentrer-avant-dix-sept-heures", "chez-la-mere"),
        ("coups-d-un-proche", "public:parent-seul"),
        ("saisons-agricoles", "trois-ans-de-trou"),
        ("marches-avec-un-oncle", "dossier-surendettement"),
        ("dehors-ou-bureau", "sait-ce-que-je-ne-veux-plus"),
        ("dehors-ou-bureau", "travailler-dehors"),
        ("matinees-aupres-d-un-proche", "stage-cisp-bureau"),
        ("veuvage", "salon-ancien-collegue"),
    ],
)
def test_what_one_life_cannot_hold_is_never_drawn_together(one: str, other: str) -> None:
    assert other in load_contraires()[one]
    assert one in load_contraires()[other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("un-repas-par-jour", "couple-trois-enfants"),
        ("rien-depuis-avant-hier", "seul-sans-enfant"),
        ("coups-d-un-proche", "couple-sans-enfant-compagne"),
        ("lunettes-cassees", "potager-partage"),
        ("dossier-surendettement", "caisse-et-rayon"),
        ("sortie-il-y-a-six-mois", "nuits-de-quatre-heures"),
    ],
)
def test_what_one_life_may_hold_stays_possible(one: str, other: str) -> None:
    assert other not in load_contraires().get(one, frozenset())


@pytest.mark.parametrize("pays", PAYS)
def test_whoever_left_prison_says_since_when_and_once(pays: str) -> None:
    drawn = generer(Demande("dehors", public="sortants-de-prison", pays=pays), 40)
    for scenario in drawn:
        said = [item.fait for item in scenario.personne.elements if SORTI.search(item.fait)]
        assert said, scenario.graine
        assert len({re.search(r"il y a [\w ]+", fact)[0].split(".")[0] for fact in said}) == 1
    ways = {item.id for s in drawn for item in s.personne.freins if SORTI.search(item.fait)}
    assert len(ways) >= 5


def test_every_dated_exit_is_weighed_against_a_life_at_home() -> None:
    groups = {row.id: {*row.membres} for row in load_groupes()}
    recent = ("trois semaines", "deux mois", "quatre mois")
    rows = [row for kind in load_scenarios().elements.values() for row in kind]
    soon = {r.id for r in rows if SORTI.search(r.fait.replace("{sorti|sortie}", "sorti"))}
    named = {name for name in soon if any(w.replace(" ", "-") in name for w in recent)}
    assert named <= groups["sortie-de-moins-de-six-mois"]
    assert len(soon) >= 7


def test_a_batch_hardly_says_a_thing_again() -> None:
    batch = composer_lot(Demande("mai", pays="fr"), 12)
    often = Counter(trace for row in batch for trace in traces(row))
    assert max(often.values()) <= 2
    assert sum(count > 1 for count in often.values()) <= len(often) // 8
    assert composer_lot(Demande("mai", pays="fr"), 12) == batch


def test_three_of_one_public_share_no_fact_of_their_own() -> None:
    three = generer(Demande("groupe B", public="sortants-de-prison", pays="fr"), 3)
    own = [{item.id for item in row.personne.freins} for row in three]
    assert not own[0] & own[1]
    assert not own[1] & own[2]
    assert not own[0] & own[2]


def test_a_third_time_weighs_more_than_a_second_one() -> None:
    one, other = generer(Demande("redites", pays="fr"), 2)
    assert redites(one, []) == 0
    once = MEME_URGENCE if one.personne.urgence else 0
    assert redites(one, [one]) == 100 + once
    assert redites(one, [one, one]) == 400 + once
    assert redites(one, [other]) < 100


def test_the_urgency_of_the_card_just_before_outweighs_all_the_rest() -> None:
    series = generer(Demande("redites", pays="fr"), 40)
    urgent = next(row for row in series if row.personne.urgence)
    calm = next(row for row in series if not row.personne.urgence)
    assert redites(urgent, [urgent]) >= MEME_URGENCE
    assert redites(urgent, [urgent, calm]) < MEME_URGENCE
    told = [row.personne.urgence.id if row.personne.urgence else "" for row in series]
    assert not any(one and one == after for one, after in pairwise(told))
