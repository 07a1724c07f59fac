"""The analyse de pratique and the written synthesis: re-reading and guided writing, rule by rule."""
