"""What one cell can hold."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Value: TypeAlias = str | bool | int | float | date | datetime | time | timedelta | None
"""One cell. Empty, blank and error cells are None; whole numbers are int; text is free of control characters."""
