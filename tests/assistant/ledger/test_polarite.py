"""What a sentence denies the source denies, and what the source denies the sentence keeps."""

import pytest

from assistant.reponse.ledger.couverture import voisines
from assistant.reponse.ledger.polarite import polarite_tient
from tests.assistant.ledger.essai import phrase, source, texte


def tient(said: str, *texts: str, quoted: str = "") -> bool:
    ours, found = phrase(said), source(*texts)
    cited = (phrase(quoted),) if quoted else ()
    return polarite_tient(ours, found, voisines(ours, found), cited)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Le jury lit le livret.", "Le jury lit le livret."),
        ("Le jury ne lit pas le livret.", "Le jury ne lit pas le livret."),
        ("Le jury ne lit jamais le livret.", "Aucun livret n'est lu par le jury."),
        ("Livret non noté.", "Le jury ne note pas le livret."),
        ("Pas de lecture.", "Le jury ne fait pas de lecture."),
        ("Le tuteur signe.", "Le jury ne lit pas le livret. Le tuteur signe."),
        ("Le livret n'est pas toujours signé.", "Le livret n'est pas toujours signé."),
        ("Conseiller le public.", "Conseiller le public sans produire de formation."),
        ("Le livret n'a pas de photo.", "Le livret est sans photo."),
    ],
)
def test_the_same_denial_or_none_on_both_sides_holds(said: str, text: str) -> None:
    assert tient(said, text)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Le jury ne lit pas le livret.", "Le jury lit le livret."),
        ("Le jury lit le livret.", "Le jury ne lit pas le livret."),
        ("Le jury ne lit pas le livret.", "Le tuteur signe."),
        (
            "Le jury conseille et produit une formation.",
            "Le jury conseille sans produire de formation.",
        ),
        (
            "Le jury ne lit pas le livret du candidat.",
            "Le jury lit le livret du candidat. Le tuteur ne lit pas le plan.",
        ),
    ],
)
def test_a_denial_on_one_side_alone_is_refused(said: str, text: str) -> None:
    assert not tient(said, text)


def test_what_is_denied_of_one_thing_may_be_affirmed_of_another() -> None:
    text = "Le jury ne lit pas le plan du candidat. Le jury lit le livret du tuteur."
    assert tient("Le jury lit le livret du tuteur.", text)
    assert tient("Le jury ne lit pas le plan du candidat.", text)
    assert not tient("Le jury ne lit pas le livret du tuteur.", text)


def test_a_tie_between_a_denial_and_an_affirmation_is_held_for_the_denial() -> None:
    assert tient("Le jury ne lit pas.", "Le jury ne lit pas. Le jury lit.")


def test_the_second_word_denied_is_enough_when_the_first_is_not_said() -> None:
    assert tient("Sans recueillir de photo.", "Le livret est sans photo.")
    assert not tient("Sans recueillir de photo.", "Recueillir le livret, sans photo.")
    assert not tient("Sans recueillir de dessin.", "Le livret est sans photo.")


def test_a_denial_in_passing_is_dropped_only_by_saying_all_of_it() -> None:
    text = "Conseiller le public sans produire de formation."
    assert tient("Conseiller le public et sa formation.", text)
    assert not tient("Conseiller le public et produire une formation.", text)
    assert not tient("Le jury écoute.", "Le jury n'écoute pas le tuteur.")


def test_what_a_quotation_denies_need_not_be_denied_again() -> None:
    text = "Le jury ne lit pas le livret."
    assert tient("Le jury lit le livret.", text, quoted="ne lit pas le livret")
    assert not tient("Le jury lit le livret.", text, quoted="le livret")


def test_a_source_that_says_sans_objet_denies_its_label_when_cited_alone() -> None:
    assert tient("Il n'y a pas de livret.", "Sans objet.")
    assert not tient("Il y a un livret.", "Sans objet.")
    assert tient("Le jury signe.", "Sans objet.", "Le jury signe.")
    assert not tient("Le jury ne signe pas.", "Sans objet.", "Le jury signe.")


def test_a_whole_denial_is_not_dropped_however_far_its_sentence() -> None:
    near = "Le tuteur lit la photo du livret bleu, la grille du plan, la carte du bilan."
    denied = "Aucune photo livret bleu."
    assert not tient(near, f"{near} {denied}")
    assert tient(near, f"{near} Aucune photo dorée livrée.")
    assert tient(
        "Le tuteur lit la photo du livret, la grille.",
        "Le tuteur lit la photo du livret, la grille. Aucune photo livret.",
    )


@pytest.mark.parametrize(
    ("said", "text", "holds"),
    [
        ("Tous les livrets sont lus.", "Pas dans tous les livrets.", False),
        ("Chaque livret est lu.", "Une photo, mais pas chaque livret.", False),
        ("Tous les livrets sont lus.", "Tous les livrets sont lus.", True),
        ("Tous les plans sont lus.", "Les plans sont lus, pas tous les livrets.", True),
        ("Les livrets sont lus.", "Les livrets sont lus, pas tous les plans.", True),
        ("Pas dans tous les livrets.", "Pas dans tous les livrets.", True),
    ],
)
def test_all_is_not_said_of_what_the_source_says_is_not_so_of_all(
    said: str, text: str, holds: bool
) -> None:
    assert tient(said, text) is holds


@pytest.mark.parametrize(
    ("said", "text", "holds"),
    [
        ("Vingt pages hors annexes.", "Vingt pages, hors annexes.", True),
        ("Vingt pages hors annexes.", "Vingt pages.", False),
        ("Vingt pages sans compter les annexes.", "Vingt pages hors annexes.", True),
        ("Vingt pages, sauf les plans.", "Vingt pages hors annexes.", False),
        ("Vingt pages, à l'exception des plans.", "Vingt pages, sauf les plans.", True),
        ("Vingt pages, à l'exception des plans.", "Vingt pages, les plans.", False),
        ("Vingt pages, annexes comprises.", "Vingt pages hors annexes.", False),
        ("Vingt pages, y compris les annexes.", "Vingt pages hors annexes.", False),
        ("Vingt pages, y compris les plans.", "Vingt pages hors annexes, les plans.", True),
        ("Vingt pages avec les annexes.", "Vingt pages, annexes comprises.", True),
        ("Vingt pages hors annexes.", "Vingt pages, y compris les annexes.", False),
        ("Vingt pages hors annexes.", "Vingt pages hors annexes. Y compris les annexes.", False),
        ("Vingt pages.", "Vingt pages hors annexes.", True),
    ],
)
def test_what_is_left_out_or_counted_is_the_same_on_both_sides(
    said: str, text: str, holds: bool
) -> None:
    assert tient(said, text) is holds


def test_a_competency_is_left_out_when_the_links_of_the_cited_node_leave_it_out() -> None:
    ours = phrase("Toutes les compétences hors CP3.")
    tied = texte("xa", "Les compétences.", liens={"evalue_a_travers": ("essai/CP1", "essai/CP2")})
    found = source(tied)
    assert polarite_tient(ours, found, voisines(ours, found))
    other = texte("xa", "Les compétences.", liens={"evalue_a_travers": ("essai/CP1", "essai/CP3")})
    assert not polarite_tient(ours, source(other), ())
    assert not polarite_tient(ours, source("Les compétences."), ())
