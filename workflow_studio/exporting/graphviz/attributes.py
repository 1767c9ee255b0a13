"""The few DOT attributes that are ever written: none of them can load a file, open a link or run anything."""

from __future__ import annotations

from workflow_studio.model import EventKind
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.colours import Theme
from workflow_studio.picture.flow_marks import FlowMark

ALLOWED = frozenset(
    {
        "arrowhead", "arrowsize", "bgcolor", "charset", "color", "fillcolor", "fixedsize", "fontcolor", "fontname",
        "fontsize", "height", "label", "labeljust", "margin", "newrank", "nodesep", "notranslate",
        "outputorder", "pad", "penwidth", "peripheries", "pos", "rankdir", "ranksep", "shape", "style", "tail_lp",
        "taillabel", "width",
    }
)  # fmt: skip

FONT = "Inter"
THINNEST = 1.5
"""In points; no box has a thinner line, so that it shows on paper."""


def checked(**attributes: str) -> dict[str, str]:
    """The attributes, all of which must be allowed; ValueError for any other."""
    strangers = attributes.keys() - ALLOWED
    if strangers:
        raise ValueError(f"DOT attributes {sorted(strangers)} are not allowed")
    return attributes


def step_style(look: BoxStyle, theme: Theme, *, proposed: bool) -> dict[str, str]:
    """How the box of a step looks; one that is only proposed is hollow, and its label says so."""
    return checked(
        shape="box",
        style=_line_style(look),
        peripheries="2" if look.border == "double" else "1",
        fillcolor=theme.lane if proposed else theme.colour(f"{look.token}.fill"),
        color=theme.colour(f"{look.token}.border"),
        fontcolor=theme.text,
        penwidth=f"{max(look.width, THINNEST):g}",
    )


def _line_style(look: BoxStyle) -> str:
    """Graphviz has no dash-dot line; the word is in every label, so two dashed kinds stay apart."""
    line = "dotted" if look.round_cap else "dashed" if look.dash else "solid"
    return f"rounded,filled,{line}"


def decision_style(*, proposed: bool) -> dict[str, str]:
    """How a diamond looks."""
    return checked(shape="diamond", style="filled,dashed" if proposed else "filled")


def event_style(kind: EventKind, shape: str, *, proposed: bool) -> dict[str, str]:
    """How an event looks: a wait has two lines, an end a thick one."""
    return checked(
        shape=shape,
        style="filled,dashed" if proposed else "filled",
        peripheries="2" if kind is EventKind.INTERMEDIATE else "1",
        penwidth="3" if kind is EventKind.END else "1.5",
    )


def mark_style(mark: BoxStyle | None, theme: Theme, *, proposed: bool) -> dict[str, str]:
    """The colours that an overlay gives a decision or event; none where it says nothing of it."""
    if mark is None:
        return {}
    fill = theme.lane if proposed else theme.colour(f"{mark.token}.fill")
    return checked(fillcolor=fill, color=theme.colour(f"{mark.token}.border"))


def flow_style(handoff: bool, theme: Theme, *, proposed: bool, mark: FlowMark | None = None) -> dict[str, str]:
    """How a flow looks: a handoff is wider and darker, what is only proposed dashed with an open head.

    `mark` is how an overlay shows it.
    """
    colour, width = (theme.handoff, 1.75) if handoff else (theme.flow, 1.25)
    if mark is not None:
        colour, width = theme.colour(mark.line) if mark.line else colour, mark.width or width
    return checked(
        **(checked(style="dashed", arrowhead="empty") if proposed else {}),
        color=colour,
        penwidth=f"{width:g}",
        arrowsize="0.8",
        fontcolor=theme.text,
    )
