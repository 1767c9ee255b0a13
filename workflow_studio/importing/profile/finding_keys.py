"""Keys that tell the findings of a workbook apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from workflow_studio.importing.finding import Finding
from workflow_studio.importing.mapping.names import words


def key_of(*parts: str) -> str:
    """A key of these parts, whatever their capitals and punctuation."""
    return "/".join(map(words, parts))


def with_own_keys(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with different keys: two columns of one name on a sheet are told apart by their order."""
    times = Counter[str]()
    for finding in findings:
        times[finding.key] += 1
        again = times[finding.key]
        yield finding if again == 1 else replace(finding, key=f"{finding.key}/{again}")
