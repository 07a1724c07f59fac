"""The country that the person chose, read alone."""

from assistant.choisi import choisi

FRANCE, BELGIQUE = "FR", "BE"


def pays_choisi() -> str:
    """`FR` or `BE`; France when nothing can be read."""
    return BELGIQUE if choisi("pays") == BELGIQUE else FRANCE
