"""Preparing an entretien, and what is at hand during it."""
