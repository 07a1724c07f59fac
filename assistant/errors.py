"""Errors of the front ends; each message is one French sentence: what, why, what to do."""


class JalonError(Exception):
    """The work failed (exit code 1)."""

    code = 1


class UsageFault(JalonError):
    """What was typed or given cannot be used (exit code 2)."""

    code = 2
