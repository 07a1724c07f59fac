"""What the two forms of scenarios share: lists, names, seeds, sentences without options."""

import re

from tui.screens.room import Room
from tui.widgets.option_line import OptionLine

COUNTRIES = {"": "celui de vos réglages", "fr": "France", "be": "Belgique"}
OPTION = re.compile(r"--(\w+)(?: (fr|be)\b)?")
PLAIN = {
    "referentiel": "le référentiel (F2)",
    "pays": "le pays",
    "structure": "la structure",
    "public": "le public",
    "competence": "la compétence",
    "graine": "la graine",
    "epreuve": "l'épreuve",
}


def list_options(screen: Room, line: OptionLine) -> None:
    """The whole list of a line's values."""
    from tui.screens.pick import PickScreen

    def chosen(value: str | None) -> None:
        if value is not None:
            line.choose(value)

    screen.app.push_screen(PickScreen(line.label, line.options, line.value), chosen)


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
    return OPTION.sub(lambda found: PLAIN.get(found[1], found[0]), said)


def names() -> tuple[list[str], list[str]]:
    """Structures and publics that have scenarios."""
    from knowledge.scenarios import load_scenarios

    found = load_scenarios()
    return [row.nom for row in found.structures], [row.nom for row in found.publics]
