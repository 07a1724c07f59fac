"""The country that the person chose, read alone."""

from assistant.choisi import choisi

FRANCE, BELGIQUE = "FR", "BE"
NOMS = {"fr": "France", "be": "Belgique"}
"""As the data write a country, and as it is said."""


def pays_choisi() -> str:
    """`FR` or `BE`; France when nothing can be read."""
    return BELGIQUE if choisi("pays") == BELGIQUE else FRANCE
