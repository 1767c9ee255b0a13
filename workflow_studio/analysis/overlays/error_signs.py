"""Where work comes in wrong, comes back, or hurts: the worst sign of a node or flow decides on its grade."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from workflow_studio.analysis.graph import returning_flows
from workflow_studio.model import Document, Severity
from workflow_studio.model.views import flows_of, nodes_of

ERROR_GRADES = (
    "95 % and more",
    "from 85 %",
    "from 70 %",
    "below 70 %",
)
"""From the best to the worst, in %C&A: the other signs are put beside them."""
_LEAST_SHARES = (0.95, 0.85, 0.70)
"""From these shares of complete and accurate input upwards the grade is 1, 2, 3; below all of them it is 4."""
_OF_SEVERITY = {Severity.LOW: 1, Severity.MEDIUM: 2, Severity.HIGH: 4}
_OF_RETURN = 3


@dataclass(frozen=True, slots=True, order=True)
class ErrorSign:
    """A grade from 1 (hardly any errors) to 4, and the sign that says so in two or three words."""

    grade: int
    words: str


def error_signs(document: Document, map_id: str) -> dict[str, ErrorSign]:
    """The worst sign of each node that has one: %C&A of what comes in, problems, a flow that comes back to it."""
    signs: dict[str, list[ErrorSign]] = defaultdict(list)
    back = returning_flows(document, map_id)
    for flow in flows_of(document, map_id):
        if flow.complete_and_accurate is not None:
            signs[flow.target].append(_of_share(flow.complete_and_accurate))
        if flow.id in back:
            signs[flow.target].append(ErrorSign(_OF_RETURN, "Work returns"))
    for pain in document.pains.values():
        signs[pain.about].append(ErrorSign(_OF_SEVERITY[pain.severity], f"{pain.severity.value.capitalize()} problem"))
    return {node.id: max(signs[node.id]) for node in nodes_of(document, map_id) if signs[node.id]}


def flow_error_signs(document: Document, map_id: str) -> dict[str, ErrorSign]:
    """The worst sign of each flow that has one: its %C&A, problems with it, or that work returns on it."""
    signs: dict[str, list[ErrorSign]] = defaultdict(list)
    back = returning_flows(document, map_id)
    for flow in flows_of(document, map_id):
        if flow.complete_and_accurate is not None:
            signs[flow.id].append(_of_share(flow.complete_and_accurate, ""))
        if flow.id in back:
            signs[flow.id].append(ErrorSign(_OF_RETURN, "Returns"))
    for pain in document.pains.values():
        if pain.about in signs or pain.about in document.flows:
            signs[pain.about].append(ErrorSign(_OF_SEVERITY[pain.severity], "Problem"))
    return {flow.id: max(signs[flow.id]) for flow in flows_of(document, map_id) if signs[flow.id]}


def _of_share(share: float, what: str = " C&A") -> ErrorSign:
    grade = next((number for number, least in enumerate(_LEAST_SHARES, 1) if share >= least), len(_LEAST_SHARES) + 1)
    return ErrorSign(grade, f"{share * 100:.3g} %{what}")
