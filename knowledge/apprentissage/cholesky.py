"""Solving a large symmetric system by blocks.

LAPACK's own factorisation, as OpenBLAS threads it, crashes now and then on matrices of this size
(28,000 rows of float32); its products and its small factorisations do not.
"""

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]
BLOCK = 2048


def solve(matrix: Matrix, targets: Matrix) -> Matrix:
    """The solution of `matrix @ x = targets`. The matrix is overwritten by its factor.

    Golub and Van Loan, «Matrix Computations», §4.2.9: the factor is found block by block.
    """
    steps = [(at, min(at + BLOCK, len(matrix))) for at in range(0, len(matrix), BLOCK)]
    for start, end in steps:
        _factor(matrix, start, end, steps)
    found = targets.astype(np.float32).copy()
    for start, end in steps:
        found[start:end] -= matrix[start:end, :start] @ found[:start]
        found[start:end] = _triangular(matrix[start:end, start:end], found[start:end])
    for start, end in reversed(steps):
        found[start:end] -= matrix[end:, start:end].T @ found[end:]
        found[start:end] = _triangular(matrix[start:end, start:end], found[start:end], 1)
    return found


def _factor(matrix: Matrix, start: int, end: int, steps: list[tuple[int, int]]) -> None:
    """One block column of the lower factor, and what it takes from those on its right."""
    square = np.linalg.cholesky(matrix[start:end, start:end])
    matrix[start:end, start:end] = square
    below = _triangular(square, matrix[end:, start:end].T).T
    matrix[end:, start:end] = below
    for first, last in steps:
        if first >= end:
            matrix[first:, first:last] -= below[first - end :] @ below[first - end : last - end].T


def _triangular(lower: Matrix, right: Matrix, transposed: int = 0) -> Matrix:
    from scipy.linalg import solve_triangular

    found: Matrix = solve_triangular(lower, right, lower=True, trans=transposed, check_finite=False)
    return found
