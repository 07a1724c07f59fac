"""A question asked of a model's server of this computer; nothing is tested without the extras."""

from importlib.util import find_spec

import pytest

from assistant.reponse.answer import Answer
from assistant.reponse.ecoute import MUET, Ecoute
from assistant.service import Service
from assistant.settings import Settings
from tests.model_servers import ModelServer, OllamaServer, OpenAIServer

if not (find_spec("langchain_openai") and find_spec("langchain_ollama")):
    pytest.skip("the extras `openai` and `ollama` are not installed", allow_module_level=True)


QUESTION = "c'est combien de temps l'entretien technique ?"
DUREE = "cip/titre/entretien-technique/duree"
GOOD = f"« 00 h 40 min » [{DUREE}]\n"
SECRET = "sk-secret-0123456789"
KINDS: dict[str, type[ModelServer]] = {"openai": OpenAIServer, "ollama": OllamaServer}


def ask(
    own: Service,
    provider: str,
    server: ModelServer,
    ecoute: Ecoute = MUET,
    delai: float = 60.0,
    **more: object,
) -> Answer:
    """The answer to the question, by a model of that provider behind that server."""
    chosen = {"fournisseur": provider, "modele": "essai", "modele_url": server.url}
    values = {**Settings.model_construct().model_dump(), **chosen, "modele_delai": delai, **more}
    own.configurer_modele(Settings.model_construct(**values))
    return own.repondre(QUESTION, moteur="modele", ecoute=ecoute)


def fallen_back(answer: Answer, own: Service) -> str:
    """The one notice of an answer that is the embedded one."""
    assert answer.moteur == "embarque"
    assert answer.affirmations == own.repondre(QUESTION).affirmations
    (notice,) = answer.avis
    assert "\n" not in notice
    return notice
