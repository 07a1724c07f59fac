"""Kingma and Ba, «Adam: A Method for Stochastic Optimization» (2015), in place, by rows."""

from typing import Any

import numpy as np

from knowledge.apprentissage.design import Matrix

RATE = 0.01
"""The first step's rate; it falls to zero in a straight line."""
FIRST, SECOND, TINY = np.float32(0.9), np.float32(0.999), np.float32(1e-8)


class Adam:
    """Moves one matrix against its slopes; rows that a batch does not hold keep their moments."""

    def __init__(self, values: Matrix, steps: int, rate: float = RATE) -> None:
        self.values, self.steps, self.done, self.rate = values, steps, 0, rate
        self.mean, self.square = np.zeros_like(values), np.zeros_like(values)

    def step(self, slope: Matrix, rows: Any = slice(None)) -> None:
        """One step; `slope` is that of `rows`, in their order."""
        rate = np.float32(self.rate * (1 - self.done / self.steps))
        self.done += 1
        mean = self.mean[rows] * FIRST + slope * (1 - FIRST)
        square = self.square[rows] * SECOND + slope * slope * (1 - SECOND)
        self.mean[rows], self.square[rows] = mean, square
        mean = mean / (1 - FIRST**self.done)
        square = np.sqrt(square / (1 - SECOND**self.done)) + TINY
        self.values[rows] -= rate * mean / square
