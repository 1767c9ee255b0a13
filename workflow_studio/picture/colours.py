"""The colours of the themes. The window, the canvas and every exported picture take them from here.

A *colour token* is the name of a colour: `lane`, `text2`, `judgment.fill`. Pictures carry tokens, so that changing the
theme needs no new picture; `Theme.colour` gives the hex value when it is painted.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

ColourToken = str
ThemeName = Literal["light", "dark", "contrast"]


class BoxColours(NamedTuple):
    """How a box of this kind is filled and bordered, and the colour of its tag: of a verdict or an overlay's class."""

    fill: str
    border: str
    tag: str


class Theme(NamedTuple):
    """Every colour of one theme as #RRGGBB. Text pairs in use reach 4.5:1, control edges 3:1 (WCAG 2).

    `heat1` to `heat5` are an overlay's steps from little to much, told apart by lightness alone; `hue1` to `hue8` are
    kinds without an order. In high contrast text reaches 7:1 and every edge 4.5:1. A named tuple, because the first
    window waits for it: a frozen data class of this many fields takes ten times as long to make.
    """

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
    automatable: BoxColours
    judgment: BoxColours
    coordination: BoxColours
    mixed: BoxColours
    unassessed: BoxColours
    heat1: BoxColours
    heat2: BoxColours
    heat3: BoxColours
    heat4: BoxColours
    heat5: BoxColours
    hue1: BoxColours
    hue2: BoxColours
    hue3: BoxColours
    hue4: BoxColours
    hue5: BoxColours
    hue6: BoxColours
    hue7: BoxColours
    hue8: BoxColours

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
    automatable=BoxColours("#CFE8F7", "#0072B2", "#00598C"),
    judgment=BoxColours("#FFE3C2", "#B35900", "#8A4500"),
    coordination=BoxColours("#D9F2E3", "#00734D", "#005C3D"),
    mixed=BoxColours("#E6DFF2", "#6A4C93", "#573D7D"),
    unassessed=BoxColours("#F2F2F2", "#5F5F5F", "#525252"),
    heat1=BoxColours("#FFF6DC", "#9A6700", "#5C3D00"),
    heat2=BoxColours("#FFE3A0", "#8F5200", "#4F3000"),
    heat3=BoxColours("#FDC26B", "#854000", "#3F2200"),
    heat4=BoxColours("#F5A04C", "#7A2E00", "#2E1600"),
    heat5=BoxColours("#E67E3C", "#6B1F00", "#1A1A1A"),
    hue1=BoxColours("#D6E9FB", "#0B63B0", "#084B86"),
    hue2=BoxColours("#FFE3C2", "#B35900", "#8A4500"),
    hue3=BoxColours("#D5F0DF", "#00734D", "#005C3D"),
    hue4=BoxColours("#F7D9EB", "#A3256E", "#85195A"),
    hue5=BoxColours("#FBF1B5", "#7A6400", "#5E4D00"),
    hue6=BoxColours("#E2DCF5", "#5B43A0", "#48338A"),
    hue7=BoxColours("#F9D8D2", "#A8321F", "#8A2415"),
    hue8=BoxColours("#D3EEF2", "#0A6C7A", "#07535E"),
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
    automatable=BoxColours("#10324A", "#4FB0E8", "#8FCEF5"),
    judgment=BoxColours("#43290C", "#F09A45", "#FFC185"),
    coordination=BoxColours("#0F3626", "#46C08D", "#86DDB6"),
    mixed=BoxColours("#33284A", "#B79CE6", "#D2C0F2"),
    unassessed=BoxColours("#2A2C31", "#9CA1AB", "#C3C7CF"),
    heat1=BoxColours("#2A2418", "#B99A5A", "#E8D3A6"),
    heat2=BoxColours("#46330F", "#D0A24A", "#F2D59A"),
    heat3=BoxColours("#654010", "#E5A650", "#FADFB4"),
    heat4=BoxColours("#854A14", "#F5AE66", "#FFE7CF"),
    heat5=BoxColours("#A04F1C", "#FFBE85", "#FFF3E8"),
    hue1=BoxColours("#0F3152", "#56A8F0", "#A3D0FA"),
    hue2=BoxColours("#43290C", "#F09A45", "#FFC185"),
    hue3=BoxColours("#0F3626", "#46C08D", "#86DDB6"),
    hue4=BoxColours("#48183A", "#EE7FC0", "#F9B5DD"),
    hue5=BoxColours("#3A330A", "#D9C23F", "#EBDD85"),
    hue6=BoxColours("#2E2750", "#A797F0", "#CDC3FA"),
    hue7=BoxColours("#4A1B14", "#F58672", "#FFB9AC"),
    hue8=BoxColours("#0C373D", "#4DC3D4", "#97E0EA"),
)

HIGH_CONTRAST = Theme(
    name="contrast",
    window="#FFFFFF",
    panel="#FFFFFF",
    canvas="#FFFFFF",
    lane="#FFFFFF",
    lanehead="#F2F2F2",
    field="#FFFFFF",
    hover="#E6E6E6",
    selected="#DDE3FF",
    line="#595959",
    line2="#4D4D4D",
    text="#000000",
    text2="#262626",
    text3="#333333",
    accent="#1A2A99",
    accenttext="#12208A",
    onaccent="#FFFFFF",
    flow="#1F1F1F",
    handoff="#000000",
    danger="#8A0F06",
    dangerbg="#FFF1EF",
    warn="#5E3600",
    warnbg="#FFF6E5",
    ok="#004D33",
    okbg="#EDF9F2",
    low="#FFF9EC",
    lowline="#6B4500",
    quote="#FFF8DC",
    wait1="#F4F5FF",
    wait2="#E6E9FF",
    wait3="#D3D8FC",
    wait4="#B9C1F7",
    waitline1="#6E6E6E",
    waitline2="#505050",
    waitline3="#333333",
    waitline4="#000000",
    automatable=BoxColours("#E6F3FB", "#003F66", "#00375A"),
    judgment=BoxColours("#FFF1E0", "#663300", "#5A2D00"),
    coordination=BoxColours("#E8F7EE", "#004D33", "#00422C"),
    mixed=BoxColours("#F0EBF7", "#3F2A66", "#35235A"),
    unassessed=BoxColours("#F7F7F7", "#333333", "#333333"),
    heat1=BoxColours("#FFFBEF", "#4A2F00", "#000000"),
    heat2=BoxColours("#FFE9B0", "#4A2F00", "#000000"),
    heat3=BoxColours("#FFCB7A", "#4A2000", "#000000"),
    heat4=BoxColours("#F9AC5E", "#3D1500", "#000000"),
    heat5=BoxColours("#EF8E4F", "#3D0E00", "#000000"),
    hue1=BoxColours("#E4F1FD", "#003F7D", "#003366"),
    hue2=BoxColours("#FFEFDD", "#6B3300", "#5C2C00"),
    hue3=BoxColours("#E3F6EA", "#004D33", "#00422C"),
    hue4=BoxColours("#FBE8F3", "#6E0F48", "#5F0B3E"),
    hue5=BoxColours("#FCF7D4", "#4A3C00", "#403400"),
    hue6=BoxColours("#EEEAFA", "#35207A", "#2E1B6B"),
    hue7=BoxColours("#FCE8E4", "#6E1408", "#5F1006"),
    hue8=BoxColours("#E2F4F7", "#00454F", "#003B44"),
)
"""Black on white with strong edges, for people who need more contrast and for projectors in bright rooms."""

_THEMES: Mapping[ThemeName, Theme] = MappingProxyType({"light": LIGHT, "dark": DARK, "contrast": HIGH_CONTRAST})


def theme_named(name: ThemeName) -> Theme:
    """The theme of this name."""
    return _THEMES[name]
