"""What the two forms of scenarios share: names, seeds, sentences without options."""

import re

from assistant.pays import NOMS

COUNTRIES = {"": "celui de vos réglages", **NOMS}
PLAIN = (
    (r"ajoutez --pays (fr|be)", lambda m: f"choisissez « {NOMS[m[1]]} » à la ligne Pays"),
    (r"retirez --pays \w+", lambda m: "changez la ligne Pays"),
    (r"retirez --referentiel", lambda m: "changez de référentiel"),
    (r"--referentiel parmi", lambda m: "un référentiel parmi"),
    (r"--graine ", lambda m: ""),
    (r" \(--\w+ liste [^)]*\)", lambda m: ""),
)
"""What a sentence of the command line becomes on a screen, which has no options."""


def new_seed() -> str:
    """A seed nobody chose."""
    import secrets

    return secrets.token_hex(8)


def printed(seed: str) -> bool:
    """Whether a seed is that of a sheet: it names its own référentiel."""
    from assistant.scenarios.graine import PRINTED

    return PRINTED.fullmatch(seed.strip()) is not None


def without_options(said: str) -> str:
    """A sentence of the command line, for a screen that has no options."""
    for pattern, put in PLAIN:
        said = re.sub(pattern, put, said)
    return said


def names(pays: str) -> tuple[list[str], list[str]]:
    """Structures and publics that have scenarios in a country; empty: that of the settings."""
    from assistant.pays import BELGIQUE, pays_choisi
    from knowledge.scenarios import load_scenarios

    wanted = pays or ("be" if pays_choisi() == BELGIQUE else "fr")
    found = load_scenarios()
    structures = [row.nom for row in found.structures if wanted in row.pays]
    return structures, [row.nom for row in found.publics if wanted in row.pays]
