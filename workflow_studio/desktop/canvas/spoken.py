"""What a screen reader says of what is selected on the map."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.desktop.canvas.facts import NodeFacts
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.words import canvas as words
from workflow_studio.model import Step
from workflow_studio.picture.verdicts import VERDICT_STYLES
from workflow_studio.picture.voices import Heard


def spoken(scene: MapScene, ids: tuple[str, ...]) -> str:
    """The selected element in words, or how many there are."""
    if len(ids) != 1:
        return words.chosen(len(ids)) if ids else words.NOTHING_CHOSEN
    node, flow, lane = scene.node(ids[0]), scene.flow(ids[0]), scene.lane(ids[0])
    if node is not None:
        return _node(scene, node.facts)
    if flow is not None:
        ends = _name(scene, flow.facts.flow.source), _name(scene, flow.facts.flow.target)
        said = words.flow_between(flow.facts.handoff, ends, flow.facts.flow.label)
        return ", ".join((said, *_voices(flow.facts.heard)))
    return words.lane_of(lane.facts.name) if lane is not None else ""


def _node(scene: MapScene, facts: NodeFacts) -> str:
    lane = scene.lane(facts.node.lane)
    parts = [words.node_of(facts.node)]
    parts += [lane.facts.name] if lane else []
    parts += [(facts.mark or VERDICT_STYLES[facts.verdict]).word] if isinstance(facts.node, Step) else []
    parts += [words.problems_counted(facts.problems)] if facts.problems else []
    parts += [words.questions_counted(facts.questions)] if facts.questions else []
    return ", ".join([*parts, *_voices(facts.heard)])


def _voices(heard: Heard) -> Iterator[str]:
    if heard.dots:
        yield words.dots_counted(heard.dots)
    if heard.disagreements:
        yield words.disagreements_counted(heard.disagreements)


def _name(scene: MapScene, node_id: str) -> str:
    figure = scene.node(node_id)
    return (figure.facts.node.name if figure else "") or words.UNNAMED
