"""What carries out each command. A handler does what the command says; behaviors add the consequences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from workflow_studio.editing import commands as c
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.assessment import set_verdict
from workflow_studio.editing.handlers.backdrops import put_backdrop
from workflow_studio.editing.handlers.claims import answer_claim, ask_in_workshop, decide_claims, edit_claim
from workflow_studio.editing.handlers.deletion import delete
from workflow_studio.editing.handlers.documents import add_map, add_process, rename_document
from workflow_studio.editing.handlers.drawing import bend_flow, pin, place_label, route_again
from workflow_studio.editing.handlers.duplication import duplicate
from workflow_studio.editing.handlers.fields import add_element, link, set_fields
from workflow_studio.editing.handlers.flows import connect, put_into_flow, reconnect
from workflow_studio.editing.handlers.insertion import insert
from workflow_studio.editing.handlers.lanes import add_lane, merge_lanes, move_lane, remove_lanes, resize_lane
from workflow_studio.editing.handlers.nodes import add_node
from workflow_studio.editing.handlers.notes import add_note, place_note
from workflow_studio.editing.handlers.pasting import paste
from workflow_studio.editing.handlers.phases import put_in_phase, remove_phase, rename_phase, set_phases
from workflow_studio.editing.handlers.placing import arrange, move_nodes, move_to_lane
from workflow_studio.editing.handlers.reading_again import read_again
from workflow_studio.editing.handlers.splitting import merge_steps, split_step
from workflow_studio.editing.handlers.subprocesses import dissolve_subprocess, make_subprocess
from workflow_studio.editing.handlers.together import change_together
from workflow_studio.editing.handlers.writing import write_steps

Handler = Callable[[Draft, Any], None]

HANDLERS: Mapping[type[c.Command], Handler] = MappingProxyType(
    {
        c.RenameDocument: rename_document,
        c.AddProcess: add_process,
        c.AddMap: add_map,
        c.AddLane: add_lane,
        c.MoveLane: move_lane,
        c.ResizeLane: resize_lane,
        c.MergeLanes: merge_lanes,
        c.RemoveLanes: remove_lanes,
        c.SetPhases: set_phases,
        c.RenamePhase: rename_phase,
        c.RemovePhase: remove_phase,
        c.PutInPhase: put_in_phase,
        c.AddNote: add_note,
        c.PlaceNote: place_note,
        c.PutBackdrop: put_backdrop,
        c.AddNode: add_node,
        c.WriteSteps: write_steps,
        c.SplitStep: split_step,
        c.MergeSteps: merge_steps,
        c.MakeSubprocess: make_subprocess,
        c.DissolveSubprocess: dissolve_subprocess,
        c.Connect: connect,
        c.Reconnect: reconnect,
        c.PutIntoFlow: put_into_flow,
        c.MoveNodes: move_nodes,
        c.MoveToLane: move_to_lane,
        c.SetFields: set_fields,
        c.AddElement: add_element,
        c.Link: link,
        c.SetVerdict: set_verdict,
        c.Delete: delete,
        c.Duplicate: duplicate,
        c.Arrange: arrange,
        c.BendFlow: bend_flow,
        c.RouteAgain: route_again,
        c.PlaceLabel: place_label,
        c.Pin: pin,
        c.Insert: insert,
        c.ReadAgain: read_again,
        c.DecideClaims: decide_claims,
        c.EditClaim: edit_claim,
        c.AnswerClaim: answer_claim,
        c.AskInWorkshop: ask_in_workshop,
        c.Paste: paste,
        c.ChangeTogether: change_together,
    }
)


def handler_of(command: c.Command) -> Handler:
    """The function that carries this command out."""
    return HANDLERS[type(command)]
