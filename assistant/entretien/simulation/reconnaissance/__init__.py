"""Recognising what a turn does, by the patterns of French alone (domain.md §4.3).

Ties: the order of the rules, then the longest span, then the place. What is not recognised is
nothing.
"""

from assistant.entretien.simulation.reconnaissance.arbitrage import derniere_question, reconnaitre

__all__ = ["derniere_question", "reconnaitre"]
