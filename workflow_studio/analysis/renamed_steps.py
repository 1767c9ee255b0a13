"""Steps that a newer workbook calls something else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workflow_studio.model import Claim, Document
from workflow_studio.model.records import fields_of, read_records


@dataclass(frozen=True, slots=True)
class Renamed:
    """A step that the workbook calls something else: what it was and is called there, and what on the map before."""

    claim: str
    element: str
    was: str
    now: str
    mine: str

    @property
    def says(self) -> str:
        """The change in one sentence."""
        if self.mine in (self.was, self.now):
            return f"“{self.was}” is called “{self.now}” now."
        return f"The workbook calls “{self.was}” “{self.now}” now; you named it “{self.mine}”, which stays."


def renamed(old: Claim, claim: Claim, before: Document) -> Renamed | None:
    """The step that a claim is about, where the workbook calls it something else now."""
    was, now = read_records(old), read_records(claim)
    for key in was.keys() & now.keys():
        mine = before.steps.get(key)
        names = [str(fields_of(records[key]).get("name", "")) for records in (was, now)]
        if mine is not None and names[0] != names[1]:
            return Renamed(claim.id, key, names[0], names[1], mine.name)
    return None


def with_new_names(sentence: str, steps: Iterable[Renamed]) -> str:
    """A sentence of before with the names that steps have now: only another name is no change of what it says."""
    for one in steps:
        sentence = sentence.replace(f"“{one.was}”", f"“{one.now}”")
    return sentence
