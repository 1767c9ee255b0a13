"""Which actions make sense now: what of the things that they need is there."""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Needs
from workflow_studio.desktop.workspace.open_map import OpenMap


def what_is_there(open_map: OpenMap | None) -> set[Needs]:
    """What there is of an open map and its selection; nothing without one."""
    if open_map is None:
        return set()
    there = {Needs.DOCUMENT}
    document, selection = open_map.document, open_map.selection
    editor = open_map.session.editor
    nodes = [key for key in selection if hasattr(document.find(key), "lane")]
    flows = [key for key in selection if key in document.flows]
    for needs, given in (
        (Needs.CLAIMS, bool(document.claims)),
        (Needs.SOURCES, bool(document.sources)),
        (Needs.PLAN, any(source.plan for source in document.sources.values())),
        (Needs.UNDO, editor.can_undo),
        (Needs.REDO, editor.can_redo),
        (Needs.SELECTION, bool(selection)),
        (Needs.ONE, len(selection) == 1),
        (Needs.NODES, bool(nodes)),
        (Needs.STEPS, any(key in document.steps for key in selection)),
        (Needs.LANE, len(selection) == 1 and bool(nodes or selection[0] in document.lanes)),
        (Needs.SUBJECT, len(selection) == 1 and bool(nodes or flows)),
    ):
        if given:
            there.add(needs)
    return there
