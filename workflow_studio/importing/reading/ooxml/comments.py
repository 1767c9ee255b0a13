"""Comments on cells: notes of old, and threads with people, dates and replies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workflow_studio.importing.reading.markings import Comment
from workflow_studio.importing.reading.ooxml.areas import cell
from workflow_studio.importing.reading.ooxml.parts import Parts
from workflow_studio.importing.reading.ooxml.text import moment, runs, shown
from workflow_studio.importing.reading.ooxml.tree import Element

MOST_COMMENTS = 20_000
_PLACEHOLDER_AUTHOR = "tc="
_PLACEHOLDER = re.compile(r"\[[^\]\n]{1,80}\]\n.*?https?://\S+\s+[^\n]{1,40}:\n\s*", re.DOTALL)
"""What old programs are shown instead of a thread: a notice with an address, then a heading before the text."""


class People:
    """Who wrote threads, by the ids the threads use."""

    def __init__(self, parts: Parts) -> None:
        self._names = {
            person.get("id").lower(): shown(person.get("displayName"))
            for part in parts.related(parts.main, "person")
            for person in parts.tree(part).within("person")
        }

    def name(self, identity: str) -> str:
        """A person's name; empty when nobody is known by that id."""
        return self._names.get(identity.lower(), "")


def comments(parts: Parts, sheet_part: str, people: People) -> tuple[Comment, ...]:
    """Comments of a sheet from top to bottom; a thread is given instead of the note that stands for it."""
    threads = [
        comment
        for part in parts.related(sheet_part, "threadedComment")
        for comment in _threads(parts.tree(part), people)
    ]
    threaded = {(comment.row, comment.column) for comment in threads}
    notes = [comment for part in parts.related(sheet_part, "comments") for comment in _notes(parts.tree(part))]
    found = threads + [note for note in notes if (note.row, note.column) not in threaded]
    return tuple(sorted(found[:MOST_COMMENTS], key=lambda comment: (comment.row, comment.column)))


def _threads(part: Element, people: People) -> Iterator[Comment]:
    """Comments in the order of their threads: each first comment, then its replies by date."""
    entries = part.within("threadedComment")
    threads: dict[str, list[Element]] = {}
    for number, entry in enumerate(entries):
        threads.setdefault(entry.get("parentId") or entry.get("id") or str(number), []).append(entry)
    for thread in threads.values():
        thread.sort(key=lambda entry: (bool(entry.get("parentId")), entry.get("dT")))
        resolved = thread[0].flag("done")
        for entry in thread:
            place, text = cell(entry.get("ref")), entry.child("text")
            said = shown(text.text) if text is not None else ""
            if place is not None and said:
                author = people.name(entry.get("personId"))
                yield Comment(*place, said, author, moment(entry.get("dT")), resolved)


def _notes(part: Element) -> Iterator[Comment]:
    listed = part.child("authors")
    authors = [shown(author.text) for author in listed.all("author")] if listed is not None else []
    for entry in part.within("comment"):
        place, text = cell(entry.get("ref")), runs(entry.child("text"))
        number = entry.whole("authorId", -1)
        author = authors[number] if 0 <= number < len(authors) else ""
        if author.startswith(_PLACEHOLDER_AUTHOR):
            author, text = "", _PLACEHOLDER.sub("", text, count=1)
        text = text.removeprefix(f"{author}:").strip()
        if place is not None and text:
            yield Comment(*place, text, author)
