"""Learns the small model of the search from the question bank and the texts; never at run time."""
