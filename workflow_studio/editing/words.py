"""What the kinds of element are called in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from workflow_studio.model import AgendaItem, Asked, Backdrop, Element, Pain, Parked, ProcessMap, table_of

_SINGULARS: Mapping[type[Element], str] = MappingProxyType(
    {
        ProcessMap: "map",
        Pain: "problem",
        AgendaItem: "agenda item",
        Parked: "parked topic",
        Asked: "prompt",
        Backdrop: "picture",
    }
)
_PLURALS: Mapping[str, str] = MappingProxyType({"process": "processes", "evidence": "evidence"})


def word_for(kind: type[Element]) -> str:
    """What one element of this kind is called, for example "step"."""
    return _SINGULARS.get(kind, kind.__name__.lower())


def a_word_for(kind: type[Element]) -> str:
    """The word with its article: "a step", "an event"."""
    word = word_for(kind)
    return word if word in _PLURALS.values() else f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def counted(elements: Iterable[Element]) -> str:
    """These elements in words: "step", "3 steps", or "3 elements" where their kinds differ."""
    listed = list(elements)
    words = {table_of(element): word_for(type(element)) for element in listed}
    word = next(iter(words.values())) if len(words) == 1 else "element"
    return word if len(listed) == 1 else f"{len(listed)} {_PLURALS.get(word, word + 's')}"


def readable(field: str) -> str:
    """A field's name in words: `process_time` is "process time"."""
    return field.replace("_", " ")
