"""Scenarios of practice, composed from `knowledge/pratique/scenarios` by a seed."""
