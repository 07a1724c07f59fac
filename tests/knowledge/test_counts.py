from collections import Counter
from collections.abc import Iterator

import pytest

from knowledge.catalogue import Catalogue
from knowledge.model import Noeud, Span
from knowledge.verification import walk

RE_TABLE = range(1648, 1687)
"""The lines of the RE where the REAC's criteria are printed again."""
DESIGN_IDS = """
cip cip/CP2 cip/AT1 cip/CP2/c3 cip/CP2/sf-relationnels/4 cip/CP2/savoir/3 cip/CCP1 cip/CT1/c2
cip/titre/entretien-technique cip/dossier/partie-2 cip/plateau-technique cip/emploi-type
rncp36128 rncp36128/B rncp36128/B2 rncp36128/B/modalite/1 rncp36128/2.5 rncp36128/2.5/c1
rncp36128/E6 rncp36128/jury rncp36128/fiche/statistiques rncp36128/fiche/prerequis-formation
rncp36128/fiche/emplois rncp36128/fiche/rome rncp36128/fiche/nsf rncp36128/fiche/formacode
rncp36128/fiche/remplacee-par
rncp37504 rncp37504/epreuve-finale/livret rncp37504/vae rncp37504/handicap
interfede interfede/apercu/psycho-social/individuel/2 interfede/decret interfede/balises/1
interfede/fiche/psycho-social/individuel/2/sfc/3 interfede/dimensions/1
interfede/demarche/phase-1/constats
"""


def under(catalogue: Catalogue, prefix: str) -> Iterator[Noeud]:
    root = catalogue.get(prefix)
    yield from walk([root])


def kinds(catalogue: Catalogue, prefix: str) -> Counter[str]:
    return Counter(node.kind for node in under(catalogue, prefix))


def in_re_table(spans: tuple[Span, ...]) -> bool:
    return all(span.start in RE_TABLE for span in spans)


@pytest.mark.parametrize(
    ("referentiel", "kind", "count"),
    [
        ("cip", "activite", 3),
        ("cip", "competence", 15),
        ("cip", "transversale", 2),
        ("cip", "critere", 73 + 4 + 4),
        ("cip", "savoir_faire", 252),
        ("cip", "savoir", 148),
        ("cip", "partie_dossier", 7),
        ("cip", "ccp", 3),
        ("rncp36128", "bloc", 5),
        ("rncp36128", "activite", 29),
        ("rncp36128", "competence", 58 + 4),
        ("rncp36128", "critere", 62),
        ("rncp36128", "modalite", 10),
        ("rncp37504", "bloc", 4),
        ("rncp37504", "activite", 21),
        ("rncp37504", "competence", 31),
        ("rncp37504", "critere", 46),
        ("rncp37504", "modalite", 8),
        ("interfede", "domaine", 3),
        ("interfede", "axe", 2),
        ("interfede", "savoir_faire", 110),
        ("interfede", "savoir_faire_comportemental", 104),
        ("interfede", "savoir", 119),
        ("interfede", "balise", 5),
        ("interfede", "critere", 0),
        ("interfede", "epreuve", 0),
        ("interfede", "modalite", 0),
    ],
)
def test_each_referentiel_holds_what_its_document_holds(
    catalogue: Catalogue, referentiel: str, kind: str, count: int
) -> None:
    assert kinds(catalogue, referentiel)[kind] == count


def test_each_transversal_competency_has_four_criteria(catalogue: Catalogue) -> None:
    for name in ("cip/CT1", "cip/CT2"):
        assert kinds(catalogue, name)["critere"] == 4


def test_the_re_prints_the_seventy_three_criteria_again_two_of_them_in_other_words(
    catalogue: Catalogue,
) -> None:
    criteria = [
        node
        for node in under(catalogue, "cip")
        if node.kind == "critere" and not node.id.startswith("cip/CT")
    ]
    same = [node for node in criteria if any(in_re_table(item.lignes) for item in node.reprises)]
    other = [node for node in criteria if any(in_re_table(item.lignes) for item in node.variantes)]
    assert (len(criteria), len(same), len(other)) == (73, 71, 2)
    assert [node.id for node in other] == ["cip/CP8/c4", "cip/CP15/c3"]


def test_the_savoir_faire_of_each_fiche_stand_in_three_groups(catalogue: Catalogue) -> None:
    for number in range(1, 16):
        fiche = catalogue.get(f"cip/CP{number}")
        groups = [child.code for child in fiche.enfants if child.code.startswith("sf-")]
        assert groups == ["sf-techniques", "sf-organisationnels", "sf-relationnels"]


def test_the_title_has_four_epreuves_and_their_total(catalogue: Catalogue) -> None:
    session = catalogue.get("cip/titre")
    assert [child.code for child in session.enfants if child.kind == "epreuve"] == [
        "mise-en-situation",
        "entretien-technique",
        "questionnement-production",
        "entretien-final",
    ]
    assert "02 h 55 min" in catalogue.get("cip/titre/duree-totale").texte


def test_the_title_has_three_glossaries(catalogue: Catalogue) -> None:
    definitions = Counter(
        catalogue.parent(node.id) for node in under(catalogue, "cip") if node.kind == "definition"
    )
    assert definitions == {"cip/glossaire-technique": 1, "cip/glossaire": 12, "cip/glossaire-re": 6}


def test_e6_holds_6_1_to_6_4_beside_fifty_eight_numbered_competencies(catalogue: Catalogue) -> None:
    codes = [node.code for node in under(catalogue, "rncp36128") if node.kind == "competence"]
    per_bloc = [11, 16, 12, 9, 10, 4]
    assert codes == [
        f"{bloc}.{n}" for bloc, last in enumerate(per_bloc, 1) for n in range(1, last + 1)
    ]
    held = [child.code for child in catalogue.get("rncp36128/E6").enfants]
    assert [code for code in held if code[0] == "6"] == ["6.1", "6.2", "6.3", "6.4"]


def test_the_final_epreuve_of_37504_has_three_parts(catalogue: Catalogue) -> None:
    final = catalogue.get("rncp37504/epreuve-finale")
    assert [child.code for child in final.enfants if child.kind == "epreuve"] == [
        "memoire",
        "livret",
        "soutenance",
    ]


def test_the_overview_and_the_detail_of_interfede_differ(catalogue: Catalogue) -> None:
    assert kinds(catalogue, "interfede/apercu")["competence"] == 24
    assert kinds(catalogue, "interfede/fiche")["competence"] == 21


def test_the_fiche_completes_36128_and_keeps_its_own_wording_beside(catalogue: Catalogue) -> None:
    variants = [
        span.source
        for node in under(catalogue, "rncp36128")
        for variant in node.variantes
        for span in variant.lignes
    ]
    assert set(variants) == {"rncp36128-fiche"}
    assert "rncp36128-fiche" not in {
        span.source
        for other in ("cip", "rncp37504", "interfede")
        for node in under(catalogue, other)
        for span in node.lignes
    }


@pytest.mark.parametrize(
    "identifiant",
    DESIGN_IDS.split(),
)
def test_an_id_given_as_an_example_in_the_design_exists(
    catalogue: Catalogue, identifiant: str
) -> None:
    assert catalogue.get(identifiant).id == identifiant
