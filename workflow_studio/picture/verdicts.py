"""How a verdict looks beside its colours: icon, word, key and border, so that no one has to tell colours apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workflow_studio.model import Verdict
from workflow_studio.picture.box_styles import BoxStyle


@dataclass(frozen=True, slots=True)
class VerdictStyle(BoxStyle):
    """The look of a verdict, and the key that gives it."""

    key: str = ""


VERDICT_STYLES: Mapping[Verdict | None, VerdictStyle] = MappingProxyType(
    {
        Verdict.AUTOMATABLE: VerdictStyle("automatable", "Automatable", "settings", key="1"),
        Verdict.JUDGMENT: VerdictStyle("judgment", "Judgment", "scale", key="2", border="double", width=1.25),
        Verdict.COORDINATION: VerdictStyle("coordination", "Coordination", "users-round", key="3", dash=(6, 4)),
        Verdict.MIXED: VerdictStyle("mixed", "Mixed", "contrast", key="4", dash=(9, 3, 2, 3)),
        None: VerdictStyle(
            "unassessed", "Not assessed", "circle-question-mark", key="0", dash=(0.1, 4), round_cap=True
        ),
    }
)
"""In the order of legends and keys; None is a step that nobody has assessed."""
