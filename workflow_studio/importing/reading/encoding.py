"""In which encoding a delimited text file was written."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from itertools import pairwise

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 200_000


def guess_encoding(content: bytes) -> tuple[str, bool]:
    """The encoding's Python name, and whether it is certain (a byte order mark, or valid UTF-8).

    Without a mark and when it is not UTF-8, bytes alone do not say: the script the text would have decides
    between the multi-byte and Cyrillic or Greek encodings, and Western Windows text is what remains.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name, True
    wide = _utf16_without_mark(content)
    if wide is not None:
        return wide, False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _by_script(content), False
    return "utf-8", True


def _utf16_without_mark(content: bytes) -> str | None:
    """UTF-16 shows as a zero in every other byte of Latin text and line ends."""
    sample = content[: min(len(content), 4096) // 2 * 2]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _by_script(content: bytes) -> str:
    sample = content[:_SAMPLE_BYTES]
    if _share_of_high_pairs(sample) < 0.5:  # accents stand alone in Western text, other scripts come in runs
        return "cp1252"
    for name, belongs, least in _SCRIPTS:
        text = sample.decode(name, errors="replace")
        foreign = [character for character in text if character > "\x7f"]
        if foreign and sum(map(belongs, foreign)) >= least * len(foreign) and _is_plausible(text):
            return name
    return "cp1252"


def _is_plausible(text: str) -> bool:
    """Few characters that do not decode, and few capitals right after small letters (Greek read as Cyrillic)."""
    turns = sum(left.islower() and right.isupper() for left, right in pairwise(text))
    return text.count("\ufffd") <= 1 and turns <= 0.02 * len(text)


def _share_of_high_pairs(sample: bytes) -> float:
    high = [byte > 0x7F for byte in sample]
    beside = sum(1 for left, right in pairwise(high) if left and right)
    return beside / max(sum(high), 1)


def _within(*ranges: tuple[str, str]) -> Callable[[str], bool]:
    return lambda character: any(first <= character <= last for first, last in ranges)


_KANA = _within(("\u3040", "\u30ff"), ("\uff66", "\uff9d"))
_HANGUL = _within(("\uac00", "\ud7a3"))
_HAN = _within(("\u4e00", "\u9fff"), ("\u3000", "\u303f"), ("\uff01", "\uff5e"))
_CYRILLIC = _within(("\u0410", "\u044f"), ("\u0401", "\u0401"), ("\u0451", "\u0451"))
_GREEK = _within(("\u0386", "\u03ce"))

_SCRIPTS: tuple[tuple[str, Callable[[str], bool], float], ...] = (
    ("cp932", _KANA, 0.25),
    ("euc_jp", _KANA, 0.25),
    ("cp949", _HANGUL, 0.8),
    ("cp1251", _CYRILLIC, 0.9),
    ("cp1253", _GREEK, 0.9),
    ("gb18030", _HAN, 0.9),
    ("big5", _HAN, 0.9),
)
