"""What looks like the name of a structure: what a workshop is about, a service that all have."""

import re

from assistant.confidentialite.lexiques import liste, plie, prenoms
from assistant.confidentialite.regles.entites import ARTICLE, CAPITAL


def subject(match: re.Match[str]) -> bool:
    """«atelier « Parler en public »»: what it is about, one capital and no article."""
    cited = match.group("cite")
    if not cited or plie(match.group("tete").split()[0]) not in {"atelier", "ateliers", "module"}:
        return False
    owned = re.match(r"(?:M(?:on|a|es)|S['’e]) ?", cited)
    return bool(owned) or (len(CAPITAL.findall(cited)) == 1 and not re.match(ARTICLE, cited))


def scheme(match: re.Match[str]) -> bool:
    """«Service des Ressources Humaines»: everybody has one; «Point Dylan»: somebody's."""
    name = match.group("nom") or ""
    alone = plie(match.group("tete")) == "point" and plie(name) in prenoms()
    return plie(name) in liste("connus", "dispositifs") or alone
