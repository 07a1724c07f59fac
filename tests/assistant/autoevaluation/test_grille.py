from collections import Counter

import pytest

from assistant.autoevaluation.grille import Grille, NonEvaluable
from assistant.autoevaluation.lieux import dire_lieux, plusieurs
from knowledge.catalogue import Catalogue
from knowledge.errors import UnknownIdError

BESOINS = "psycho-social/individuel/2"
EXPECTED = {"cip": 73 + 4 + 4, "rncp36128": 62, "rncp37504": 46}


def test_every_criterion_of_the_catalogue_is_a_line_and_nothing_else_is(
    grille: Grille, catalogue: Catalogue
) -> None:
    criteria = {name for name, node in catalogue.noeuds.items() if node.kind == "critere"}
    others = set(grille.lignes) - criteria
    assert criteria <= set(grille.lignes)
    assert all(name.startswith("interfede/fiche/") for name in others)
    counted = Counter(name.split("/")[0] for name in criteria)
    assert counted == EXPECTED


def test_the_interfede_has_its_savoir_faire_and_savoirs_and_no_criterion(
    grille: Grille, catalogue: Catalogue
) -> None:
    kinds = {"savoir_faire", "savoir_faire_comportemental", "savoir"}
    wanted = {
        name
        for name, node in catalogue.noeuds.items()
        if name.startswith("interfede/") and node.kind in kinds
    }
    mine = {name: line for name, line in grille.lignes.items() if name.startswith("interfede/")}
    assert set(mine) == wanted
    assert len({line.unite for line in mine.values()}) == 21
    assert {line.nature for line in mine.values()} == {
        "savoir-faire",
        "savoir-faire comportemental",
        "savoir",
    }
    assert not any("critère" in f"{line.libelle}{line.nature}" for line in mine.values())


def test_the_two_transversal_competencies_are_evaluated_through_the_others(grille: Grille) -> None:
    for name in ("cip/CT1", "cip/CT2"):
        unite = grille.unite(name)
        assert len(unite.lignes) == 4
        assert dire_lieux(unite.lieux).startswith("Jugé à travers d'autres compétences, dans :")


@pytest.mark.parametrize(
    ("name", "titre", "ccp"), [("cip/CP2", 2, 2), ("cip/CP5", 1, 2), ("cip/CP11", 2, 1)]
)
def test_where_a_competency_is_judged_depends_on_the_route(
    catalogue: Catalogue, name: str, titre: int, ccp: int
) -> None:
    assert plusieurs(Grille(catalogue, "titre").unite(name).lieux) == titre
    assert plusieurs(Grille(catalogue, "ccp").unite(name).lieux) == ccp


def test_the_modalites_of_a_bloc_are_not_counted_as_epreuves_of_a_competency(
    grille: Grille,
) -> None:
    lieux = grille.unite("rncp37504/2.1").lieux
    assert plusieurs(lieux) == 0
    assert "pour tout le bloc" in dire_lieux(lieux)
    assert plusieurs(grille.unite("rncp36128/E6").lieux) == 1


@pytest.mark.parametrize(
    ("sur", "first", "count"),
    [
        ("cip", "cip/CP1", 17),
        ("cip/CP2", "cip/CP2", 1),
        ("cip/CP2/c3", "cip/CP2", 1),
        ("cip/CCP1", "cip/CP1", 5),
        ("rncp36128/B", "rncp36128/2.1", 16),
        ("rncp36128/B2", "rncp36128/2.4", 3),
        ("rncp37504", "rncp37504/1.1", 31),
        ("interfede", "interfede/fiche/psycho-social/individuel/1", 21),
        (
            "interfede/apercu/psycho-social/individuel/2",
            "interfede/fiche/psycho-social/individuel/2",
            1,
        ),
    ],
)
def test_a_referentiel_a_bloc_or_a_competency_gives_its_lines(
    grille: Grille, sur: str, first: str, count: int
) -> None:
    found = grille.sous(sur)
    assert (found[0].id, len(found)) == (first, count)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("cip/CP2", "cip/CP2 est une compétence : situez-vous sur chacun de ses critères"),
        ("cip/CP2/sf-relationnels/4", "mais sur les critères de CP2, de cip/CP2/c1 à cip/CP2/c5"),
        ("cip/CP2/c9", "CP2 n'a pas de ligne « c9 » : la dernière est cip/CP2/c5"),
        ("cip/titre/entretien-technique", "On ne se situe pas sur cip/titre/entretien-technique"),
        ("rncp36128/B", "rncp36128/B est un bloc"),
        ("rncp36128/6.1", "mais sur les critères de E6"),
        ("interfede/fiche/psycho-social/individuel/2", "ses savoir-faire et savoirs"),
        ("interfede/fiche/psycho-social/individuel/2/c1", "n'a pas de critère"),
        ("interfede/critere/3", "n'a pas de critère"),
        ("interfede/C3", "n'a pas de critère"),
    ],
)
def test_a_node_that_is_not_evaluated_is_refused_in_one_sentence(
    grille: Grille, name: str, said: str
) -> None:
    with pytest.raises(NonEvaluable) as refused:
        grille.ligne(name)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_an_unknown_id_is_told_with_the_nearest(grille: Grille) -> None:
    with pytest.raises(UnknownIdError, match=r"cip/CP2"):
        grille.ligne("cip/CPP2")


def test_a_line_is_found_by_a_code_alone_whatever_its_case(grille: Grille) -> None:
    assert grille.ligne("CP2/c3").id == grille.ligne("CIP/cp2/C3").id == "cip/CP2/c3"


def test_every_line_has_a_name_and_words_that_can_be_said(grille: Grille) -> None:
    for unite in grille.unites:
        assert unite.code
        assert "/" not in unite.code
        assert [line.rang for line in unite.lignes] == list(range(1, len(unite.lignes) + 1))
        assert len({line.libelle for line in unite.lignes}) == len(unite.lignes)
        assert all(line.texte for line in unite.lignes)
