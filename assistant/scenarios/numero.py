"""What a printed number says of the options: two persons never bear the same number.

A place, a public, a level and a country make a rank, written as four more signs after the state;
none of them when they are the usual ones. The ranks are those of the sorted tables.
"""

from dataclasses import dataclass

from assistant.errors import UsageFault
from assistant.scenarios.graine import Graine
from assistant.scenarios.scenario import NIVEAUX
from knowledge.fiches_scenario import PAYS, Pratique

USUAL = "examen"
LEVELS = (USUAL, *(name for name in NIVEAUX if name != USUAL))


@dataclass(frozen=True)
class Options:
    """What else than the seed makes the person: ids, empty for what is drawn."""

    structure: str = ""
    public: str = ""
    niveau: str = USUAL
    pays: str = ""


def pays_usuels(referentiel: str) -> tuple[str, ...]:
    """Countries of a référentiel, the one that a number does not say first."""
    return ("be",) if referentiel == "interfede" else PAYS


def code(options: Options, referentiel: str, pratique: Pratique) -> int:
    """The rank of these options; 0 for the usual ones."""
    places, publics = _tables(pratique)
    rank = places.index(options.structure) * len(publics) + publics.index(options.public)
    rank = rank * len(LEVELS) + LEVELS.index(options.niveau)
    return rank * len(PAYS) + pays_usuels(referentiel).index(options.pays)


def options(seed: Graine, pratique: Pratique) -> Options:
    """What a printed number says. Raises UsageFault for one that was badly copied."""
    places, publics = _tables(pratique)
    rest, country = divmod(seed.code, len(PAYS))
    rest, level = divmod(rest, len(LEVELS))
    place, public = divmod(rest, len(publics))
    countries = pays_usuels(seed.referentiel)
    if place >= len(places) or country >= len(countries):
        raise UsageFault(
            f"La graine « {seed} » n'est celle d'aucune fiche : recopiez-la entière, ou choisissez"
            " une autre graine."
        )
    return Options(places[place], publics[public], LEVELS[level], countries[country])


def _tables(pratique: Pratique) -> tuple[list[str], list[str]]:
    places = ["", *(row.id for row in pratique.structures)]
    return places, ["", *(row.id for row in pratique.publics)]
