"""An overlay of one map: its values worked out, put into classes and given their looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from workflow_studio.analysis import overlays as values
from workflow_studio.model import Document
from workflow_studio.model.views import flows_of, steps_of
from workflow_studio.picture.durations import duration, times
from workflow_studio.picture.overlays.amounts import amounts_overlay
from workflow_studio.picture.overlays.grades import Graded, grades_overlay
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.overlays.statuses import statuses_overlay
from workflow_studio.picture.overlays.witnesses import witnesses_overlay

COST_NOTE = "Process time × hourly cost of the performer."
MONTH_NOTE = "Process time × hourly cost × cases a month."
ERRORS_NOTE = "Or: a low (95), medium (85) or high problem (below 70), work that returns (70). The worst counts."


def overlay_of(document: Document, map_id: str, kind: OverlayKind) -> MapOverlay | None:
    """How the map looks in this overlay; none for the verdicts, which is how it looks without any."""
    make = _MAKERS.get(kind)
    return make(document, map_id) if make else None


def _alike(costs: Iterable[float]) -> Callable[[float], str]:
    """How the costs of one map are written, which have no currency: "0.45" and "12.50", or "12" and "1,240".

    Without decimals where they say little, else all with them.
    """
    known = sorted(costs)
    decimals = 0 if known and known[0] >= 1 and known[-1] >= 100 else 2
    return lambda cost: f"{cost:,.{decimals}f}"


def _time(document: Document, map_id: str) -> MapOverlay:
    found = values.process_times(document, map_id)
    return amounts_overlay(OverlayKind.TIME, _steps(document, map_id), found, duration)


def _wait(document: Document, map_id: str) -> MapOverlay:
    found, flows = values.waits_before(document, map_id), values.flow_waits(document, map_id)
    return amounts_overlay(OverlayKind.WAIT, _steps(document, map_id), found, duration, flows=flows)


def _cost(document: Document, map_id: str) -> MapOverlay:
    monthly = document.maps[map_id].cases_per_month is not None
    costs = values.costs(document, map_id)
    return amounts_overlay(
        OverlayKind.COST,
        _steps(document, map_id),
        costs,
        _alike(costs.values()),
        title="Cost per month" if monthly else "Cost per case",
        note=MONTH_NOTE if monthly else COST_NOTE,
    )


def _volume(document: Document, map_id: str) -> MapOverlay:
    return amounts_overlay(
        OverlayKind.VOLUME,
        _steps(document, map_id),
        values.runs(document, map_id),
        lambda count: times(round(count)),
        flows=values.cases_of_flows(document, map_id),
        wide_flows=True,
    )


def _errors(document: Document, map_id: str) -> MapOverlay:
    on_flows = _graded(values.flow_error_signs(document, map_id))
    return grades_overlay(
        OverlayKind.ERRORS,
        _steps(document, map_id),
        _graded(values.error_signs(document, map_id)),
        {flow.id: on_flows.get(flow.id) for flow in flows_of(document, map_id)},
        values.ERROR_GRADES,
        title="Errors (%C&A)",
        note=ERRORS_NOTE,
    )


def _evidence(document: Document, map_id: str) -> MapOverlay:
    return statuses_overlay(values.strongest_statuses(document, map_id))


def _sources(document: Document, map_id: str) -> MapOverlay:
    return witnesses_overlay(values.witnesses(document, map_id))


def _steps(document: Document, map_id: str) -> tuple[str, ...]:
    return tuple(step.id for step in steps_of(document, map_id))


def _graded(signs: Mapping[str, values.ErrorSign]) -> dict[str, Graded]:
    return {key: (sign.grade, sign.words) for key, sign in signs.items()}


_MAKERS: Mapping[OverlayKind, Callable[[Document, str], MapOverlay]] = {
    OverlayKind.TIME: _time,
    OverlayKind.WAIT: _wait,
    OverlayKind.COST: _cost,
    OverlayKind.VOLUME: _volume,
    OverlayKind.ERRORS: _errors,
    OverlayKind.EVIDENCE: _evidence,
    OverlayKind.SOURCES: _sources,
}
