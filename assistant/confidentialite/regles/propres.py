"""The person's own list: names, places and structures that they asked to be watched."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille


def propres(lecture: Lecture) -> Iterator[Trouvaille]:
    """Each word of the list, whatever its case."""
    for kind, words in lecture.propres.items():
        for word in words:
            pattern = re.escape(word).replace(r"\ ", r"[ \u00a0\n]")
            for match in re.finditer(rf"(?i)(?<![\w]){pattern}(?![\w])", lecture.texte):
                yield Trouvaille(kind, match.group(), *match.span(), "votre liste", 17)
