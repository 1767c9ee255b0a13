"""The colours of both themes. The window, the canvas and every exported picture take them from here.

A *colour token* is the name of a colour: `lane`, `text2`, `judgment.fill`. Pictures carry tokens, so that changing the
theme needs no new picture; `Theme.colour` gives the hex value when it is painted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ColourToken = str
ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class VerdictColours:
    """How a step with this verdict is filled and bordered, and the colour of its tag."""

    fill: str
    border: str
    tag: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of one theme as #RRGGBB. Text pairs in use reach 4.5:1, control edges 3:1 (WCAG 2)."""

    name: ThemeName
    window: str
    panel: str
    canvas: str
    lane: str
    lanehead: str
    field: str
    hover: str
    selected: str
    line: str
    line2: str
    text: str
    text2: str
    text3: str
    accent: str
    accenttext: str
    onaccent: str
    flow: str
    handoff: str
    danger: str
    dangerbg: str
    warn: str
    warnbg: str
    ok: str
    okbg: str
    low: str
    lowline: str
    quote: str
    wait1: str
    wait2: str
    wait3: str
    wait4: str
    waitline1: str
    waitline2: str
    waitline3: str
    waitline4: str
    automatable: VerdictColours
    judgment: VerdictColours
    coordination: VerdictColours
    mixed: VerdictColours
    unassessed: VerdictColours

    def colour(self, token: ColourToken) -> str:
        """The hex value of a token such as `lane` or `mixed.border`; AttributeError for a name that is none."""
        group, _, part = token.partition(".")
        value = getattr(self, group)
        return str(getattr(value, part) if part else value)


LIGHT = Theme(
    name="light",
    window="#F3F4F6",
    panel="#FFFFFF",
    canvas="#F7F8FA",
    lane="#FFFFFF",
    lanehead="#F3F4F6",
    field="#FFFFFF",
    hover="#F0F1F4",
    selected="#ECEEFB",
    line="#E3E5EA",
    line2="#858B96",
    text="#1A1A1A",
    text2="#525866",
    text3="#666C79",
    accent="#4450C8",
    accenttext="#3B46B8",
    onaccent="#FFFFFF",
    flow="#5B616E",
    handoff="#1A1A1A",
    danger="#B42318",
    dangerbg="#FDECEA",
    warn="#9A5B00",
    warnbg="#FFF4E0",
    ok="#00734D",
    okbg="#E6F5EC",
    low="#FFF7E6",
    lowline="#B97A10",
    quote="#FFF6D6",
    wait1="#F1F2FC",
    wait2="#E0E3FA",
    wait3="#C9CEF6",
    wait4="#AAB2F0",
    waitline1="#8A90B8",
    waitline2="#6A71A6",
    waitline3="#474E8C",
    waitline4="#22275C",
    automatable=VerdictColours("#CFE8F7", "#0072B2", "#00598C"),
    judgment=VerdictColours("#FFE3C2", "#B35900", "#8A4500"),
    coordination=VerdictColours("#D9F2E3", "#00734D", "#005C3D"),
    mixed=VerdictColours("#E6DFF2", "#6A4C93", "#573D7D"),
    unassessed=VerdictColours("#F2F2F2", "#5F5F5F", "#525252"),
)

DARK = Theme(
    name="dark",
    window="#17181B",
    panel="#1E1F23",
    canvas="#141517",
    lane="#1B1C20",
    lanehead="#222429",
    field="#17181B",
    hover="#2A2C32",
    selected="#2A2E4A",
    line="#303239",
    line2="#7A808C",
    text="#F1F2F4",
    text2="#B4B9C4",
    text3="#969CA8",
    accent="#98A2FF",
    accenttext="#A9B1FF",
    onaccent="#14162B",
    flow="#A3A9B5",
    handoff="#F1F2F4",
    danger="#FF8A7A",
    dangerbg="#3A1D1A",
    warn="#F0B45C",
    warnbg="#38290F",
    ok="#5CCB9A",
    okbg="#143326",
    low="#332813",
    lowline="#D99A35",
    quote="#3A3214",
    wait1="#23263A",
    wait2="#2E3358",
    wait3="#3D447C",
    wait4="#4E58A6",
    waitline1="#6E75A3",
    waitline2="#8F96BF",
    waitline3="#B9BEDD",
    waitline4="#F0F1FA",
    automatable=VerdictColours("#10324A", "#4FB0E8", "#8FCEF5"),
    judgment=VerdictColours("#43290C", "#F09A45", "#FFC185"),
    coordination=VerdictColours("#0F3626", "#46C08D", "#86DDB6"),
    mixed=VerdictColours("#33284A", "#B79CE6", "#D2C0F2"),
    unassessed=VerdictColours("#2A2C31", "#9CA1AB", "#C3C7CF"),
)


def theme_named(name: ThemeName) -> Theme:
    """The theme of this name."""
    return DARK if name == "dark" else LIGHT
