"""How much text the user wants on the steps of a map."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class StepText(StrEnum):
    """How much text the user wants on the steps."""

    ALL = "all text"
    TIMES = "names and times"
    NAMES = "names only"


STEP_TEXT_WORDS: Mapping[StepText, str] = MappingProxyType(
    {StepText.ALL: "All", StepText.TIMES: "Names and times", StepText.NAMES: "Names only"}
)
"""In the order of menus, from most to least."""
