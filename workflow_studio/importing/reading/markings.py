"""What a workbook says besides its values: formulas, rules for input, comments, colours, drawings, who keeps it.

Values only, counted from 0 like everything else read from a sheet. Files other than Office Open XML have none.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from workflow_studio.importing.reading.ranges import Range


@dataclass(frozen=True, slots=True)
class FormulaRun:
    """The same formula down a column: `range` is one column wide, `text` is the formula of its first cell.

    Without the leading `=`; references are as they stand in the first cell, and move with the row below it
    (`references.formula_at`). `spill` is the area an array formula fills when that is more than its cell.
    """

    range: Range
    text: str
    spill: Range | None = None


@dataclass(frozen=True, slots=True)
class Validation:
    """A rule for what may be typed into cells, in the words of the file format.

    `kind` is `list`, `whole`, `decimal`, `date`, `time`, `textLength`, `custom`, or `any` where there is but a prompt;
    `operator` is `between`, `greaterThan` and so on (empty for lists). `choices` are the values of a list, looked up
    where it names cells.
    """

    ranges: tuple[Range, ...]
    kind: str
    operator: str = ""
    formulas: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    prompt: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A note on a cell. `when` is an ISO moment (UTC), empty for notes of the old kind.

    Replies of a thread follow in order, on the same cell; all of them are `resolved` when the thread is.
    """

    row: int
    column: int
    text: str
    author: str = ""
    when: str = ""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class ConditionalFormat:
    """A rule that colours cells by what they hold. `fill` is `RRGGBB`, empty where the rule sets none."""

    ranges: tuple[Range, ...]
    kind: str
    operator: str = ""
    formulas: tuple[str, ...] = ()
    text: str = ""
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Fill:
    """Cells filled with one colour (`RRGGBB`; white and automatic fills are none), as few ranges as cover them.

    Empty cells that are filled by themselves count (a legend has such), whole coloured rows and columns do not.
    """

    colour: str
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """Something drawn on a sheet. `outline` is the preset geometry (`rect`, `diamond`, `flowChartDecision` ...).

    The box is in EMU (914,400 an inch) from the sheet's top left corner; `row` and `column` are the cell under its
    top left corner.
    """

    id: str
    text: str
    outline: str
    left: float
    top: float
    right: float
    bottom: float
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Connector:
    """A line drawn between shapes. `source` and `target` are ids of shapes it is glued to, empty where it is not.

    `start` and `end` are its ends in EMU, flips applied; `head` and `tail` tell whether there is an arrow at its end
    and at its start.
    """

    source: str
    target: str
    start: tuple[float, float]
    end: tuple[float, float]
    text: str = ""
    head: bool = False
    tail: bool = False


@dataclass(frozen=True, slots=True)
class Markings:
    """What one sheet says besides its values. Rows and columns are given as (first, last)."""

    formulas: tuple[FormulaRun, ...] = ()
    validations: tuple[Validation, ...] = ()
    comments: tuple[Comment, ...] = ()
    conditional_formats: tuple[ConditionalFormat, ...] = ()
    fills: tuple[Fill, ...] = ()
    shapes: tuple[Shape, ...] = ()
    connectors: tuple[Connector, ...] = ()
    hidden_rows: tuple[tuple[int, int], ...] = ()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    protected: bool = False
    unlocked: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class DefinedName:
    """A name for cells or a formula; `sheet` is empty for names that hold in the whole workbook."""

    name: str
    refers_to: str
    sheet: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ExternalBook:
    """Another workbook that formulas name as `[index]`; `target` is its file name without its folder."""

    index: int
    target: str
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A part of the file that is not read.

    `what` is `chart`, `chart sheet`, `diagram`, `picture`, `sparkline`, `pivot table`, `slicer`, `timeline`, `query`,
    `connection`, `data model`, `link` (hyperlinks), `link to another workbook`, `macro`, `macro sheet`, `dialog`,
    `control` or `embedded document`; or what there was too much of: `formula`, `further comments`, `further fills` ...
    `name` is what the file calls it, where it does; `count` how many there are where they have no names.
    """

    what: str
    name: str = ""
    sheet: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class BookMarkings:
    """What a workbook says of itself: who made it, who saved it last and when (ISO), names, and what is not read."""

    creator: str = ""
    last_modified_by: str = ""
    created: str = ""
    modified: str = ""
    names: tuple[DefinedName, ...] = ()
    external: tuple[ExternalBook, ...] = ()
    left_alone: tuple[LeftAlone, ...] = ()
    sheets: dict[str, Markings] = field(default_factory=dict)

    def of(self, sheet: str) -> Markings:
        """The markings of the sheet of this name; empty ones where it has none."""
        return self.sheets.get(sheet, NO_MARKINGS)


NO_MARKINGS = Markings()
