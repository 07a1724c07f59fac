"""Opens the model that was chosen, through LangChain. Heavy, and only after every permission."""

import os
from collections.abc import AsyncIterator
from typing import Any

from assistant.modeles.chat import Arret, Pieces
from assistant.modeles.clients import Ouvert, ouvrir_client
from assistant.modeles.fautes import Coupee, FauteModele, traduire
from assistant.modeles.pompe import Pompe
from assistant.modeles.reglage import FOURNISSEURS, Reglage

TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")
REASONS = ("finish_reason", "done_reason", "stop_reason")
CUT = ("", "length", "max_tokens", "model_length")
"""Why a model stopped, when it had not finished; nothing, when the connection was lost."""


class ChatLangChain:
    """A model behind LangChain. A connection is made for each call, and closed with it."""

    def __init__(self, reglage: Reglage, accord: bool = False) -> None:
        self._reglage = reglage
        self._accord = accord

    def flux(self, systeme: str, message: str, arret: Arret) -> Pieces:
        """The answer, piece by piece. Raises FauteModele. See `Chat`."""
        self._reglage.autoriser(self._accord)
        hote = str(self._reglage.hote)
        try:
            opened = _open(self._reglage)
            source = _texts(opened.modele, systeme, message)
            pompe = Pompe(source, opened.fermer, self._reglage.delai)
            yield from pompe.pieces(arret)
        except Exception as error:
            raise traduire(error, hote, self._reglage.nom) from None


def _open(reglage: Reglage) -> Ouvert:
    # A trace would send each question to a service that nobody here has chosen.
    os.environ.update(dict.fromkeys(TRACING, "false"))
    try:
        return ouvrir_client(reglage)
    except ImportError:
        extra = FOURNISSEURS[reglage.fournisseur].extra
        raise FauteModele(
            "il manque un complément :"
            f' python -m pip install -c constraints.txt ".[{extra}]" l\'installe'
        ) from None


async def _texts(model: Any, systeme: str, message: str) -> AsyncIterator[str]:
    reason = ""
    async for chunk in model.astream([("system", systeme), ("human", message)]):
        said = (chunk.response_metadata.get(name) for name in REASONS)
        reason = next(filter(None, said), reason)
        yield str(chunk.text)  # empty while a model thinks: it is not silent for all that
    if reason in CUT:
        raise Coupee("sa réponse a été coupée")
