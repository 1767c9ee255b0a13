"""A question to ask the room."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prompt:
    """What to ask, and because of what.

    `rule` and `about` (a node, flow, lane or map) name the prompt, so that it is known again once it was dealt with;
    `at` is the node or flow where an answer is noted.
    """

    rule: str
    about: str
    at: str
    asks: str
    because: str
