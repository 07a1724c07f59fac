"""The terminal interface of Jalon."""
