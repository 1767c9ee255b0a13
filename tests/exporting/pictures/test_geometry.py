"""The geometry of a map as JSON."""

from __future__ import annotations

import json

from tests.picture.laid_out import LANES, laid_out_map
from workflow_studio.exporting.declaration import ExportSource
from workflow_studio.exporting.geometry import GEOMETRY
from workflow_studio.model import Document


def written(document: Document, map_id: str) -> dict[str, list[dict[str, object]]]:
    return json.loads(GEOMETRY.render(ExportSource(document, map_id)).content)


def test_lanes_nodes_and_edges_are_where_the_document_has_them() -> None:
    document, map_id = laid_out_map()
    geometry = written(document, map_id)
    assert [lane["name"] for lane in geometry["lanes"]] == [name for name, _ in LANES]
    lane = geometry["lanes"][1]
    assert lane == {
        "id": lane["id"], "name": "Budget owner", "x": 0, "y": 112, "width": 1508, "height": 112,
    }  # fmt: skip
    by_name = {node["name"]: node for node in geometry["nodes"]}
    check = by_name["Check against budget"]
    assert (check["kind"], check["lane"], check["x"], check["y"]) == ("step", lane["id"], 112, 136)
    assert (check["width"], check["height"]) == (128, 64)
    kinds = [
        by_name[name]["kind"] for name in ("Need arises", "Goods are on their way", "Invoice is paid", "Within budget?")
    ]
    assert kinds == ["start", "intermediate", "end", "decision"]
    no = [edge for edge in geometry["edges"] if edge["label"] == "No"]
    assert [edge["points"] for edge in no] == [
        [[336, 132], [336, 88]],
        [[656, 272], [656, 244], [1136, 244], [1136, 276]],
    ]
    assert (
        no[0]["source"] == by_name["Within budget?"]["id"] and no[0]["target"] == by_name["Correct the request"]["id"]
    )


def test_what_has_no_place_is_left_out() -> None:
    document, map_id = laid_out_map()
    nothing = written(document.with_tables({"shapes": {}, "edges": {}}), map_id)
    assert nothing == {"lanes": [], "nodes": [], "edges": []}
