"""Making the learned tables again, from labelled sentences: `python -m assistant.apprentissage`."""
