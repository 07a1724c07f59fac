"""Rehearsals kept, compared one with another, and what they may prove, if the person says so."""

from typing import TYPE_CHECKING, Any

from assistant.entretien.simulation import GENRE
from assistant.entretien.simulation.contrat import tours_json
from assistant.entretien.simulation.moteur import Simulation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.autoevaluation.modele import Lien, Preuve
    from assistant.export.document import Document
    from assistant.stockage.base import Stockage

FICTIF = "fictif"
NIVEAUX_DITS = {"debutant": "débutant", "intermediaire": "intermédiaire", "examen": "examen"}
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
ENTIERS = frozenset({"cadre", "sujets_ouverts"})
"""Counts that do not grow with the number of turns."""
DIX = 10
"""Turns under which a count for ten of them says more than what happened."""
FAITS = 3
"""Rows that say which rehearsal it is: who, at what level, how many turns."""
COURTE = "Une répétition compte moins de dix tours : les nombres sont donnés tels quels."


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
    """The rehearsals that are over, the oldest first: `date`, `personne`, `niveau`, `mesures`."""
    from assistant.stockage import transcriptions

    with stockage.lire() as session:
        rows = [
            (row.cree_le, row.contenu)
            for row in transcriptions.liste(session)
            if row.contenu.get("genre") == GENRE and row.contenu.get("debriefing")
        ]
    return [
        {
            "date": date[:10],
            "personne": kept["personne"],
            "niveau": kept.get("niveau", ""),
            "mesures": kept["debriefing"]["mesures"],
        }
        for date, kept in sorted(rows, key=lambda item: item[0])
    ]


def compare(rows: list[dict[str, Any]]) -> "Document":
    """The same, to print: what is counted, then a column a rehearsal."""
    from assistant.export.document import Block, Document, Paragraph, Table, words

    head, *body = [tuple(map(words, row)) for row in tendance(rows)]
    told: list[Block] = [Table(head, tuple(body))]
    if _brief(rows):
        told.append(Paragraph(words(COURTE)))
    return Document("D'une répétition à l'autre", tuple(told))


def en_lignes(rows: list[dict[str, Any]]) -> str:
    """The same, a line a count: it is read on a narrow screen, and aloud."""
    head, *body = tendance(rows)
    facts, counts = body[:FAITS], body[FAITS:]
    lines = ["La plus ancienne d'abord :", ""]
    for column, day in enumerate(head[1:], 1):
        who, level, turns = (row[column] for row in facts)
        lines.append(f"- {day} : {who}, niveau {level}, {turns} tours")
    lines += ["", *(f"- {name} : {', puis '.join(values)}" for name, *values in counts)]
    return "\n".join([*lines, "", *([COURTE, ""] if _brief(rows) else [])])


def _brief(rows: list[dict[str, Any]]) -> bool:
    """Whether one of them is too short for its counts to be told for ten turns."""
    return any(row["mesures"].get("tours", 0) < DIX for row in rows)


def tendance(rows: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    """A table of the rehearsals, its head first, a column each: a trend to look at, never a score.

    What is asked and said is told for ten turns, so that meetings of two lengths may be compared;
    as it is when one of them has fewer.
    """
    head = [("", *(_dated(rank, row) for rank, row in enumerate(rows, 1)))]
    head.append(("personne", *(row["personne"] for row in rows)))
    head.append(("niveau", *(NIVEAUX_DITS.get(row.get("niveau", ""), "–") for row in rows)))
    head.append(("tours", *(str(row["mesures"].get("tours", "–")) for row in rows)))
    plain = _brief(rows)
    return [*head, *(_compared(name, said, rows, plain) for name, said in SUIVIS)]


def _dated(rank: int, row: dict[str, Any]) -> str:
    """« 2e, 27/11/2026 »: two rehearsals of one day are told apart."""
    day = "/".join(reversed(row["date"].split("-")))
    return f"{rank}{'re' if rank == 1 else 'e'}, {day}"


def _compared(name: str, said: str, rows: list[dict[str, Any]], plain: bool) -> tuple[str, ...]:
    plain = plain or name in ENTIERS
    cells = (_cell(name, row["mesures"], plain) for row in rows)
    return (said if plain else f"{said}, pour dix tours", *cells)


def _cell(name: str, counts: dict[str, Any], plain: bool) -> str:
    count = _count(counts[name])
    return str(count) if plain else f"{10 * count / counts['tours']:.1f}".replace(".", ",")


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
    where = f"Entretien simulé dans Jalon, {scenario.structure.nom} (personne fictive)"
    where += f", graine {scenario.graine}"
    return Preuve("", jour, where, vos_mots(links), "", tuple(links), "")


def vos_mots(liens: "Iterable[Lien]") -> str:
    """What was done, in the words of the rehearsal alone; what came of it is left to be told."""
    return " ; ".join(dict.fromkeys(f"« {lien.extrait} »" for lien in liens if lien.extrait))
