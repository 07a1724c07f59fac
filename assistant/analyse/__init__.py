"""The analyse de pratique and the written synthesis: re-reading, guided writing."""
