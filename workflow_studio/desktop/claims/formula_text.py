"""A formula over several lines, so that it can be read: what a function is given stands below it, indented."""

from __future__ import annotations

WIDTH, INDENT = 52, 2
DEEPEST = 12
"""Functions within functions deeper than this stay on one line."""


def readable_formula(formula: str) -> str:
    """The formula broken into lines of about 52 characters where it is longer; quoted texts are never broken."""
    return "\n".join(_lines(formula.strip(), 0))


def _lines(text: str, depth: int) -> list[str]:
    room = WIDTH - depth * INDENT
    parts = _call(text) if len(text) > room and depth < DEEPEST else None
    if parts is None:
        return [" " * (depth * INDENT) + text]
    head, arguments, tail = parts
    lines = [" " * (depth * INDENT) + head]
    for number, argument in enumerate(arguments):
        inner = _lines(argument, depth + 1)
        inner[-1] += "," if number < len(arguments) - 1 else tail
        lines.extend(inner)
    return lines


def _call(text: str) -> tuple[str, list[str], str] | None:
    """`IF(` with its arguments and `)`, when the text is one call or begins with one; none for anything else."""
    opening = text.find("(")
    if opening < 0:
        return None
    arguments, start, depth, quoted = [], opening + 1, 0, ""
    for at in range(opening, len(text)):
        char = text[at]
        if quoted:
            quoted = "" if char == quoted else quoted
        elif char in "\"'":
            quoted = char
        elif char in "({":
            depth += 1
        elif char in ")}":
            depth -= 1
            if depth == 0:
                arguments.append(text[start:at].strip())
                return text[: opening + 1], arguments, text[at:]
        elif char in ",;" and depth == 1:
            arguments.append(text[start:at].strip())
            start = at + 1
    return None
