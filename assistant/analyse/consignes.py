"""The prompts of guided writing, their help and their two fictional examples, by frame."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from assistant.analyse.lexique import donnees
from assistant.errors import UsageFault

REFERENTIEL = "referentiel"
SYNTHESE = "synthese"
LIMITES = "limites"


@dataclass(frozen=True)
class Consigne:
    """One prompt. `section` is where its answer goes in the text."""

    id: str
    section: str
    titre: str
    consigne: str
    aide: str
    faible: str
    fort: str


@dataclass(frozen=True)
class Section:
    """A part of the written text, the criteria it covers, the movements one expects there."""

    id: str
    titre: str
    criteres: tuple[str, ...]
    mouvements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cadre:
    """A way to write: its prompts in order, the parts of the text in theirs."""

    id: str
    nom: str
    dit: str
    consignes: tuple[Consigne, ...]
    sections: tuple[Section, ...]


@lru_cache(maxsize=1)
def cadres() -> Mapping[str, Cadre]:
    """The frames by id; each of an analysis asks for the limits, as the title does."""
    data = donnees("consignes")
    rows = {**data["consignes"], **data["autres_consignes"]}
    every = {name: Consigne(id=name, **row) for name, row in rows.items()}
    usual = [row["id"] for row in data["sections"]]
    parts = {row["id"]: _section(row) for row in (*data["sections"], *data["autres_sections"])}
    found = {
        name: Cadre(
            name,
            row["nom"],
            row["dit"],
            tuple(every[item] for item in row["ordre"]),
            tuple(parts[item] for item in row.get("sections", usual)),
        )
        for name, row in data["cadres"].items()
    }
    return {**found, SYNTHESE: _synthese()}


def _section(row: Mapping[str, Any]) -> Section:
    return Section(row["id"], row["titre"], tuple(row["criteres"]), tuple(row["mouvements"]))


def cadre(name: str) -> Cadre:
    """A frame. Raises UsageFault naming those that exist."""
    known = cadres()
    if name not in known:
        listed = ", ".join(item for item in known if item != SYNTHESE)
        raise UsageFault(f"Le cadre « {name} » n'existe pas : choisissez parmi {listed}.")
    return known[name]


def _synthese() -> Cadre:
    """The skeleton of the written synthesis."""
    rows = donnees("synthese")["elements"]
    prompts = tuple(
        Consigne(
            name,
            name,
            row["titre"],
            row["consigne"],
            f"Pour commencer : {row['modele']}",
            "",
            row["modele"],
        )
        for name, row in rows.items()
    )
    parts = tuple(Section(name, row["titre"], (row["critere"],)) for name, row in rows.items())
    return Cadre(
        SYNTHESE, "Synthèse d'entretien", "Vingt minutes, une page à la main.", prompts, parts
    )
