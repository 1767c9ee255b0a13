"""What a workbook holds and was left alone, said in plain sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workflow_studio.importing.reading.markings import LeftAlone

VALUES_ONLY = (
    "Of this kind of file only the values are read: formulas, comments, colours, rules for cells and drawings are not. "
    "Saved as .xlsx it tells them too."
)

_IN_A_BOOK = {
    "macro": "Macros were left alone: they are never run and never read",
    "macro sheet": "Macro sheets were left alone: they are never run",
    "link to another workbook": "Links to other workbooks were not followed; their last stored values were read",
    "connection": "Connections to databases or the web were not followed",
    "query": "Queries were not run; what they brought last was read",
    "data model": "The data model behind pivot tables was not read",
}
_FATES = {
    "pivot table": "was read as plain values|were read as plain values",
    "link": "was not followed|were not followed",
    "formula": "was too long or one too many and was not read|were too long or too many and were not read",
}
_NOT_READ = "was not read|were not read"
_MOST_NAMES = 5


def left_alone_notes(left_alone: Iterable[LeftAlone]) -> list[str]:
    """Sentences on what was left alone, one for each kind on each sheet."""
    groups: dict[tuple[str, str], list[LeftAlone]] = {}
    for left in left_alone:
        groups.setdefault((left.sheet, left.what), []).append(left)
    return list(dict.fromkeys(_sentences(groups)))


def _sentences(groups: dict[tuple[str, str], list[LeftAlone]]) -> Iterator[str]:
    for (sheet, what), parts in groups.items():
        names = _names([part.name for part in parts if part.name])
        count = sum(part.count for part in parts)
        where = f" on sheet “{sheet}”" if sheet else ""
        if what.startswith("further "):
            yield f"{what.capitalize()}{where} were too many and were not read."
        elif what in _IN_A_BOOK and not sheet:
            yield f"{_IN_A_BOOK[what]}{names}."
        else:
            yield f"{_counted(count, _noun(what))}{where} {_fate(what, count)}{names}."


def _fate(what: str, count: int) -> str:
    one, _, more = _FATES.get(what, _NOT_READ).partition("|")
    return one if count == 1 else more


def _noun(what: str) -> str:
    return {"link": "hyperlink", "control": "button or other control"}.get(what, what)


def _names(names: list[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return f" ({', '.join(f'“{name}”' for name in names[:_MOST_NAMES])}{more})"


def _counted(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun}"
    plural = {"query": "queries", "button or other control": "buttons and other controls"}.get(noun, f"{noun}s")
    return f"{number:,} {plural}"
