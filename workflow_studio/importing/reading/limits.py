"""How much a file may ask for before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for reading one file; the defaults fit a laptop and every real workbook met so far.

    `file_bytes` bounds the file itself and `unpacked_bytes` what its zip directory declares. A part above
    `ratio_from_bytes`, and all parts together, may expand at most `ratio` times. `cells` bounds the used range
    of one sheet (rows times columns, empty ones included). `memory_bytes` bounds the address space of the
    reading process where the system can do that. The time allowed is `seconds` plus `seconds_per_mebibyte` of
    file.
    """

    file_bytes: int = 512 * MEBIBYTE
    unpacked_bytes: int = 1024 * MEBIBYTE
    ratio: int = 200
    ratio_from_bytes: int = 8 * MEBIBYTE
    parts: int = 2_000
    cells: int = 50_000_000
    memory_bytes: int = 2_048 * MEBIBYTE
    seconds: float = 9.0
    seconds_per_mebibyte: float = 3.0

    def time_for(self, size: int) -> float:
        """Seconds a file of `size` bytes may take."""
        return self.seconds + self.seconds_per_mebibyte * size / MEBIBYTE
