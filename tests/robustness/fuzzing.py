"""Workbooks damaged in every way that a disk, a mail program or an enemy can think of; each seed gives one."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path

from tests.conftest import ROOT
from tests.robustness.hostile_texts import HOSTILE, NUMBERS

SAMPLES = tuple(sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in {".xlsx", ".csv"}))

XML_FORBIDS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
SHARED_TEXT = re.compile(r"(<t(?: [^>]*)?>)([^<]*)(</t>)")
NUMBER = re.compile(r"(<v>)([^<]*)(</v>)")
REFERENCE = re.compile(r'((?: r| ref| s| t| spans| sheetId| count| min| max)=")([^"]*)(")')

Parts = dict[str, bytes]


def fuzzed_workbook(seed: int) -> tuple[str, bytes]:
    """A file name and a damaged workbook made from one of the samples; the same for the same seed."""
    chance = random.Random(seed)
    sample = SAMPLES[seed % len(SAMPLES)]
    content = sample.read_bytes()
    if sample.suffix == ".csv" or chance.random() < 0.2:
        return f"{seed}{_suffix(sample, chance)}", chance.choice(BYTE_DAMAGE)(content, chance)
    parts = dict(_parts(sample))
    for _ in range(chance.choice((1, 1, 2, 5))):
        chance.choice(PART_DAMAGE)(parts, chance)
    return f"{seed}{_suffix(sample, chance)}", _zipped(parts)


def _suffix(sample: Path, chance: random.Random) -> str:
    """Mostly the true one; what a file is called proves nothing."""
    return sample.suffix if chance.random() < 0.9 else chance.choice((".xlsx", ".csv", ".xls", ".xlsb", ".ods", ".tsv"))


@cache
def _parts(sample: Path) -> Parts:
    with zipfile.ZipFile(sample) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: Parts) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return result.getvalue()


# --- damage to bytes ---


def _flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 4, 32, 256))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _cut_front(content: bytes, chance: random.Random) -> bytes:
    return content[chance.randrange(len(content)) :]


def _blank_out(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    length = min(chance.choice((16, 512, 4096)), len(content) - start)
    return content[:start] + bytes(length) + content[start + length :]


def _repeat(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    piece = content[start : start + chance.choice((8, 200, 5_000))]
    return content[:start] + piece * chance.choice((2, 50)) + content[start:]


def _mix(content: bytes, chance: random.Random) -> bytes:
    other = chance.choice(SAMPLES).read_bytes()
    return content[: chance.randrange(len(content))] + other[chance.randrange(len(other)) :]


def _other_encoding(content: bytes, chance: random.Random) -> bytes:
    text = content.decode("utf-8-sig", errors="replace")
    return text.encode(chance.choice(("utf-16", "utf-16-be", "cp1252", "utf-8", "utf-32")), errors="replace")


def _hostile_lines(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    for _ in range(chance.choice((1, 10, 100))):
        cells = [chance.choice(HOSTILE).encode(errors="replace") for _ in range(chance.choice((1, 8, 400)))]
        lines[chance.randrange(len(lines))] = chance.choice((b",", b";", b"\t")).join(cells)
    return b"\n".join(lines)


BYTE_DAMAGE: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip, _cut, _cut_front, _blank_out, _repeat, _mix, _other_encoding, _hostile_lines,
)  # fmt: skip


# --- damage to the parts of a zipped workbook, which checksums do not notice ---


def _drop_part(parts: Parts, chance: random.Random) -> None:
    if len(parts) > 1:
        del parts[chance.choice(list(parts))]


def _swap_parts(parts: Parts, chance: random.Random) -> None:
    one, other = chance.choice(list(parts)), chance.choice(list(parts))
    parts[one], parts[other] = parts[other], parts[one]


def _part_of_another(parts: Parts, chance: random.Random) -> None:
    stranger = _parts(chance.choice([sample for sample in SAMPLES if sample.suffix == ".xlsx"]))
    name = chance.choice(list(stranger))
    parts[name] = stranger[name]


def _damage_part(parts: Parts, chance: random.Random) -> None:
    name = chance.choice([name for name, content in parts.items() if content] or list(parts))
    if parts[name]:
        parts[name] = chance.choice(BYTE_DAMAGE)(parts[name], chance)


def _hostile_values(pattern: re.Pattern[str], values: tuple[str, ...]) -> Callable[[Parts, random.Random], None]:
    def damage(parts: Parts, chance: random.Random) -> None:
        fitting = [name for name, content in parts.items() if name.endswith(".xml") and _has(pattern, content)]
        if not fitting:
            return
        name, share = chance.choice(fitting), chance.choice((0.01, 0.1, 0.9))

        def replaced(found: re.Match[str]) -> str:
            if chance.random() > share:
                return found.group()
            value = escape(XML_FORBIDS.sub(" ", chance.choice(values)))
            return found.group(1) + value + found.group(3)

        text = parts[name].decode("utf-8", errors="replace")
        parts[name] = pattern.sub(replaced, text).encode("utf-8", errors="replace")

    return damage


def _has(pattern: re.Pattern[str], content: bytes) -> bool:
    return pattern.search(content.decode("utf-8", errors="replace")) is not None


REFERENCES = ("A1", "XFD1048576", "A0", "ZZZZ9", "1:1048576", "s", "e", "str", "4294967296", "-1", "", "A1:XFD1048576")

PART_DAMAGE: tuple[Callable[[Parts, random.Random], None], ...] = (
    _drop_part, _swap_parts, _part_of_another, _damage_part, _damage_part,
    _hostile_values(SHARED_TEXT, HOSTILE), _hostile_values(SHARED_TEXT, HOSTILE),
    _hostile_values(NUMBER, NUMBERS), _hostile_values(REFERENCE, REFERENCES),
)  # fmt: skip
