"""The day that a cell says."""

from __future__ import annotations

import datetime
from typing import TypeAlias

from workflow_studio.importing.reading import Value
from workflow_studio.importing.recognition import DateReading, read_date

Day: TypeAlias = datetime.date


def day_of(value: Value, reading: DateReading | None) -> Day | None:
    """The day a cell says, whatever its time of day."""
    when = read_date(value, reading)
    return when.date() if isinstance(when, datetime.datetime) else when
