"""Texts that nobody would write, made of the ones that people do write and of what hurts."""

import os

from hypothesis import settings
from hypothesis import strategies as st

FUZZ = int(os.environ.get("FUZZ", "1"))
"""How many times as many cases; more than one, and they are other ones each time."""

ESCAPES = "\x1b]0;pris\x07\x1b[31m\x1b]52;c;ZXZpbA==\x1b\\\x9b2J"
PIECES = (
    *("l'entretien", "CP2", "CCP 1", "cip/CP2/c3", "RNCP36128", "2.5", "n'est pas", "jamais"),
    *("accompagné·e·s", "Mme Dupont", "Karim B.", "06 12 34 56 78", "né le 03/05/1980"),
    *("karim.b@exemple.test", "75011 Paris", "1 80 05 75 123 456 78", "12 rue des Lilas", "40 %"),
    *("« ", " »", "’", "–", "\u00a0:", "\u202f", "…", "•", "- ", "1. ", "# ", "> ", "| a | b |"),
    *("```", "`", "**", "__", "[x](http://exemple.test)", "<script>", "&amp;", "\\", "---", "~~"),
    *("=cmd|' /C calc'!A0", '{ HYPERLINK "x" }', "\t", "\r\n", "\n\n", "    ", "\n- \n  - "),
    *(ESCAPES, "\u202e", "\u200b", "\u2066", "\ufeff", "\x00", "\ud800", "\uffff", "e\u0301" * 9),
    *("𝕁𝕒𝕝𝕠𝕟", "👩‍🏫", "مرحبا", "שלום", "ﬁ", "Œ", "ß", "İ", "٣٤", "9" * 40, "a" * 120),
)
hostile = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=14).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n"]).map(lambda between: between.join(parts))
)
"""Texts of the trade, in pieces, with all that a reader or a terminal may take wrong."""


def cases(number: int) -> settings:
    """So many cases: the same each time in a short run, drawn anew in a long one."""
    return settings(max_examples=number * FUZZ, derandomize=FUZZ == 1)
