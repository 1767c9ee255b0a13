"""What is kept about a workbook itself: the condition of its columns, and what is to be known before it can go."""

from __future__ import annotations

from pydantic import Field

from workflow_studio.model.element import Count, Frozen, Name, Text


class ColumnFinding(Frozen):
    """One thing that is wrong with a column: in how many of its rows, and a few of its values with their cells."""

    what: Name
    count: Count
    examples: tuple[Text, ...] = ()


class ColumnProfile(Frozen):
    """One column of a table in figures.

    `rows` counts the rows that were looked at; where those are only a sample, `sampled_from` counts all of them.
    `smallest` and `largest` are numbers or dates as people read them, empty for columns of text.
    """

    sheet: Text
    header: Name
    letter: Name
    rows: Count
    filled: Count
    distinct: Count
    smallest: Name = ""
    largest: Name = ""
    sampled_from: Count = 0
    findings: tuple[ColumnFinding, ...] = ()

    @property
    def blanks(self) -> int:
        """Rows without a value."""
        return self.rows - self.filled


class RetirementCard(Frozen):
    """What has to be known before a workbook can be given up.

    `kept_by` are sentences on who keeps it, `rhythm` one on how fast it grows. `months` counts new rows by month
    (`2025-11`), the latest of many. `reader`, `decision` and `retire_by` are for people to say: no cell does.
    """

    kept_by: tuple[Text, ...] = ()
    rhythm: Text = ""
    months: tuple[tuple[Name, Count], ...] = ()
    unused_columns: tuple[Text, ...] = ()
    reader: Text = ""
    decision: Text = ""
    retire_by: Name = Field(default="", description="ISO date")

    def read_anew(self, card: RetirementCard | None) -> RetirementCard:
        """The card as it is read now, with what people said on this one."""
        said = {"reader": self.reader, "decision": self.decision, "retire_by": self.retire_by}
        return (card or RetirementCard()).model_copy(update=said)
