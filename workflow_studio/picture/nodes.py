"""Any node drawn, whichever kind it is."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.model import Decision, Event, Node, Shape, Step, Verdict
from workflow_studio.picture.badges import badge_items, diamond_badge_items
from workflow_studio.picture.bounds import Box, bounds_of
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.decisions_and_events import decision_items, event_items
from workflow_studio.picture.items import Item, Point
from workflow_studio.picture.look import Look
from workflow_studio.picture.proposed import SIGN_INSET, proposed_sign
from workflow_studio.picture.steps import step_items
from workflow_studio.picture.voices import NOTHING_HEARD, Heard, node_voice_items

BESIDE_DIAMOND = 0.18
"""In shares of its width and height, from the top left of its box."""
ABOVE_CIRCLE = (-2.0, -6.0)


def node_items(
    node: Node,
    shape: Shape,
    look: Look,
    *,
    verdict: Verdict | None = None,
    proposed: bool = False,
    systems: Sequence[str] = (),
    mark: BoxStyle | None = None,
) -> tuple[Item, ...]:
    """The step, decision or event in map coordinates, without its badges.

    `mark` is how an overlay shows it. Its verdict and the names of `systems` that it is done in matter to steps alone.
    """
    if isinstance(node, Step):
        return step_items(node, shape, verdict, look, proposed=proposed, systems=systems, mark=mark)
    if isinstance(node, Decision):
        return decision_items(node, shape, look, proposed=proposed, mark=mark)
    if isinstance(node, Event):
        return event_items(node, shape, look, proposed=proposed, mark=mark)
    raise TypeError(f"{type(node).__name__} is not a kind of node that can be drawn")


def node_badge_items(
    node: Node,
    shape: Shape,
    look: Look,
    *,
    problems: int,
    questions: int,
    proposed: bool = False,
    heard: Heard = NOTHING_HEARD,
    taken: Sequence[Box] = (),
) -> tuple[Item, ...]:
    """The node's badges, the sign of what is only proposed, and what a workshop said, in map coordinates.

    Painted after the flow labels; `taken` is where those of its own flows stand.
    """
    if not look.badges:
        return ()
    sign = proposed_sign(node.id, _sign_at(node, shape)) if proposed else ()
    taken = (*taken, bounds_of(sign)) if sign else taken
    voices = node_voice_items(node, shape, look, heard, taken) if heard else ()
    badges = diamond_badge_items if isinstance(node, Decision) else badge_items
    return (*sign, *badges(node.id, shape, problems, questions, letters=look.badge_letters), *voices)


def _sign_at(node: Node, shape: Shape) -> Point:
    """The top left corner; beside a diamond, whose question fills it, and above a circle, clear of its arrows."""
    if isinstance(node, Decision):
        return shape.x + shape.width * BESIDE_DIAMOND, shape.y + shape.height * BESIDE_DIAMOND
    if isinstance(node, Event):
        return shape.x + ABOVE_CIRCLE[0], shape.y + ABOVE_CIRCLE[1]
    return shape.x + SIGN_INSET, shape.y + SIGN_INSET
