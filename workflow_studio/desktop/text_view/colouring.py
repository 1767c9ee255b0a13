"""The colours of an outline: its signs stand out, and what could not be read is underlined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from workflow_studio.app.outline_text.lines import source_lines
from workflow_studio.app.outline_text.outline import Mistake
from workflow_studio.app.outline_text.wording import ARROW, labelled
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.model import Verdict
from workflow_studio.picture.verdicts import VERDICT_STYLES

BLANK_WIDTH = 6.0
"""px added to each blank that indents: those of Inter are too narrow to see levels by."""

_VERDICT = re.compile(r"\{([a-z ]+)\}")
_SYSTEM = re.compile(r"\[[^\[\]]*\]")
_TIMES = re.compile(r"\([^()]*\)(?=[\s\[\]({}@]*(?:$|\{|\[))")
_MARK = re.compile(r"\s[!?][^\s!?].*")
_NOTES = {"!": "danger", "?": "warn", "#": "text3"}


class Colouring(QSyntaxHighlighter):
    """Colours one line at a time."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._mistakes: dict[int, list[Mistake]] = {}

    def mark(self, mistakes: Sequence[Mistake]) -> None:
        """Underline these; lines that look as before are left alone."""
        before, self._mistakes = self._mistakes, _by_line(mistakes)
        for line in sorted(before.keys() | self._mistakes.keys()):
            if before.get(line) != self._mistakes.get(line):
                self.rehighlightBlock(self.document().findBlockByNumber(line))

    def highlightBlock(self, text: str) -> None:
        """Qt asks for the formats of one line."""
        before = len(text) - len(text.lstrip())
        indent = QTextCharFormat()
        indent.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        indent.setFontLetterSpacing(BLANK_WIDTH)
        self.setFormat(0, before, indent)
        for line in source_lines(text):
            self._colour(line.text, line.start)
        for mistake in self._mistakes.get(self.currentBlock().blockNumber(), ()):
            self._underline(mistake, len(text))

    def _colour(self, words: str, start: int) -> None:
        if words[0] in _NOTES:
            self.setFormat(start, len(words), _ink(_NOTES[words[0]]))
            return
        label = labelled(words)
        if label is not None:
            self.setFormat(start, len(words) - len(label[1]), _ink("text", bold=True))
        for pattern, token in ((ARROW, "accenttext"), (_SYSTEM, "coordination.tag"), (_TIMES, "text2")):
            for found in pattern.finditer(words):
                self.setFormat(start + found.start(), found.end() - found.start(), _ink(token))
        for found in _VERDICT.finditer(words):
            verdict = next((one for one in Verdict if one == found[1]), None)
            if verdict is not None:
                ink = _ink(f"{VERDICT_STYLES[verdict].token}.tag", bold=True)
                self.setFormat(start + found.start(), found.end() - found.start(), ink)
        mark = _MARK.search(words)
        if mark:
            self.setFormat(start + mark.start() + 1, len(mark[0]) - 1, _ink(_NOTES[mark[0][1]]))

    def _underline(self, mistake: Mistake, length: int) -> None:
        for at in range(mistake.start, min(max(mistake.end, mistake.start + 1), length)):
            form = self.format(at)
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(color("danger"))
            self.setFormat(at, 1, form)


def _by_line(mistakes: Sequence[Mistake]) -> dict[int, list[Mistake]]:
    found: dict[int, list[Mistake]] = {}
    for mistake in mistakes:
        found.setdefault(mistake.line, []).append(mistake)
    return found


def _ink(token: str, bold: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(color(token))
    if bold:
        form.setFontWeight(QFont.Weight.DemiBold)
    return form
