"""How long something takes, as people say it."""

from __future__ import annotations

_MINUTE, _HOUR, _DAY = 60.0, 3_600.0, 86_400.0
WORTH_SAYING = _MINUTE
"""Seconds from which on a wait is one."""


def duration(seconds: float) -> str:
    """A wait of a minute or more as people say it: `2.3 days`, `4.5 hours`, `12 minutes`."""
    units = ((_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute"))
    length, unit = next((one for one in units if seconds >= one[0]), units[-1])
    number = f"{seconds / length:.1f}".removesuffix(".0")
    return f"{number} {unit}{'' if number == '1' else 's'}"
