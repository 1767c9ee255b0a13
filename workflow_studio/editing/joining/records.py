"""What joining elements changed, kept as texts with the claim that says they are one.

The first text says what was joined, the others are elements that went and references that lead elsewhere now. Records
come from files and are not trusted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from workflow_studio.editing.draft import Draft, number_of
from workflow_studio.editing.withdrawn_records import record_in, text_of
from workflow_studio.model import Claim, Element, table_of
from workflow_studio.model.claims import JOINED_TABLES

Held = tuple[str, ...] | str
"""What a field of references holds: several ids, or one."""


@dataclass(frozen=True, slots=True)
class Joining:
    """What was joined: the element that stayed, the others, and what was added to the note of the first.

    `number` tells which of two was joined first, as what was joined on top of something is taken apart before it.
    """

    number: int
    kept: str
    others: tuple[str, ...]
    noted: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """All that is one now, the one that stayed first."""
        return self.kept, *self.others


@dataclass(frozen=True, slots=True)
class Change:
    """A field of references that leads elsewhere now."""

    holder: str
    field: str
    was: Held
    now: Held


def texts_of(joining: Joining, gone: list[Element], changes: list[Change]) -> tuple[str, ...]:
    """The records of one joining, as a claim keeps them."""
    head = {"number": joining.number, "kept": joining.kept, "others": joining.others, "noted": joining.noted}
    fields = ({"changed": one.holder, "field": one.field, "was": one.was, "now": one.now} for one in changes)
    return _text(head), *map(text_of, gone), *map(_text, fields)


def joining_of(claim: Claim) -> Joining | None:
    """What this claim joined; none where it joined nothing."""
    try:
        value = json.loads(claim.joined[0])
        joining = Joining(int(value["number"]), *_ids(value["kept"], *value["others"]), str(value["noted"]))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        return None
    return joining


def gone_in(claim: Claim) -> list[Element]:
    """The elements that went when this claim joined them, in the order in which they went."""
    return [record for text in claim.joined[1:] if isinstance(record := record_in(text), Element)]


def changes_in(claim: Claim) -> Iterator[Change]:
    """The references that lead elsewhere since this claim joined what they led to, in the order of their change."""
    for text in claim.joined[1:]:
        try:
            value = json.loads(text)
            if "changed" in value:
                (holder,) = _known((value["changed"],))
                yield Change(holder, str(value["field"]), _held(value["was"]), _held(value["now"]))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue


def keep_changes(draft: Draft, claim: Claim, changes: list[Change]) -> None:
    """Let a claim tell the changes that it made like this."""
    joining = joining_of(claim)
    if joining is not None:
        draft.replace(claim, joined=texts_of(joining, gone_in(claim), changes))


def joinings(draft: Draft) -> list[tuple[Joining, str]]:
    """Everything that is joined now with the id of the claim that says so, in the order in which it was joined."""
    found = [(joining, claim.id) for claim in draft.all(Claim) if (joining := joining_of(claim)) is not None]
    return sorted(found, key=lambda pair: (pair[0].number, number_of(pair[1])))


def free_numbers(draft: Draft) -> Iterator[int]:
    """Numbers for what is joined next, after all that is joined now."""
    return count(1 + max((joining.number for joining, _ in joinings(draft)), default=0))


def _ids(*keys: object) -> tuple[str, tuple[str, ...]]:
    first, *rest = _known(keys)
    if not all(table_of(key) in JOINED_TABLES for key in (first, *rest)):
        raise ValueError("what is no participant or system is not joined")
    return first, tuple(rest)


def _held(value: object) -> Held:
    return _known(tuple(value)) if isinstance(value, list) else _known((value,))[0]


def _known(keys: tuple[object, ...]) -> tuple[str, ...]:
    """These ids; an error where one can be none."""
    texts = tuple(map(str, keys))
    for key in texts:
        number_of(key), table_of(key)
    return texts


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
