"""Figures measured by hand, each beside its peer in the same run: `python -m tests.benchmarks`."""
