"""What Jalon does for a person: answers, drafts, simulations, their data."""
