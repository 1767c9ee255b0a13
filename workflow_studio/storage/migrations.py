"""Bringing older files up to date, on raw JSON, one version at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Raw = dict[str, Any]
Migration = Callable[[Raw], Raw]

MIGRATIONS: tuple[Migration, ...] = ()
"""The first makes version 2 out of version 1, the next 3 out of 2, without gaps. None is ever taken away."""

VERSION = len(MIGRATIONS) + 1
"""The version that is written."""


def migrated(raw: Raw, version: int, migrations: Sequence[Migration] = MIGRATIONS) -> Raw:
    """What a file of this version holds, in the terms of the newest one."""
    for migration in migrations[version - 1 :]:
        raw = migration(raw)
    return raw
