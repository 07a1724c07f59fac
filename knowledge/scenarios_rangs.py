"""A row of YAML, read into a fiche: what is missing or misplaced raises."""

from typing import Any

from knowledge.fiches_entretien import Origine, Texts
from knowledge.fiches_scenario import (
    ABORDS,
    COUCHES,
    FORCES,
    PAYS,
    SUITES,
    SUJETS,
    Attitude,
    Contrainte,
    Dit,
    Fiche,
    FicheUrgence,
    MotPays,
    Parole,
    Pont,
    Prescripteur,
    Pression,
    PublicScenario,
    Sigle,
    StructureScenario,
)

NUMERO_MAX = 63
"""Of a structure or a public: six bits of a printed number each."""


def fiche(genre: str, row: Any) -> Fiche:
    """An element of any kind; the fields of one kind alone may be absent from the others."""
    return Fiche(
        str(row["id"]),
        genre,
        _among(row["sujet"], SUJETS, "sujet"),
        int(_among(row["couche"], COUCHES, "couche")),
        bool(row.get("sensible")),
        _pays(row),
        _ages(row),
        _texts(row.get("publics")),
        _texts(row.get("structures")),
        _texts(row.get("exclut")),
        str(row["fait"]),
        _texts(row.get("indices")),
        dit(row["reponses"]),
        _texts(row["evasives"]),
        _texts(row["fermees"]),
        _texts(row.get("mots")),
        _origin(row["origine"]),
        bool(row.get("a_verifier")),
        _texts(row.get("exclut_publics")),
        _texts(row.get("exclut_structures")),
        str(_among(row.get("langue") or "", ("", "A2", "B1"), "langue")),
        _bounds(row.get("numerique") or (0, 3)),
        _within(row.get("annees") or 0, 0, 40),
        _texts(row.get("urgences")),
        str(row.get("nomme") or ""),
        str(row.get("metier") or ""),
        str(row.get("niveau") or ""),
        int(row.get("enfants") or 0),
        bool(row.get("seul")),
        dit(row["ouvertures"]) if genre == "demande" else None,
        _texts(row.get("types")),
        bool(row.get("urgent")),
    )


def dit(row: Any) -> Dit:
    """Lines by register; the first two registers must hold some."""
    found = Dit(*(_texts(row.get(name)) for name in ("simples", "courantes", "soutenues")))
    if not found.simples or not found.courantes:
        raise ValueError("il faut des répliques « simples » et « courantes »")
    return found


def pont(row: Any) -> Pont:
    return Pont(str(row["demande"]), str(row["implicite"]), str(row["lien"]))


def urgence(row: Any) -> FicheUrgence:
    return FicheUrgence(
        str(row["id"]),
        str(row["famille"]),
        str(_among(row["force"], FORCES, "force")),
        _pays(row),
        _ages(row),
        _texts(row.get("exige")),
        str(row["fait"]),
        dit(row["signes"]["faible"]),
        dit(row["signes"]["fort"]),
        dit(row["reponses"]),
        str(row["conduite"]),
        _texts(row.get("noeuds")),
        _origin(row["origine"]),
        bool(row.get("a_verifier")),
        _texts(row.get("exclut_publics")),
        _texts(row.get("exclut_structures")),
        tuple((name, dit(row["suites"][name])) for name in SUITES),
        _texts(row.get("exclut")),
        bool(row.get("corrige")),
        bool(row.get("sauf_debutant")),
        str(_among(row.get("delai") or "", ("", "aujourd'hui", "tout de suite"), "délai")),
    )


def attitude(row: Any) -> Attitude:
    return Attitude(
        str(row["id"]),
        str(row["nom"]),
        str(row["pour_le_comedien"]),
        _within(row["confiance"], -10, 10),
        _within(row["tension"], 0, 40),
        _within(row["energie"], 0, 100),
        str(_among(row["debit"], ("bref", "moyen", "long"), "débit")),
        _texts(row["calme"]),
        _texts(row["ferme"]),
        _origin(row["origine"]),
        str(_among(row["abord"], ABORDS, "abord")),
    )


def contrainte(row: Any) -> Contrainte:
    return Contrainte(
        str(row["id"]),
        str(row["nom"]),
        str(row["consigne_comedien"]),
        str(row.get("consigne_candidat") or ""),
        _within(row.get("registre") or 0, 0, 3),
        str(row.get("langue") or ""),
        None if row.get("numerique") is None else _within(row["numerique"], 0, 3),
        _pays(row),
        _origin(row["origine"]),
        _texts(row.get("publics")),
        _texts(row.get("exclut_publics")),
        _texts(row.get("exclut")),
        bool(row.get("sans_image")),
        bool(row.get("a_distance")),
    )


def pression(row: Any) -> Pression:
    return Pression(str(row["id"]), str(row["texte"]), _pays(row), _texts(row.get("exclut")))


def sigle(row: Any) -> Sigle:
    return Sigle(str(row["id"]), str(row["sens"]), _pays(row))


def prescripteur(row: Any) -> Prescripteur:
    return Prescripteur(
        str(row["id"]),
        str(row["nom"]),
        _pays(row),
        _texts(row.get("structures")),
        str(row["attente"]),
        _origin(row["origine"]),
        _texts(row.get("exclut_publics")),
    )


def structure(row: Any) -> StructureScenario:
    return StructureScenario(
        str(row["id"]),
        str(row["nom"]),
        _pays(row),
        _ages(row),
        _texts(row.get("publics")),
        str(row["candidat"]),
        str(row["mission"]),
        _texts(row["partenaires_cp4"]),
        _texts(row["interdits"]),
        _origin(row["origine"]),
        bool(row.get("a_verifier")),
        _within(row["numero"], 1, NUMERO_MAX),
    )


def public(row: Any) -> PublicScenario:
    return PublicScenario(
        str(row["id"]),
        str(row["nom"]),
        _pays(row),
        _ages(row),
        _texts(row.get("structures")),
        _texts(row.get("exclut_publics")),
        _texts(row.get("elements_exiges")),
        _origin(row["origine"]),
        bool(row.get("a_verifier")),
        _within(row.get("annees") or 0, 0, 40),
        bool(row.get("prescripteur")),
        _texts(row.get("connait")),
        _within(row.get("registre") or 1, 1, 3),
        _within(row["numero"], 1, NUMERO_MAX),
        bool(row.get("par_age")),
        _texts(row.get("aussi")),
    )


def parole(row: Any) -> Parole:
    return Parole(str(row["mots"]), _texts(row["sans"]))


def mot_pays(row: Any) -> MotPays:
    said = {str(pays): str(mot) for pays, mot in row["dits"].items()}
    if unknown := {*said} - {*PAYS}:
        raise ValueError(f"pays inconnu : {', '.join(sorted(unknown))}")
    return MotPays(str(row["id"]), str(row["mot"]), said)


def _texts(rows: Any) -> Texts:
    if isinstance(rows, str):
        raise ValueError("une liste est attendue")
    return tuple(str(row) for row in rows or ())


def _origin(row: Any) -> Origine:
    return Origine(str(row["titre"]), str(row["date"]))


def _among(value: Any, allowed: Any, name: str) -> Any:
    if value not in allowed:
        raise ValueError(f"{name} inconnu « {value} »")
    return value


def _pays(row: Any) -> Texts:
    return tuple(str(_among(item, PAYS, "pays")) for item in row["pays"])


def _ages(row: Any) -> tuple[int, int]:
    first, last = map(int, row["ages"])
    if not 16 <= first <= last <= 66:
        raise ValueError(f"âges hors de 16 à 66, ou à l'envers « {first}-{last} »")
    return first, last


def _bounds(row: Any) -> tuple[int, int]:
    first, last = (_within(value, 0, 3) for value in row)
    if first > last:
        raise ValueError(f"bornes à l'envers « {first}-{last} »")
    return first, last


def _within(value: Any, low: int, high: int) -> int:
    if not low <= int(value) <= high:
        raise ValueError(f"« {value} » hors de {low} à {high}")
    return int(value)
