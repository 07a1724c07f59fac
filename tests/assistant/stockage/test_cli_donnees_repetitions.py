"""`jalon donnees` finds the rehearsals and what was begun in them."""

import pytest

from assistant.entretien.simulation import GENRE
from assistant.stockage import brouillons, transcriptions
from assistant.stockage.base import ouvrir
from tests.command import Jalon

ONE = "a1" * 16
REHEARSAL = {
    "structure": "Mission locale",
    "tours": [{"texte": "Comment vont vos trajets ?", "reponse": "Le bus passe deux fois."}],
    "debriefing": {},
}


@pytest.fixture
def rehearsed(jalon: Jalon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(jalon.home / "data"))
    stockage = ouvrir(folder=jalon.home / "data" / "jalon")
    with stockage.ecrire() as session:
        transcriptions.garder(
            session,
            "fictif",
            {**REHEARSAL, "genre": GENRE},
            "Entretien simulé avec Didier",
            None,
            ONE,
        )
        brouillons.garder(session, brouillons.REPLIQUE, "Et le permis ?", ONE, "Entretien simulé")
    stockage.fermer()


@pytest.mark.usefixtures("rehearsed")
def test_rehearsals_are_listed_and_drafts_counted(jalon: Jalon) -> None:
    run = jalon("donnees", "lister")
    assert "à reprendre · Entretien simulé avec Didier, Mission locale" in run.out
    assert "1 brouillon : jalon donnees lister --brouillons." in run.err.replace("\u00a0", " ")
    assert "Et le permis ?" in jalon("donnees", "lister", "--brouillons").out


@pytest.mark.usefixtures("rehearsed")
def test_what_was_said_in_a_rehearsal_or_begun_is_found(jalon: Jalon) -> None:
    assert "Le bus passe deux fois." in jalon("donnees", "chercher", "bus").out
    assert jalon("donnees", "chercher", "trajet", "--json").json[0]["repetition"]["id"] == ONE
    assert "Et le permis ?" in jalon("donnees", "chercher", "permis").out
    assert jalon("donnees", "chercher", "avion").code == 3
