"""Checks every claim against the référentiels before it is shown; no engine sets its own status.

The ids a claim cites, the words it quotes, then its own words: their numbers, their negations,
their obligations, the names they give, and whether the cited text says them at all.
"""

from assistant.reponse.ledger.controle import check, status_of
from assistant.reponse.ledger.preuve import node_text

__all__ = ["check", "node_text", "status_of"]
