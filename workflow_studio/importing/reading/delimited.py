"""Comma, semicolon, tab or bar separated text as one sheet."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO, StringIO, TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import TextIO

from workflow_studio.importing.errors import Unsupported
from workflow_studio.importing.reading.clean import LONGEST_TEXT, clean_text
from workflow_studio.importing.reading.encoding import guess_encoding

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_CHARACTERS = 200_000
_PIECE = 1_000_000
_SAMPLE_RECORDS = 200
_LEAST_REGULARITY = 0.5
"""Prose with some commas in it is one column."""
_BROKEN_QUOTES = 0.05
"""What a delimiter loses by leaving text behind a closing quote: it cuts at commas or semicolons inside cells."""
_NAMED_DELIMITER = re.compile(r'^"?sep=([^\w\s"]|\t)"?\r?\n', re.IGNORECASE)
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class DelimitedText:
    """A text file's bytes and their encoding. It is decoded piece by piece: as one text it would be up to four times
    as large."""

    content: bytes
    encoding: str

    def stream(self) -> TextIO:
        """The text from its beginning, with its line ends as they are; what cannot be decoded is replaced."""
        return TextIOWrapper(BytesIO(self.content), self.encoding, errors="replace", newline="")


def decode_text(content: bytes) -> tuple[DelimitedText, str | None]:
    """The file's text, and a note when its encoding had to be guessed; raises Unsupported for binary data."""
    name, certain = guess_encoding(content)
    text = DelimitedText(content, name)
    sample = text.stream().read(_SAMPLE_CHARACTERS)
    if len(_FORBIDDEN.findall(sample)) > len(sample) // 100:
        raise Unsupported("This file is neither a workbook nor a table of text.")
    note = f"The file does not say how its text is encoded; it was read as {name}."
    return text, None if certain else note


def delimited_rows(text: DelimitedText, suffix: str) -> Iterator[list[str]]:
    """The records of a delimited text, uncleaned. Every value stays text.

    Text is what the file holds: turning `007` or `1.10` into numbers would change ids.
    """
    csv.field_size_limit(max(len(text.content), LONGEST_TEXT))
    sample = text.stream().read(_SAMPLE_CHARACTERS)
    named = _NAMED_DELIMITER.match(sample)
    delimiter = named.group(1) if named else guess_delimiter(sample, suffix)
    lines = text.stream()
    if named:
        lines.readline()
    if _has_open_quote(text, delimiter):
        return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=delimiter)


def guess_delimiter(sample: str, suffix: str) -> str:
    """The delimiter that cuts most records into the same number (above one) of fields."""
    preferred = "\t" if suffix.lower() in {".tsv", ".tab"} else ","
    scores = {delimiter: _regularity(sample, delimiter) for delimiter in DELIMITERS}
    best = max(scores.values())
    if best < _LEAST_REGULARITY:
        return preferred
    return preferred if scores[preferred] == best else max(scores, key=lambda delimiter: scores[delimiter])


def _regularity(sample: str, delimiter: str) -> float:
    widths: Counter[int] = Counter()
    for number, record in enumerate(csv.reader(StringIO(sample, newline=""), delimiter=delimiter)):
        if number == _SAMPLE_RECORDS:
            break
        if record:
            widths[len(record)] += 1
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0.0
    width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
    loss = _BROKEN_QUOTES if _breaks_quotes(sample, delimiter) else 0.0
    return count / sum(widths.values()) + min(width, 20) / 1000 - loss


def _breaks_quotes(sample: str, delimiter: str) -> bool:
    strictly = csv.reader(StringIO(sample, newline=""), delimiter=delimiter, strict=True)
    try:
        for _ in islice(strictly, _SAMPLE_RECORDS):
            pass
    except csv.Error:
        return True
    return False


def _has_open_quote(text: DelimitedText, delimiter: str) -> bool:
    """Whether a quote that is never closed would swallow the rest of the file into one field."""
    pieces = iter(partial(text.stream().read, _PIECE), "")
    if sum(piece.count('"') for piece in pieces) % 2 == 0:
        return False
    for record in csv.reader(text.stream(), delimiter=delimiter):
        if any(len(field) > LONGEST_TEXT and field.count("\n") > 50 for field in record):
            return True
    return False


def sheet_name(path: Path) -> str:
    """The one sheet of a text file is named after the file."""
    return clean_text(path.stem) or "Sheet1"
