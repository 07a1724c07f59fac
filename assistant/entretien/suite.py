"""Follow-up: what was agreed at the end becomes the start of the next preparation."""

from collections.abc import Iterable
from datetime import date

from assistant.entretien.rangs import Convenu
from assistant.errors import UsageFault
from assistant.texte import clean

MOST, LONGEST = 20, 300
"""Points kept of what was agreed, and characters of one."""
MARKS = "-*•☐☑ \t"


def agreed(lines: Iterable[str], day: str = "") -> Convenu:
    """The points agreed, one a line. Raises UsageFault when there is none."""
    kept = [said for line in lines if (said := clean(line).strip(MARKS)[:LONGEST])]
    if not kept:
        raise UsageFault(
            "Rien n'a été trouvé de ce qui avait été convenu : écrivez une ligne par point, par"
            " exemple « Moi : appeler le centre de formation avant le 12 »."
        )
    return Convenu(day or date.today().isoformat(), tuple(kept[:MOST]))
