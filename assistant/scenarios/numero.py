"""What a printed number says of the options: two persons never bear the same number.

A place, a public, a level and a country make a code, written as four more signs after the state;
none of them when they are the usual ones. A place and a public weigh the `numero` of their own
fiche, never their rank: a fiche more in the lists shifts the number of no other. A number that
was given is never changed nor given again.
"""

from dataclasses import dataclass

from assistant.errors import UsageFault
from assistant.scenarios.graine import Graine
from assistant.scenarios.scenario import NIVEAUX
from knowledge.fiches_scenario import PAYS, Pratique

USUAL = "examen"
BITS, LEVEL_BITS = 6, 2
"""Of a place or a public (`NUMERO_MAX`), and of a level, in the four signs."""
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
    """What these options weigh; 0 for the usual ones."""
    places, publics = _tables(pratique)
    country = pays_usuels(referentiel).index(options.pays)
    found = places[options.structure] << BITS | publics[options.public]
    return (found << LEVEL_BITS | LEVELS.index(options.niveau)) << 1 | country


def options(seed: Graine, pratique: Pratique) -> Options:
    """What a printed number says. Raises UsageFault for one that was badly copied."""
    country = pays_usuels(seed.referentiel)[seed.code & 1 :][:1]
    level = LEVELS[seed.code >> 1 & _ones(LEVEL_BITS) :][:1]
    rest = seed.code >> 1 + LEVEL_BITS
    place, public = (
        [name for name, numero in table.items() if numero == held]
        for table, held in zip(_tables(pratique), (rest >> BITS, rest & _ones(BITS)), strict=True)
    )
    if not (country and level and place and public):
        raise UsageFault(
            f"La graine « {seed} » n'est celle d'aucune fiche : recopiez-la entière, ou choisissez"
            " une autre graine."
        )
    return Options(place[0], public[0], level[0], country[0])


def _ones(bits: int) -> int:
    return (1 << bits) - 1


def _tables(pratique: Pratique) -> tuple[dict[str, int], dict[str, int]]:
    """The number of each place and public; 0 for what is drawn."""
    places = {row.id: row.numero for row in pratique.structures}
    return {"": 0, **places}, {"": 0, **{row.id: row.numero for row in pratique.publics}}
