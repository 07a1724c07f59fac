"""A day follows what its own certification says of its role-play; a replaced one is said so."""

import pytest

from assistant.export.simple import render
from assistant.scenarios.demande import Demande
from assistant.scenarios.ecrire import fiches
from assistant.scenarios.epreuves import epreuve, fiches_cas, tirer
from assistant.scenarios.fiche_couverture import fiche_couverture
from assistant.scenarios.graine import lire_graine
from assistant.scenarios.lot import composer_lot, fiche_lot, journee, jurys_dits
from assistant.scenarios.planning import JEU
from knowledge.catalogue import Catalogue
from knowledge.scenarios_supports import load_supports

REMPLACE = "il est remplacé par le RNCP37504"
DU_TITRE = ("production", "entretien final", "titre cip", "2 h 55", "jury 1")


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("referentiel", "judges"),
    [
        ("rncp36128", "évalué par un formateur et le responsable de formation"),
        ("rncp37504", "ne dit pas qui l'évalue"),
    ],
)
def test_a_day_of_arobase_is_its_role_play_and_nothing_of_the_titre(
    referentiel: str, judges: str, catalogue: Catalogue
) -> None:
    batch = composer_lot(Demande("arobase", referentiel, pays="fr"), 2)
    told = flat(render(fiche_lot(batch, load_supports(), catalogue)))
    assert f"jeu de rôle de {JEU} minutes en contrôle continu" in told
    assert judges in told
    assert f"{referentiel}/B/modalite/1" in told
    assert not [word for word in DU_TITRE if word in told.lower()]
    assert "salle de jeu" in jurys_dits(2, referentiel)
    plays = [row for row in journee(9, referentiel).passages if row.court == "Joue"]
    assert {row.fin - row.debut for row in plays} == {30}


def test_what_evaluates_in_the_text_is_the_modality_that_is_cited(catalogue: Catalogue) -> None:
    text = catalogue.get("rncp36128/B/modalite/1").texte
    assert "30 minutes" in text
    assert "un formateur et le responsable de formation" in text
    other = catalogue.get("rncp37504/B/modalite/1").texte
    assert "30 minutes" in other
    assert "valuation par" not in other


@pytest.mark.parametrize("referentiel", ["cip", "rncp36128", "rncp37504", "interfede"])
def test_every_sheet_of_a_replaced_certification_says_so(
    referentiel: str, catalogue: Catalogue
) -> None:
    supports = load_supports()
    batch = composer_lot(Demande("remplacé", referentiel), 2)
    pages = [fiche_lot(batch, supports, catalogue), fiche_couverture(batch, supports, catalogue)]
    made = fiches(batch[0], supports, catalogue)
    pages += [page for _, page in made.documents]
    if referentiel != "interfede":
        seed = lire_graine("x", referentiel)
        cas = fiches_cas(tirer(epreuve("monographie", supports), seed, "fr"), catalogue)
        pages += [page for _, page in cas.documents]
    said = [REMPLACE in flat(render(page)) for page in pages]
    assert said == [referentiel == "rncp36128"] * len(pages)
    assert (made.donnees["alerte"] is not None) is (referentiel == "rncp36128")


def test_two_days_are_in_the_title(catalogue: Catalogue) -> None:
    batch = composer_lot(Demande("jours", pays="fr"), 4)
    supports = load_supports()
    assert fiche_lot(batch, supports, catalogue, 1).title.startswith("2 journées d'entraînement")
    assert fiche_lot(batch, supports, catalogue, 2).title.startswith("Journée d'entraînement")
