"""What recognition learns from: turns labelled sentence by sentence (docs/simulation.md)."""
