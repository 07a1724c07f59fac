"""Rehearsals kept, compared one with another, and what they may prove, if the person says so."""

from typing import TYPE_CHECKING, Any

from assistant.entretien.simulation import GENRE
from assistant.entretien.simulation.contrat import tours_json
from assistant.entretien.simulation.moteur import Simulation

if TYPE_CHECKING:
    from assistant.autoevaluation.modele import Preuve
    from assistant.stockage.base import Stockage

FICTIF = "fictif"
SUIVIS = (
    ("ouvertes", "questions ouvertes"),
    ("fermees", "questions fermées"),
    ("multiples", "questions multiples"),
    ("reformulations", "reformulations"),
    ("reformulations_validees", "reformulations vérifiées"),
    ("cadre", "repères du cadre"),
    ("sujets_ouverts", "sujets utiles ouverts"),
)
"""What is compared from one rehearsal to the next: counts, side by side, and no total."""


def contenu(
    simulation: Simulation, debriefing: dict[str, Any], ecrits: dict[str, str]
) -> dict[str, Any]:
    """What is kept of a rehearsal: it can be replayed from its seed and its turns."""
    scenario = simulation.scenario
    return {
        "genre": GENRE,
        "graine": scenario.graine,
        "commande": scenario.commande,
        "niveau": scenario.niveau,
        "personne": f"{scenario.personne.prenom}, {scenario.personne.age} ans",
        "structure": scenario.structure.nom,
        "tours": tours_json(simulation),
        "debriefing": debriefing,
        **ecrits,
    }


def garder(
    stockage: "Stockage",
    simulation: Simulation,
    debriefing: dict[str, Any],
    ecrits: dict[str, str],
    identifiant: str | None = None,
    phrase: str = "",
) -> str:
    """Keep it in the person's data, with what is typed and not said; its id."""
    from assistant.stockage import brouillons, transcriptions

    kept = contenu(simulation, debriefing, ecrits)
    title = f"Entretien simulé avec {kept['personne']}"
    seed = simulation.scenario.graine
    with stockage.ecrire() as session:
        name = transcriptions.garder(session, FICTIF, kept, title, seed, identifiant)
        brouillons.garder(session, brouillons.REPLIQUE, phrase, name, title)
        return name


def precedentes(stockage: "Stockage") -> list[dict[str, Any]]:
    """The rehearsals that are over, the oldest first: `date`, `personne`, `mesures`."""
    from assistant.stockage import transcriptions

    with stockage.lire() as session:
        rows = [
            (row.cree_le, row.contenu)
            for row in transcriptions.liste(session)
            if row.contenu.get("genre") == GENRE and row.contenu.get("debriefing")
        ]
    return [
        {"date": date[:10], "personne": kept["personne"], "mesures": kept["debriefing"]["mesures"]}
        for date, kept in sorted(rows, key=lambda item: item[0])
    ]


def tendance(rows: list[dict[str, Any]]) -> list[tuple[str, list[int]]]:
    """Each count through the rehearsals, in order: a trend to look at, never a score."""
    return [(said, [_count(row["mesures"][name]) for row in rows]) for name, said in SUIVIS]


def _count(value: Any) -> int:
    return len(value) if isinstance(value, list) else int(value)


def proposer(simulation: Simulation, debriefing: dict[str, Any], jour: str) -> "Preuve | None":
    """An evidence for the self-evaluation: proposed, with the words, never accepted by itself."""
    from assistant.autoevaluation.modele import Lien, Preuve

    links = [
        Lien(row["id"], "proposee", row["elements"][0]["extrait"])
        for row in debriefing["criteres"]
        if row["statut"] == "observe" and row["elements"] and row["elements"][0]["tour"]
    ]
    if not links:
        return None
    scenario = simulation.scenario
    done = " ".join(row["texte"] for row in debriefing["points_forts"])
    return Preuve(
        "",
        jour,
        f"Entretien simulé dans Jalon, {scenario.structure.nom} (personne fictive)",
        done or "Entretien simulé mené jusqu'au bout.",
        f"Graine {scenario.graine}.",
        tuple(links),
        "",
    )
