"""The map as streets: every column and every gap between columns is a vertical street, every row and every
gap between rows a horizontal one. Flows run along streets; a node closes the crossings it stands on."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Spot:
    """The streets a node stands on, and the ones that meet its middle."""

    x_first: int
    x_last: int
    x: int
    y_first: int
    y_last: int
    y: int


@dataclass(slots=True)
class Grid:
    """Streets by index with their estimated middles in px, the nodes' spots, and what they close."""

    x_at: list[float]
    y_at: list[float]
    spots: list[Spot]
    closed_in_row: list[int]  # per horizontal street: bit x is set where a node stands
    closed_in_column: list[int]
    x_gap: list[bool]  # is this street a gap that no node stands on?
    y_gap: list[bool]
    x_room: list[int] = field(default_factory=list)  # flows side by side that each street has room for; empty: any
    y_room: list[int] = field(default_factory=list)

    def place(self, spot: Spot) -> None:
        """Close the crossings under a node."""
        columns = _bits(spot.x_first, spot.x_last)
        rows = _bits(spot.y_first, spot.y_last)
        for y in range(spot.y_first, spot.y_last + 1):
            self.closed_in_row[y] |= columns
        for x in range(spot.x_first, spot.x_last + 1):
            self.closed_in_column[x] |= rows

    def lift(self, spot: Spot) -> None:
        """Open the crossings under a node again."""
        columns = ~_bits(spot.x_first, spot.x_last)
        rows = ~_bits(spot.y_first, spot.y_last)
        for y in range(spot.y_first, spot.y_last + 1):
            self.closed_in_row[y] &= columns
        for x in range(spot.x_first, spot.x_last + 1):
            self.closed_in_column[x] &= rows


def make_grid(x_at: list[float], y_at: list[float], spots: list[Spot]) -> Grid:
    """A grid with these nodes on it."""
    grid = Grid(x_at, y_at, spots, [0] * len(y_at), [0] * len(x_at), [], [])
    for spot in spots:
        grid.place(spot)
    grid.x_gap = [not closed for closed in grid.closed_in_column]
    grid.y_gap = [not closed for closed in grid.closed_in_row]
    return grid


def _bits(first: int, last: int) -> int:
    return ((1 << (last - first + 1)) - 1) << first
