"""Widgets one above the other."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def stacked(*parts: QWidget) -> QWidget:
    """Widgets one above the other; the last one takes the room."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    layout.setStretch(len(parts) - 1, 1)
    return whole


def put_above(whole: QWidget, *parts: QWidget) -> None:
    """Put these on top of what is stacked, in this order."""
    layout = whole.layout()
    assert isinstance(layout, QVBoxLayout)
    for place, part in enumerate(parts):
        layout.insertWidget(place, part)
