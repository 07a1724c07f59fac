"""What a cited node says: what may be quoted of it, its names, its ranks, its quantities."""

import pytest

from assistant.reponse.ledger.lexique import racine
from assistant.reponse.ledger.preuve import Element, node_text, own_text, preuve
from knowledge.catalogue import Catalogue
from knowledge.model import Noeud, Variante
from tests.assistant.ledger.petit import catalogue, node

CATALOGUE = Catalogue.load()
OTHER = Noeud(
    id="essai/bloc/C1",
    code="C1",
    kind="competence",
    marque="Fiche 1",
    intitule="Accueillir",
    texte="Accueillir dans un lieu calme.",
    variantes=(Variante(texte="Recevoir.", marque="Fiche bis", lignes=()),),
    liens={"evalue_par": ("essai/epreuve/Oral-2",)},
    enfants=(
        node("essai/bloc/C1/duree", titre="Durée", texte="20 minutes"),
        node("essai/bloc/C1/notes", titre="Notes", texte="Rien à noter."),
        node("essai/bloc/C1/c1", "critere", intitule="La personne est entendue"),
    ),
)
DEEP = Noeud(
    id="essai/groupe",
    code="groupe",
    kind="texte",
    titre="Groupe 9",
    liens={"renvoie": ("essai/lien/Zed",)},
    enfants=(
        node(
            "essai/groupe/cle",
            "texte",
            node("essai/groupe/cle/valeur", "savoir", titre="Valeur", texte="12"),
            node("essai/groupe/cle/taux", titre="Taux", texte="25 %"),
            node("essai/groupe/cle/reste", titre="Reste", texte="Il y en a 4."),
            titre="Clé 7",
        ),
    ),
)
SMALL = catalogue(
    DEEP,
    node("essai/bloc", "bloc", OTHER, intitule="Recevoir 37504", texte="Il y a 4 salles."),
    node(
        "essai/epreuve",
        "epreuve",
        node("essai/epreuve/Oral-2", "modalite", texte="Un oral."),
        node("essai/epreuve/nombre", titre="Nombre de pages", texte="Entre 5 et 6."),
        titre="Dossier final",
    ),
    node(
        "essai/tete", "texte", node("essai/tete/un", titre="Suite", texte="Dire."), texte="Voici :"
    ),
    node("essai/meta", "metadonnee", titre="Millésime", texte="08"),
    node(
        "essai/table",
        texte="Résultats\n- Année\n- Nombre de certifiés\n- Nombre d'abandons\n2019 90 4",
    ),
)


def element(name: str, source: Catalogue = SMALL) -> Element:
    (found,) = preuve(source, [name]).elements
    return found


def said(name: str) -> list[str]:
    return [phrase.texte for phrase in element(name).phrases]


def test_a_node_may_be_quoted_for_its_mark_its_statement_and_its_text() -> None:
    whole = "Fiche 1\nAccueillir\nAccueillir dans un lieu calme."
    assert node_text(SMALL, "essai/bloc/C1") == own_text(OTHER) == whole
    assert node_text(SMALL, "essai/epreuve/Oral-2") == "Un oral."
    assert node_text(SMALL, "essai/epreuve") == ""


def test_each_variant_may_be_quoted_with_its_own_mark() -> None:
    assert element("essai/bloc/C1").textes == (
        ["Fiche", "1", "Accueillir", "Accueillir", "dans", "un", "lieu", "calme", "."],
        ["Fiche", "bis", "Recevoir", "."],
    )


def test_a_node_is_named_by_its_label_and_those_above_it() -> None:
    found = element("essai/bloc/C1")
    assert {"accueillir", "recevoir 37504", "ess"} <= found.etiquettes
    assert found.nom == {racine("accueillir")}
    assert found.referentiel.sigle == "ESS"
    assert [item.id for item in found.elders] == ["essai/bloc/C1", "essai/bloc", "essai"]


def test_a_node_says_its_words_the_durations_below_it_and_its_variants() -> None:
    assert said("essai/bloc/C1") == [
        "fiche 1",
        "accueillir",
        "accueillir dans un lieu calme.",
        "duree accueillir : 20 minutes",
        "recevoir.",
    ]


def test_a_heading_also_says_what_stands_directly_under_it() -> None:
    assert said("essai/tete") == ["voici :", "suite : dire."]
    assert said("essai/epreuve") == ["un oral.", "nombre de pages dossier final : entre 5 et 6."]


def test_a_duration_or_a_page_bound_is_said_of_the_node_above() -> None:
    assert said("essai/bloc/C1/duree") == ["duree accueillir : 20 minutes"]
    assert said("essai/bloc/C1/notes") == ["rien a noter."]


def test_a_printed_table_is_read_cell_by_cell() -> None:
    assert said("essai/table") == ["resultats", "en 2019, 90 certifies", "en 2019, 4 abandons"]


def test_a_node_is_in_the_context_of_its_names_and_of_what_it_counts() -> None:
    found = element("essai/bloc/C1").contexte
    names = ("accueillir", "recevoir", "exemple", "ess", "competence", "fiche", "essai")
    assert {racine(name) for name in names} <= found
    assert racine("critere") in found, "a criterion stands below"
    assert racine("calme") not in found, "its text is no name"


def test_a_node_answers_to_its_code_to_those_above_and_to_those_it_is_tied_to() -> None:
    found = element("essai/bloc/C1").codes
    assert {"c1", "bloc", "1", "37504", "4", "oral-2", "epreuve"} <= found
    assert "duree" not in found, "what stands below has codes of its own"
    assert element("essai/epreuve/Oral-2").codes == {"oral-2", "epreuve", "2"}


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("rncp37504/A", {"bloca", "a", "37504"}),
        ("rncp37504/A1", {"bloca", "a1", "37504"}),
        ("cip/CP6", {"cp6", "partie-2", "titre"}),
    ],
)
def test_a_real_node_answers_to_the_codes_of_its_document(name: str, codes: set[str]) -> None:
    assert codes <= element(name, CATALOGUE).codes
    assert "blocb" not in element(name, CATALOGUE).codes


def test_a_node_is_the_nth_of_its_kind_and_has_the_ranks_its_text_names() -> None:
    found = element("essai/bloc/C1").rangs
    assert {(racine("competence"), 1), (racine("fiche"), 1)} <= found
    assert ("", 1) in found, "its own number"
    assert ("", 37504) not in found, "a number of the node above is not its own"
    assert element("essai/bloc").rangs == {("", 37504)}


def test_the_ranks_of_a_real_part_are_those_of_its_title_and_its_text() -> None:
    found = element("cip/CCP2/dossier/partie-1", CATALOGUE).rangs
    assert {(racine("partie"), 1), ("", 1), ("ccp", 2)} <= found
    assert ("", 2) not in found


def test_each_quantity_stands_by_its_words_and_its_node() -> None:
    (place,) = element("essai/bloc").lieux
    assert place.quantite.valeurs == (4.0,)
    assert racine("salles") in place.proches
    assert racine("recevoir") in place.noeud


def test_a_node_that_is_a_bare_number_says_it_of_what_names_it() -> None:
    units = [place.quantite.unite for place in element("essai/meta").lieux]
    assert units[0] == ""
    assert racine("millesime") in units[1:]
    assert {place.quantite.valeurs for place in element("essai/meta").lieux} == {(8,)}
    deep = [place.quantite.unite for place in element("essai/groupe/cle/valeur").lieux]
    assert deep == ["", *sorted((racine("cle"), racine("valeur")))]


@pytest.mark.parametrize(
    ("name", "unit"),
    [("bloc", racine("salles")), ("groupe/cle/taux", "%"), ("groupe/cle/reste", "")],
)
def test_a_node_that_has_a_unit_or_words_says_its_number_as_it_stands(name: str, unit: str) -> None:
    assert [place.quantite.unite for place in element(f"essai/{name}").lieux] == [unit]


def test_a_node_does_not_answer_to_what_is_told_two_steps_above() -> None:
    found = element("essai/groupe/cle/valeur").codes
    assert {"7", "12", "cle", "groupe"} <= found
    assert not {"9", "zed"} & found
    counted = element("essai/groupe/cle").comptes[0].noeud
    assert racine("cle") in counted
    assert racine("groupe") not in counted


def test_what_stands_below_is_counted_and_said_of_the_nodes_own_names() -> None:
    counts = {
        place.quantite.unite: place.quantite.valeurs for place in element("essai/bloc").comptes
    }
    assert counts == {racine("competence"): (1,), racine("critere"): (1,)}
    names = element("essai/bloc/C1").comptes[0].noeud
    assert racine("accueillir") in names
    assert racine("recevoir") not in names, "what stands below is counted under its own name"


def test_several_nodes_say_what_each_of_them_says() -> None:
    both = preuve(SMALL, ["essai/bloc", "essai/tete"])
    assert [item.id for item in both.elements] == ["essai/bloc", "essai/tete"]
    assert {(phrase.texte, item.id) for phrase, item in both.phrases} == {
        ("recevoir 37504", "essai/bloc"),
        ("il y a 4 salles.", "essai/bloc"),
        ("voici :", "essai/tete"),
        ("suite : dire.", "essai/tete"),
    }
    assert both.racines >= {racine(word) for word in ("recevoir", "salles", "suite")}
    assert both.contexte == element("essai/bloc").contexte | element("essai/tete").contexte
    assert both.codes == element("essai/bloc").codes | element("essai/tete").codes


def test_a_node_is_read_once_for_a_catalogue_and_anew_for_another() -> None:
    assert element("essai/bloc") is element("essai/bloc")
    other = catalogue(node("essai/bloc", "bloc", intitule="Autre"))
    assert own_text(element("essai/bloc", other).node) == "Autre"
