"""A second word of a name, joined to the first: «Fil et Savoir», «Mots et Métiers»."""

import re

from assistant.confidentialite.lexiques import connus, est_francais, plie, prenoms
from assistant.confidentialite.regles.entites import NAME

AND = re.compile(rf"[ ](?:et|&)[ ](?P<mot>{NAME})(?![\w-])")


def joined_end(text: str, end: int) -> int:
    """«CISP Fil et Savoir»: a second word of the language after a first one."""
    found = AND.match(text, end)
    first = re.search(r"[\w'’-]+$", text[max(0, end - 25) : end])
    if found is None or first is None:
        return end
    words = (re.sub(r"^[LDld]['’]", "", first.group()), found["mot"])
    plain = any(map(est_francais, words)) and not set(map(plie, words)) & connus()
    return found.end() if plain and not set(map(plie, words)) & prenoms() else end
