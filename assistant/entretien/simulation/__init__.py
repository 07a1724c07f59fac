"""An entretien played with a fictional person: what is said, what it opens, what it shows."""

GENRE = "simulation"
"""What a kept rehearsal says it is. Here, so that a list of them need not import what plays one."""
