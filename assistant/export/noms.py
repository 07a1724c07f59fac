"""Names proposed for files: every system takes them."""

import re

from knowledge.french import fold

LONGEST = 50
"""Characters of the words in a name: a name says what it is about, not all of it."""


def proposed(words: str, ending: str = ".md") -> str:
    """`jalon-combien-de-pages.md`: lower case, no accent, no sign, and never a name that Windows
    keeps for itself (`con`, `aux`…), since it begins with « jalon ».
    """
    said = re.sub(r"[^a-z0-9]+", "-", fold(words))[:LONGEST].strip("-")
    return f"jalon-{said or 'reponse'}{ending}"
