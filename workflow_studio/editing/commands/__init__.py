"""What a user can do to a document: frozen records, each one thing. Handlers carry them out, behaviors add the rest."""

from workflow_studio.editing.commands.backdrops import PutBackdrop
from workflow_studio.editing.commands.claims import AnswerClaim, AskInWorkshop, DecideClaims, EditClaim
from workflow_studio.editing.commands.command import Command
from workflow_studio.editing.commands.documents import AddMap, AddProcess, Insert, ReadAgain, RenameDocument
from workflow_studio.editing.commands.drawing import Arrange, BendFlow, Line, Pin, PlaceLabel, RouteAgain
from workflow_studio.editing.commands.fields import AddElement, Delete, Link, SetFields
from workflow_studio.editing.commands.flows import Connect, PutIntoFlow, Reconnect
from workflow_studio.editing.commands.lanes import AddLane, MergeLanes, MoveLane, RemoveLanes, ResizeLane
from workflow_studio.editing.commands.nodes import AddNode, Duplicate, MoveNodes, MoveToLane, SetVerdict
from workflow_studio.editing.commands.notes import AddNote, PlaceNote
from workflow_studio.editing.commands.pasting import Paste
from workflow_studio.editing.commands.phases import PutInPhase, RemovePhase, RenamePhase, SetPhases
from workflow_studio.editing.commands.structure import DissolveSubprocess, MakeSubprocess, MergeSteps, SplitStep
from workflow_studio.editing.commands.together import ChangeTogether
from workflow_studio.editing.commands.writing import WriteSteps

__all__ = [
    "AddElement",
    "AddLane",
    "AddMap",
    "AddNode",
    "AddNote",
    "AddProcess",
    "AnswerClaim",
    "Arrange",
    "AskInWorkshop",
    "BendFlow",
    "ChangeTogether",
    "Command",
    "Connect",
    "DecideClaims",
    "Delete",
    "DissolveSubprocess",
    "Duplicate",
    "EditClaim",
    "Insert",
    "Line",
    "Link",
    "MakeSubprocess",
    "MergeLanes",
    "MergeSteps",
    "MoveLane",
    "MoveNodes",
    "MoveToLane",
    "Paste",
    "Pin",
    "PlaceLabel",
    "PlaceNote",
    "PutBackdrop",
    "PutInPhase",
    "PutIntoFlow",
    "ReadAgain",
    "Reconnect",
    "RemoveLanes",
    "RemovePhase",
    "RenameDocument",
    "RenamePhase",
    "ResizeLane",
    "RouteAgain",
    "SetFields",
    "SetPhases",
    "SetVerdict",
    "SplitStep",
    "WriteSteps",
]
