"""What the work on a step costs: process time x hourly cost of the performer, in whatever currency that is given."""

from __future__ import annotations

from workflow_studio.model import Document, Step
from workflow_studio.model.durations import HOUR
from workflow_studio.model.views import participant_of, steps_of


def costs(document: Document, map_id: str) -> dict[str, float]:
    """The cost of each step whose process time and whose performer's hourly cost are known.

    Of one run of the step; where the map says how many cases begin in a month, of a month, with every case counted
    once or, if the log shows how often the step is done in how many cases, as often as that.
    """
    process_map = document.maps[map_id]
    cases = process_map.log.cases if process_map.log else 0
    found = {}
    for step in steps_of(document, map_id):
        hourly = participant_of(document, step.id).hourly_cost
        if step.process_time is None or hourly is None:
            continue
        once = step.process_time / HOUR * hourly
        monthly = process_map.cases_per_month
        found[step.id] = once if monthly is None else once * monthly * _runs_a_case(step, cases)
    return found


def _runs_a_case(step: Step, cases: int) -> float:
    seen = step.cases if step.runs is None else step.runs
    return 1.0 if seen is None or not cases else seen / cases
