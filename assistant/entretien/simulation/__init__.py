"""An entretien played with a fictional person: what is said, what it opens, what it shows."""
