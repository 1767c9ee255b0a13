"""The Fusion style without the lines under menu letters (Alt still opens the menus), and with lists under boxes."""

from __future__ import annotations

from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

_NOT = (
    QStyle.StyleHint.SH_UnderlineShortcut,
    QStyle.StyleHint.SH_ComboBox_Popup,  # as a menu it knows no colours but the accent, on which icons are not seen
)


class QuietFusion(QProxyStyle):
    """Fusion, with mnemonics that are not underlined and boxes that open lists in the colours of the style sheet."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803  Qt's name
    ) -> int:
        """As Fusion, but for the underlines and the lists of boxes."""
        if hint in _NOT:
            return 0
        return super().styleHint(hint, option, widget, returnData)
