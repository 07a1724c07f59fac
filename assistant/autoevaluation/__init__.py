"""Where a person says they stand, on each criterion, with what they did: never a grade."""
