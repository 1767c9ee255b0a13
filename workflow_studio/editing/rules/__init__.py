"""What is possible: each command is allowed, or refused with a reason. The cursor and the drop both ask here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from workflow_studio.editing import commands as c
from workflow_studio.editing.outcome import Refused
from workflow_studio.editing.rules import (
    backdrops,
    claims,
    documents,
    drawing,
    fields,
    flows,
    lanes,
    nodes,
    notes,
    pasting,
    phases,
    structure,
    together,
    writing,
)
from workflow_studio.model import Document

Rule = Callable[[Document, Any], str | None]

RULES: Mapping[type[c.Command], Rule] = MappingProxyType(
    {
        c.RenameDocument: documents.rename_document,
        c.AddProcess: documents.add_process,
        c.AddMap: documents.add_map,
        c.Insert: documents.insert,
        c.ReadAgain: documents.read_again,
        c.AddLane: documents.add_lane,
        c.MoveLane: documents.move_lane,
        c.ResizeLane: lanes.resize_lane,
        c.MergeLanes: lanes.merge_lanes,
        c.RemoveLanes: lanes.remove_lanes,
        c.SetPhases: phases.set_phases,
        c.RenamePhase: phases.rename_phase,
        c.RemovePhase: phases.remove_phase,
        c.PutInPhase: phases.put_in_phase,
        c.AddNote: notes.add_note,
        c.PlaceNote: notes.place_note,
        c.PutBackdrop: backdrops.put_backdrop,
        c.AddNode: nodes.add_node,
        c.MoveNodes: nodes.move_nodes,
        c.MoveToLane: nodes.move_to_lane,
        c.SetVerdict: nodes.set_verdict,
        c.Duplicate: nodes.duplicate,
        c.Arrange: nodes.arrange,
        c.WriteSteps: writing.write_steps,
        c.SplitStep: structure.split_step,
        c.MergeSteps: structure.merge_steps,
        c.MakeSubprocess: structure.make_subprocess,
        c.DissolveSubprocess: structure.dissolve_subprocess,
        c.BendFlow: drawing.bend_flow,
        c.RouteAgain: drawing.route_again,
        c.PlaceLabel: drawing.place_label,
        c.Pin: drawing.pin,
        c.Connect: flows.connect,
        c.Reconnect: flows.reconnect,
        c.PutIntoFlow: nodes.put_into_flow,
        c.SetFields: fields.set_fields,
        c.AddElement: fields.add_element,
        c.Link: fields.link,
        c.Delete: fields.delete,
        c.DecideClaims: claims.decide_claims,
        c.EditClaim: claims.edit_claim,
        c.AnswerClaim: claims.answer_claim,
        c.AskInWorkshop: claims.ask_in_workshop,
        c.Paste: pasting.paste,
        c.ChangeTogether: together.change_together,
    }
)
"""For each command a function that gives the reason against it, or none."""


def may(document: Document, command: c.Command) -> Refused | None:
    """Why this command cannot be done to this document; none where it can. Changes nothing."""
    reason = RULES[type(command)](document, command)
    return None if reason is None else Refused(reason)
