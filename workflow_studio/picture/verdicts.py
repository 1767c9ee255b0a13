"""How a verdict looks beside its colours: icon, word, key and border, so that no one has to tell colours apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from workflow_studio.model import Verdict


@dataclass(frozen=True, slots=True)
class VerdictStyle:
    """The look of a verdict; `token` begins its colour tokens (`mixed` gives `mixed.fill`, `.border`, `.tag`).

    `dash` is in pixels, as SVG wants it; QPen counts in pen widths, so divide by `width` there.
    """

    token: str
    word: str
    icon: str
    key: str
    border: Literal["single", "double"] = "single"
    width: float = 1.5
    dash: tuple[float, ...] = ()
    round_cap: bool = False


VERDICT_STYLES: Mapping[Verdict | None, VerdictStyle] = MappingProxyType(
    {
        Verdict.AUTOMATABLE: VerdictStyle("automatable", "Automatable", "settings", "1"),
        Verdict.JUDGMENT: VerdictStyle("judgment", "Judgment", "scale", "2", border="double", width=1.25),
        Verdict.COORDINATION: VerdictStyle("coordination", "Coordination", "users-round", "3", dash=(6, 4)),
        Verdict.MIXED: VerdictStyle("mixed", "Mixed", "contrast", "4", dash=(9, 3, 2, 3)),
        None: VerdictStyle("unassessed", "Not assessed", "circle-question-mark", "0", dash=(0.1, 4), round_cap=True),
    }
)
"""In the order of legends and keys; None is a step that nobody has assessed."""
