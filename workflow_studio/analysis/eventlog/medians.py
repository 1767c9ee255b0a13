"""The median of a great many numbers, without holding up everything else while they are sorted."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from workflow_studio.analysis.eventlog.pausing import Pause, never_stop, stretches

_FEW = 1 << 14
_SAMPLE = 1 << 11
_AROUND = _SAMPLE // 20
"""The median of all lies this near to that of the sample, in places, all but never further off."""


def median_of(values: Sequence[float], pause: Pause = never_stop) -> float | None:
    """The median, None of nothing. Sorting a million numbers takes a quarter of a second in which nothing else can
    run, so of many only those near the median of a sample are sorted."""
    if len(values) <= _FEW:
        return float(median(values)) if values else None
    sample = sorted(values[:: len(values) // _SAMPLE])
    middle = len(sample) // 2
    low, high = sample[middle - _AROUND], sample[middle + _AROUND]
    below, near = 0, list[float]()
    for part in stretches(len(values), pause):
        some = values[part]
        below += sum([value < low for value in some])
        near += [value for value in some if low <= value <= high]
    first, second = (len(values) - 1) // 2 - below, len(values) // 2 - below
    if first < 0 or second >= len(near):  # the sample was not like the rest
        return float(median(values))
    near.sort()
    return float(near[first] + near[second]) / 2
