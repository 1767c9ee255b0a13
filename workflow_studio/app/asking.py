"""What becomes of a prompt: a question, a problem or a note where it belongs, or nothing; it is not asked again."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from workflow_studio.analysis.prompts import Prompt
from workflow_studio.app.scratch import Scratch
from workflow_studio.editing.commands import AddElement, AddNote, ChangeTogether, Command
from workflow_studio.model import Asked, Document, Pain, Question, clean_text


class Kept(StrEnum):
    """As what the room's answer is kept."""

    QUESTION = "question"
    PROBLEM = "problem"
    NOTE = "note"
    NOTHING = "nothing"


_NAMES: Mapping[Kept, str] = MappingProxyType(
    {
        Kept.QUESTION: "Note a question",
        Kept.PROBLEM: "Note a problem",
        Kept.NOTE: "Write a note",
        Kept.NOTHING: "Put a prompt aside",
    }
)


def dealt_with(document: Document, map_id: str, prompt: Prompt, kept: Kept, says: str = "") -> ChangeTogether:
    """The command that keeps what the room says and remembers that it was asked, as one undo step.

    A question without an answer stays open; a problem or note without words takes those of the prompt.
    """
    scratch = Scratch(document)
    command = _kept(map_id, prompt, kept, clean_text(says).strip())
    if command is not None:
        scratch.do(command)
    scratch.do(AddElement(Asked, {"rule": prompt.rule, "about": prompt.about}))
    return ChangeTogether(document, scratch.changes(), _NAMES[kept])


def _kept(map_id: str, prompt: Prompt, kept: Kept, says: str) -> Command | None:
    if kept is Kept.QUESTION:
        return AddElement(Question, {"about": prompt.at, "text": prompt.asks, "answer": says})
    if kept is Kept.PROBLEM:
        return AddElement(Pain, {"about": prompt.at, "text": says or prompt.asks})
    if kept is Kept.NOTE:
        return AddNote(map_id, "\n".join(part for part in (prompt.asks, says) if part), prompt.at)
    return None
