"""The few DOT attributes that are ever written: none of them can load a file, open a link or run anything."""

from __future__ import annotations

from workflow_studio.model import EventKind, Verdict
from workflow_studio.picture import VERDICT_STYLES, Theme

ALLOWED = frozenset(
    {
        "arrowhead", "arrowsize", "bgcolor", "charset", "color", "fillcolor", "fixedsize", "fontcolor", "fontname",
        "fontsize", "height", "label", "labeljust", "margin", "nodesep", "notranslate",
        "outputorder", "pad", "penwidth", "peripheries", "pos", "rankdir", "ranksep", "shape", "style", "tail_lp",
        "taillabel", "width",
    }
)  # fmt: skip

FONT = "Inter"
LINE_STYLES = {
    Verdict.AUTOMATABLE: "rounded,filled,solid",
    Verdict.JUDGMENT: "rounded,filled,solid",
    Verdict.COORDINATION: "rounded,filled,dashed",
    Verdict.MIXED: "rounded,filled,dashed",
    None: "rounded,filled,dotted",
}
"""Graphviz has no dash-dot line; the verdict's word is in every label, so mixed and coordination stay apart."""


def checked(**attributes: str) -> dict[str, str]:
    """The attributes, all of which must be allowed; ValueError for any other."""
    strangers = attributes.keys() - ALLOWED
    if strangers:
        raise ValueError(f"DOT attributes {sorted(strangers)} are not allowed")
    return attributes


def step_style(verdict: Verdict | None, theme: Theme, *, proposed: bool) -> dict[str, str]:
    """How the box of a step with this verdict looks; one that is only proposed is hollow, and its label says so."""
    token = VERDICT_STYLES[verdict].token
    return checked(
        shape="box",
        style=LINE_STYLES[verdict],
        peripheries="2" if verdict is Verdict.JUDGMENT else "1",
        fillcolor=theme.lane if proposed else theme.colour(f"{token}.fill"),
        color=theme.colour(f"{token}.border"),
        fontcolor=theme.text,
        penwidth="1.5",
    )


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


def flow_style(handoff: bool, theme: Theme, *, proposed: bool) -> dict[str, str]:
    """How a flow looks: a handoff is wider and darker, what is only proposed dashed with an open head."""
    return checked(
        **(checked(style="dashed", arrowhead="empty") if proposed else {}),
        color=theme.handoff if handoff else theme.flow,
        penwidth="1.75" if handoff else "1.25",
        arrowsize="0.8",
        fontcolor=theme.text,
    )
