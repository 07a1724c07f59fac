"""The engine with a language model: what it is given, how it is read, what is kept of it."""
