"""The shared example processes, measured by the script that compares the layout with others."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import pytest

from tests.layout.map_samples import SHARED, visio_process
from workflow_studio.layout import LayoutRequest, LayoutResult, lay_out

pytestmark = pytest.mark.skipif(not (SHARED / "measure_layout.py").exists(), reason="the shared processes are not here")
PROCESSES = ("leave_request", "procure_to_pay", "bug_to_release", "loan_application")


def test_the_four_processes_are_drawn_better_than_by_any_other_engine() -> None:
    script = _measuring_script()
    total: dict[str, float] = {}
    for name in PROCESSES:
        request = visio_process(SHARED / f"{name}.csv")
        figures = script.measure(_geometry(request, lay_out(request)))
        assert figures["lanes"] == "ok"
        for key, value in figures.items():
            if isinstance(value, int):
                total[key] = total.get(key, 0) + value
    assert (total["overlap"], total["through"], total["node_overlap"], total["outside"]) == (0, 0, 0, 0)
    assert total["crossings"] <= 4
    assert total["bends"] <= 50
    assert total["length"] <= 136


def _measuring_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("measure_layout", SHARED / "measure_layout.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _geometry(request: LayoutRequest, result: LayoutResult) -> dict[str, list[dict[str, object]]]:
    return {
        "lanes": [{"id": lane.id, "y": lane.y, "height": lane.height} for lane in result.lanes],
        "nodes": [
            {"id": box.id, "lane": node.lane, "x": box.x, "y": box.y, "width": box.width, "height": box.height}
            for node, box in zip(request.nodes, result.nodes, strict=True)
        ],
        "edges": [
            {"id": path.id, "source": flow.source, "target": flow.target, "points": [list(p) for p in path.points]}
            for flow, path in zip(request.flows, result.flows, strict=True)
        ],
    }
