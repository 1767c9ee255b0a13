"""What a discovery workshop leaves behind besides the map: its agenda, its parking lot, and who said what of a step."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workflow_studio.model.element import Element, Name, Text
from workflow_studio.model.elements import NODE_TABLES
from workflow_studio.model.references import Ref


class AgendaItem(Element):
    """A part of the workshop with the minutes set aside for it; drawn up before, in this order."""

    title: Name
    minutes: int = Field(default=15, ge=1, le=24 * 60)
    position: int = 0


class Parked(Element):
    """A topic for later: it came up, but not in the time or the scope of the workshop."""

    text: Text
    said_by: Name = ""
    settled: bool = False


class Vote(Element):
    """One dot that somebody put on a step, decision, event or flow."""

    about: Annotated[str, Ref(*NODE_TABLES, "flows")]
    voter: Name


class Disagreement(Element):
    """Somebody says otherwise than the map does."""

    about: Annotated[str, Ref(*NODE_TABLES, "flows")]
    said_by: Name
    text: Text = ""


class Asked(Element):
    """A prompt that was dealt with, answered or put aside: `rule` names what was asked, so it is not asked again."""

    rule: Name
    about: Annotated[str, Ref(*NODE_TABLES, "flows", "lanes", "maps")]
