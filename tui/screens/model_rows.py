"""The settings of the model engine: its rows, and the proposal of what is on this computer."""

from collections.abc import Iterator

from textual.widget import Widget

from tui.widgets.choice import Choice
from tui.widgets.field import Field

PROVIDERS = {
    "": "aucun",
    "ollama": "Ollama",
    "openai": "serveur compatible OpenAI",
    "mistral": "Mistral",
    "anthropic": "Anthropic",
}
ABROAD = "modele_distant"
OLLAMA_PROPOSED = "Ollama est installé sur cet ordinateur : la touche o le propose."
NO_OLLAMA = "Ollama n'est pas installé sur cet ordinateur : choisissez un autre fournisseur."
ASK_OLLAMA = "Demander à Ollama quels modèles il a ? Rien ne sort de cet ordinateur."
NO_MODELS = "Ollama n'a encore aucun modèle : installez-en un, par exemple ollama pull mistral."


def model_rows() -> Iterator[Widget]:
    """One row a setting; a key to a service never goes through here."""
    yield Choice("fournisseur", "Fournisseur du modèle", "Qui fait tourner le modèle.", PROVIDERS)
    yield Field(
        "modele", "Nom du modèle", "Sans nom, seul le moteur embarqué répond.", "aucun modèle"
    )
    yield Field(
        "modele_url",
        "Adresse du serveur",
        "Vide : celle du fournisseur. La clé reste dans l'environnement ou le trousseau.",
        "celle du fournisseur",
    )
    yield Choice(
        ABROAD,
        "Serveur hors de cet ordinateur, en ligne de commande",
        "Ici, Jalon montre toujours ce qui partirait, et vous demande à chaque conversation.",
        {"": "refusé", "True": "permis"},
    )
