"""Minutes shared among phases: whole ones, at least one each, that add up exactly."""

from collections.abc import Sequence


def share(weights: Sequence[int], total: int) -> list[int]:
    """`total` minutes in proportion to weights, by the largest remainders.

    `total` must be at least as many as there are weights.
    """
    whole = sum(weights)
    parts = [divmod(total * weight, whole) for weight in weights]
    minutes = [max(1, quotient) for quotient, _ in parts]
    order = sorted(range(len(parts)), key=lambda rank: (-parts[rank][1], rank))
    for rank in order[: max(0, total - sum(minutes))]:
        minutes[rank] += 1
    while sum(minutes) > total:
        minutes[max(range(len(minutes)), key=lambda rank: minutes[rank])] -= 1
    return minutes
