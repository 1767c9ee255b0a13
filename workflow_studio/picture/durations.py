"""Durations and counts in words a reader takes in at a glance."""

from __future__ import annotations

from workflow_studio.model.durations import DAY, HOUR, LONGEST_DAYS, MINUTE, duration

__all__ = ["DAY", "HOUR", "LONGEST_DAYS", "MINUTE", "duration", "times"]


def times(count: int) -> str:
    """How often something was seen: "268×"."""
    return f"{count:,}×" if count < 10_000_000 else f"{count / 1e6:,.0f} m×"
