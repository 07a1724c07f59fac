"""A day said without its year."""

from datetime import date


def nearest(day: int, month: int, today: date, ahead: bool) -> date:
    """The next such day after today, or the last one up to today.

    Raises ValueError for a day that neither this year nor the one beside has.
    """
    for year in (today.year, today.year + (1 if ahead else -1)):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found > today if ahead else found <= today:
            return found
    raise ValueError(f"{day}/{month}")
