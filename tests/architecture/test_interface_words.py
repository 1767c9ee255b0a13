"""What the window says stands in one place: `desktop/words`, and for actions their catalogue."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.architecture.source_tree import Module, product_modules

HOMES = ("workflow_studio.desktop.words", "workflow_studio.desktop.actions.catalogue")

NO_WORDS_FOR_USERS = {
    "setObjectName", "findChild", "findChildren", "setProperty", "property", "getattr", "cast", "TypeVar",
    "setApplicationName", "setDesktopFileName", "QSettings", "QFont", "setFamilies", "icon", "pixmap",
}  # fmt: skip
"""What is given to these is read by programs."""

NAMES_FOR_PROGRAMS = {"Inter", "Noto Sans", "DejaVu Sans", "Fusion", "canvas tag"}

TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,.:;!?…”]? [“(]?[^\W\d_]{2,}")
ONE_WORD = re.compile(r"&?[A-Z][a-z&]+[.…:?!]?")
PART_OF_A_SENTENCE = re.compile(r"(^| )[“(]?[^\W\d_]{2,}[.,:;!?…”)]? | [“(]?[^\W\d_]{2,}[.,:;!?…”)]?$|^[A-Z][a-z]+$")


def test_words_for_users_stand_in_one_place() -> None:
    spoken = {
        f"{module.path}:{line}": words
        for module in product_modules()
        if _is_of_the_window(module)
        for line, words in words_in(module.tree)
    }
    assert not spoken


def test_words_are_seen_where_they_stand() -> None:
    """The search itself: sentences, labels and the parts of an f-string are words; names for programs are none."""
    source = """
def shown(count):
    '''Docstrings are for programmers.'''
    label.setObjectName("Primary button")
    label.setText("Nothing is selected")
    button.setText("&Save")
    status.say(f"{count} steps moved")
    style = f"QLabel {{ color: {count}px; }} view.{count}"
    raise TypeError("Neither fish nor flesh")
"""
    assert [words for _line, words in words_in(ast.parse(source))] == ["Nothing is selected", "&Save", " steps moved"]


def words_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Lines and texts of string literals that read as words for users."""
    passed = _passed_over(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            for part in node.values:
                if isinstance(part, ast.Constant) and id(part) not in passed and _is_part(str(part.value)):
                    yield part.lineno, str(part.value)
                passed.add(id(part))
        elif isinstance(node, ast.Constant) and id(node) not in passed and _is_said(node.value):
            yield node.lineno, str(node.value)


def _is_of_the_window(module: Module) -> bool:
    return module.floor == "desktop" and not module.name.startswith(HOMES)


def _is_said(value: object) -> bool:
    if not isinstance(value, str) or value in NAMES_FOR_PROGRAMS:
        return False
    return bool(TWO_WORDS.search(value) or ONE_WORD.fullmatch(value))


def _is_part(text: str) -> bool:
    """Whether this part of an f-string belongs to a sentence; style sheets and markup have braces or brackets."""
    return not set("{};<>=") & set(text) and bool(PART_OF_A_SENTENCE.search(text))


def _passed_over(tree: ast.AST) -> set[int]:
    """Docstrings, types, names for programs, and errors that only a bug can raise."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed.add(id(node.value))
        elif isinstance(node, ast.Subscript):
            passed.update(id(child) for child in ast.walk(node.slice))
        elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            passed.update(id(child) for child in ast.walk(node.annotation))
        elif isinstance(node, ast.Call) and _called(node.func) in NO_WORDS_FOR_USERS:
            passed.update(id(child) for argument in node.args for child in ast.walk(argument))
        elif isinstance(node, ast.Assert) and node.msg is not None:
            passed.add(id(node.msg))
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and _is_for_programmers(node.exc.func):
            passed.update(id(child) for child in ast.walk(node.exc))
    return passed


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_for_programmers(error: ast.expr) -> bool:
    return _called(error) in {"TypeError", "ValueError", "KeyError", "LookupError", "AssertionError", "RuntimeError"}
