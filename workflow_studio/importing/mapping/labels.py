"""What is written on the ways out of a step, where a cell of its own lists it in the order of the next steps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workflow_studio.importing.mapping.cells import Cell

_SEPARATORS = (";；", ",，、", "\n", "/", "|")


def label_beside(cell: Cell, cells: Sequence[Cell], labels: Sequence[Cell]) -> Cell | None:
    """The label in the cell's own row; with several next-step columns the nth label column goes with the nth."""
    own = [label for label in labels if label.row == cell.row]
    position = [other for other in cells if other.row == cell.row].index(cell)
    if len(own) == 1:
        return own[0]
    return own[position] if position < len(own) else None


def positional_labels(text: str, count: int, listed: str) -> tuple[list[str], list[str]]:
    """The labels of `count` next steps, and those that are too many.

    The nth label belongs to the nth next step and may be blank; a single next step takes the whole cell, commas
    and all. `listed` is the cell of the next steps: the labels are separated as the steps are, unless only
    another separator gives as many labels as there are steps.
    """
    if count == 1:
        return [text.strip(" ,;")], []
    splits = [_split(text, separators) for separators in _SEPARATORS if any(one in text for one in separators)]
    own = [_split(text, one) for one in _SEPARATORS if any(c in listed and c in text for c in one)]
    fitting = next((split for split in (*own, *splits) if len(split) == count), None)
    labels = fitting or next(iter((*own, *splits)), [text.strip()])
    return (labels + [""] * count)[:count], [label for label in labels[count:] if label]


def _split(text: str, separators: str) -> list[str]:
    return [part.strip() for part in re.split(f"[{re.escape(separators)}]", text)]
