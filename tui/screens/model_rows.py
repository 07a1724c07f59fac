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
OLLAMA_PROPOSED = (
    "Ollama est installé sur cet ordinateur : la touche o le choisit comme fournisseur."
)
OLLAMA_CHOSEN = "Fournisseur : Ollama. Donnez maintenant le nom d'un modèle que vous y avez."
NO_OLLAMA = "Ollama n'est pas installé sur cet ordinateur : choisissez un autre fournisseur."


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
        "Serveur hors de cet ordinateur",
        "Permis : Jalon montre ce qui partirait et vous demande d'abord, à chaque conversation.",
        {"": "refusé", "True": "permis"},
    )
