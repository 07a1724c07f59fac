"""What could tell somebody: the detection of `confidentialite`, as findings of the re-reading."""

from collections.abc import Mapping

from assistant.analyse.constat import ARevoir

PROPOSITION = (
    "Avant de montrer ce texte : un pseudonyme (« Mme A. »), une fonction (« ma tutrice ») ou rien."
)
IGNORES = frozenset(("sensible", "combinaison"))


def pseudonyme(words: str) -> bool:
    """« A. », of « Mme A. » : what one is advised to write."""
    return sum(map(str.isalpha, words)) <= 1 and not any(map(str.isdigit, words))


def anonymat(texte: str, propres: Mapping[str, tuple[str, ...]] | None = None) -> list[ARevoir]:
    """Names, places, numbers, each once at its first place."""
    from assistant.confidentialite.detection import detecter

    found: dict[str, ARevoir] = {}
    for item in detecter(texte, propres):
        if item.type not in IGNORES and not pseudonyme(item.texte):
            rule = f"à anonymiser ({item.type}), {item.regle}"
            new = ARevoir("anonymat", item.start, item.end, item.texte, rule, PROPOSITION)
            found.setdefault(item.texte.lower(), new)
    return list(found.values())
