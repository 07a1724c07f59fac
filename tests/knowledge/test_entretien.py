"""The content of the guides: its shape, its counts, the nodes it cites, the faults it names."""

import shutil
from pathlib import Path

import pytest
import yaml

from assistant.entretien.noms import key as name_key
from knowledge.catalogue import Catalogue
from knowledge.entretien import ENTRETIEN, load_entretien
from knowledge.errors import KnowledgeError
from knowledge.fiches_entretien import THEMES, TYPES, Contenu

PHASES = [
    "accueil",
    "cadre",
    "demande",
    "exploration",
    "reformulation",
    "information",
    "conclusion",
]
OWNERS = {"cip", "rncp36128", "rncp37504", "interfede"}


@pytest.fixture(scope="module")
def contenu() -> Contenu:
    return load_entretien()


def test_there_is_as_much_content_as_was_promised(contenu: Contenu) -> None:
    told = sum(len(item.questions) for item in contenu.structures)
    told += sum(len(item.questions) + len(item.relances) for item in contenu.publics)
    told += sum(len(item.questions) + len(item.relances) for item in contenu.domaines)
    assert len(contenu.structures) >= 25
    assert len(contenu.publics) >= 25
    assert len(contenu.domaines) >= 12
    assert len(contenu.questions) + told >= 400
    assert len(contenu.reformulations) >= 60


def test_every_row_says_where_it_comes_from_and_when(contenu: Contenu) -> None:
    rows = [*contenu.structures, *contenu.publics, *contenu.domaines, *contenu.questions]
    rows += [*contenu.reformulations, *contenu.phases, *contenu.cadre]
    assert all(row.origine.titre and len(row.origine.date) == 10 for row in rows)


def test_every_cited_node_exists_in_its_referentiel(contenu: Contenu, catalogue: Catalogue) -> None:
    cited = {name for row in contenu.questions for name in row.noeuds}
    by_owner = [row.noeuds for row in contenu.cadre]
    by_owner += [by for phase in contenu.phases for by in phase.noeuds.values()]
    for rows in by_owner:
        for owner, names in rows.items():
            assert all(name.startswith(f"{owner}/") for name in names)
            cited |= set(names)
    assert sorted(cited - catalogue.noeuds.keys()) == []
    kinds = {catalogue.noeuds[name].kind for name in cited if name.startswith("interfede/")}
    assert "critere" not in kinds


def test_every_phase_is_written_for_every_type_and_referentiel(contenu: Contenu) -> None:
    assert [phase.id for phase in contenu.phases] == PHASES
    for phase in contenu.phases:
        for rows in (phase.noms, phase.minutes, phase.buts, phase.ecouter, phase.eviter):
            assert "" in rows
            assert set(rows) <= {"", *TYPES}
        assert all(set(by) == OWNERS for by in phase.noeuds.values())
    for kind in TYPES:
        assert sum(p.minutes.get(kind, p.minutes[""]) for p in contenu.phases) == 30


def test_the_frame_is_said_whole_for_every_type(contenu: Contenu) -> None:
    for kind in TYPES:
        said = {
            row.element
            for row in contenu.cadre
            if row.rubrique == "cadre"
            and (not row.types or kind in row.types)
            and all(name.startswith("sans-") for name in row.si)
        }
        assert {"rôle", "but", "durée", "confidentialité", "notes"} <= said
        assert any(element.startswith("limites") for element in said)


def test_every_urgent_family_has_a_sign_to_see_or_hear(contenu: Contenu) -> None:
    signs = {row.element for row in contenu.cadre if row.rubrique == "urgence"}
    assert signs == {item.id for item in contenu.urgences}


def test_every_sentence_of_the_frame_has_a_shorter_one(contenu: Contenu) -> None:
    frame = [row for row in contenu.cadre if row.rubrique == "cadre"]
    assert all(0 < len(row.court) <= len(row.texte) for row in frame)


def test_every_urgent_family_can_be_met_at_a_distance(contenu: Contenu) -> None:
    rows = [row for row in contenu.cadre if row.rubrique == "urgence-distance"]
    seen = {item.id for item in contenu.urgences} - {"echeance-administrative"}
    assert {row.element for row in rows} == {"d'abord", *seen}
    assert all(row.si == ("distance",) and "à vérifier" in row.origine.titre for row in rows)


def test_no_name_means_two_publics_nor_two_structures(contenu: Contenu) -> None:
    for fiches in (contenu.publics, contenu.structures):
        owners: dict[str, set[str]] = {}
        for fiche in fiches:
            for said in (fiche.id, fiche.nom, *fiche.noms):
                owners.setdefault(name_key(said), set()).add(fiche.id)
        assert {said: found for said, found in owners.items() if len(found) > 1} == {}


def test_every_mission_can_be_said_to_someone_who_is_not_accompanied(contenu: Contenu) -> None:
    for fiche in contenu.structures:
        assert fiche.mission_tiers
        assert "Ici" not in fiche.mission_tiers
        assert " vous " not in f" {fiche.mission_tiers} "


def test_what_refers_to_another_row_finds_it(contenu: Contenu) -> None:
    domains = {item.id for item in contenu.domaines}
    families = {item.id for item in contenu.urgences}
    assert {row.domaine for row in contenu.questions if row.domaine} <= domains | THEMES
    assert {name for item in contenu.publics for name in item.domaines} <= domains
    assert {name for item in contenu.domaines for name in item.urgences} <= families


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ENTRETIEN, tmp_path / "entretien"))


def changed(folder: Path, name: str, **values: object) -> None:
    path = folder / f"{name}.yaml"
    rows = yaml.safe_load(path.read_text("utf-8"))
    for key, value in values.items():
        if value is None:
            del rows[1][key]
        else:
            rows[1][key] = value
    path.write_text(yaml.safe_dump(rows, allow_unicode=True), "utf-8")


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("structures", {"mission": None}, "mission"),
        ("publics", {"questions": "une seule"}, "une liste est attendue"),
        ("questions", {"types": ["visite"]}, "type inconnu « visite »"),
        ("reformulations", {"origine": None}, "origine"),
        ("phases", {"minutes": {"tous": "deux"}}, "deux"),
        ("cadre", {"rubrique": None}, "rubrique"),
        ("domaines", {"atouts": None}, "atouts"),
        ("cadre", {"si": ["visio"]}, "condition inconnue « visio »"),
        ("phases", {"distance": [{"remplace": "Ceci", "par": "Cela"}]}, "« Ceci » n'est pas"),
    ],
)
def test_a_fault_names_its_file_and_its_row(
    folder: Path, name: str, values: dict[str, object], said: str
) -> None:
    changed(folder, name, **values)
    with pytest.raises(KnowledgeError) as raised:
        load_entretien(folder)
    assert f"{name}.yaml, fiche n° 2" in str(raised.value)
    assert said in str(raised.value)


def test_an_id_taken_twice_is_a_fault(folder: Path) -> None:
    first = load_entretien().publics[0].id
    changed(folder, "publics", id=first)
    with pytest.raises(KnowledgeError, match="déjà pris"):
        load_entretien(folder)
