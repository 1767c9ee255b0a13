"""A map as a few boxes and lines, for the small pictures on the start page. Holds no names."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Blocks:
    """One node: its box and how it is painted. `kind` is step, decision or event, `look` the colours of its verdict."""

    box: Box
    kind: str
    look: str = ""
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """One flow: the points that its line goes through."""

    points: tuple[tuple[float, float], ...]
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class Miniature:
    """What to paint, in the map's own px, and what the whole document counts."""

    lanes: tuple[Box, ...] = ()
    nodes: tuple[Blocks, ...] = ()
    lines: tuple[Trace, ...] = ()
    steps: int = 0
    handoffs: int = 0

    @property
    def proposed(self) -> bool:
        """Whether something that is painted is only proposed."""
        return any(node.proposed for node in self.nodes) or any(line.proposed for line in self.lines)


@dataclass(frozen=True, slots=True)
class Preview:
    """A file's small picture, and one line on what it is."""

    miniature: Miniature
    description: str
