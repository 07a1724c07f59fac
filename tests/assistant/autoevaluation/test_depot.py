from pathlib import Path

from assistant.autoevaluation.modele import Etape, Lien, Preuve
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir


def test_every_position_is_kept_and_the_last_one_counts(depot: DepotAutoevaluation) -> None:
    for level in (1, 2, 1):
        depot.noter("cip/CP2/c3", level)
    etat = depot.etat()
    assert [item.niveau for item in etat.positions] == [1, 2, 1]
    assert etat.actuelles()["cip/CP2/c3"].niveau == 1


def test_the_same_level_twice_on_one_day_is_one_position(depot: DepotAutoevaluation) -> None:
    depot.noter("cip/CP2/c3", 2)
    depot.noter("cip/CP2/c3", 2)
    assert len(depot.etat().positions) == 1


def test_an_evidence_is_written_again_and_its_links_grow(depot: DepotAutoevaluation) -> None:
    kept = depot.garder_preuve(Preuve("", "2026-03-12", "stage", "x", "y", (Lien("cip/CP2/c3"),)))
    depot.lier(kept.id, (Lien("rncp37504/2.1/c1", "acceptee", "«cadre»"),))
    depot.lier(kept.id, (Lien("cip/CP2/c3", "refusee"),))
    (stored,) = depot.etat().preuves
    assert stored.noeuds == ("rncp37504/2.1/c1",)
    depot.garder_preuve(Preuve(kept.id, "2026-03-12", "ailleurs", "x", "y"))
    (stored,) = depot.etat().preuves
    assert (stored.ou, stored.noeuds) == ("ailleurs", ("rncp37504/2.1/c1",))


def test_an_evidence_that_is_gone_cannot_be_linked(depot: DepotAutoevaluation) -> None:
    kept = depot.garder_preuve(Preuve("", fait="x", liens=(Lien("cip/CP2/c3"),)))
    depot.supprimer_preuve(kept.id)
    assert depot.lier(kept.id, (Lien("cip/CP2/c1"),)) is None
    assert depot.etat().preuves == ()


def test_a_step_is_added_changed_done_and_removed(depot: DepotAutoevaluation) -> None:
    step = depot.garder_etape(Etape("", "Relire", "cip/CP2/c3", "2026-04-01"))
    depot.garder_etape(Etape(step.id, "Relire encore", "", "", True))
    (stored,) = depot.etat().etapes
    assert stored == Etape(step.id, "Relire encore", "", "", True)
    depot.supprimer_etape(step.id)
    assert depot.etat().etapes == ()


def test_a_draft_is_given_back_until_it_is_forgotten(depot: DepotAutoevaluation) -> None:
    assert depot.brouillon("preuve pour cip/CP2/c3") == {}
    depot.garder_brouillon("preuve pour cip/CP2/c3", {"ou": "stage", "fait": ""})
    depot.garder_brouillon("preuve pour cip/CP2/c3", {"ou": "stage long", "fait": "x"})
    assert depot.brouillon("preuve pour cip/CP2/c3") == {"ou": "stage long", "fait": "x"}
    assert depot.brouillon("preuve pour cip/CP2/c4") == {}
    depot.oublier_brouillon("preuve pour cip/CP2/c3")
    assert depot.brouillon("preuve pour cip/CP2/c3") == {}


def test_all_of_it_is_found_again_by_the_next_opening(tmp_path: Path) -> None:
    first = ouvrir(folder=tmp_path)
    depot = DepotAutoevaluation(first)
    depot.noter("cip/CP2/c3", 2)
    depot.garder_preuve(Preuve("", "2026-03-12", "a", "b", "c", (Lien("cip/CP2/c3"),)))
    depot.garder_etape(Etape("", "Relire"))
    before = depot.etat()
    first.fermer()
    second = ouvrir(folder=tmp_path)
    assert DepotAutoevaluation(second).etat() == before
    second.fermer()
