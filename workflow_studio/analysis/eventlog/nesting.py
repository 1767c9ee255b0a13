"""Regions and blocks: a trace read as a sequence in which some stretches run in parallel branches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

START = -1
END = -2

# From a node to the next, with the positions of the events that left and entered (None: the case's edge).
Move = tuple[int, int, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the process with one way in and one way out.

    `nodes` are the activities and blocks directly in it; `block_of` names, for every activity inside one of
    its blocks at whatever depth, that block.
    """

    start: int
    end: int
    nodes: tuple[int, ...]
    block_of: Mapping[int, Block]


@dataclass(frozen=True, slots=True)
class Block:
    """Branches that run in parallel; `branch_of` says in which branch an activity lies."""

    number: int
    branches: tuple[Region, ...]
    branch_of: Mapping[int, int]


def flat_region(activities: int) -> Region:
    """Return the region in which nothing is parallel."""
    return Region(START, END, tuple(range(activities)), {})


def regions_in(region: Region) -> Iterator[Region]:
    """Yield a region and every region inside it, outer ones first."""
    yield region
    for block in blocks_in(region):
        for branch in block.branches:
            yield from regions_in(branch)


def blocks_in(region: Region) -> list[Block]:
    """Return the blocks directly in a region, by number."""
    blocks = {block.number: block for block in region.block_of.values()}
    return [blocks[number] for number in sorted(blocks)]


def moves(region: Region, trace: Sequence[int]) -> Iterator[Move]:
    """Yield every move of a trace through a region and the blocks in it.

    A stretch of activities of one block is one visit to the block; inside, every branch sees only its own
    activities, so the order between branches no longer matters.
    """
    return _moves(region, trace, range(len(trace)), None)


def _moves(region: Region, trace: Sequence[int], positions: Sequence[int], before: int | None) -> Iterator[Move]:
    node, last = region.start, before
    index = 0
    while index < len(positions):
        first = positions[index]
        block = region.block_of.get(trace[first])
        stretch = _stretch(region, trace, positions, index)
        if block is not None:
            yield from _inside(block, trace, stretch, last)
        following = trace[first] if block is None else block.number
        yield node, following, last, first
        node, last = following, stretch[-1]
        index += len(stretch)
    yield node, region.end, last, None


def _stretch(region: Region, trace: Sequence[int], positions: Sequence[int], index: int) -> Sequence[int]:
    block = region.block_of.get(trace[positions[index]])
    end = index + 1
    while block is not None and end < len(positions) and region.block_of.get(trace[positions[end]]) is block:
        end += 1
    return positions[index:end]


def _inside(block: Block, trace: Sequence[int], stretch: Sequence[int], before: int | None) -> Iterator[Move]:
    for number, branch in enumerate(block.branches):
        own = [position for position in stretch if block.branch_of[trace[position]] == number]
        yield from _moves(branch, trace, own, before)
