"""The project's own files as the architecture tests see them: modules with what they import and call."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "workflow_studio"


@dataclass(frozen=True)
class Module:
    """One Python file: its dotted name, its place below the root, its text and its syntax tree."""

    name: str
    path: str
    text: str
    tree: ast.Module

    @property
    def floor(self) -> str:
        """The package below `workflow_studio`, or the module's own name where it lies beside the packages."""
        return self.name.split(".")[1] if "." in self.name else self.name

    def is_table(self) -> bool:
        """Whether the file holds figures and no code at all: no function, no class."""
        return not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.walk(self.tree))

    def imports(self) -> set[str]:
        """Every module that is imported anywhere in the file, `from a import b` as both `a` and `a.b`."""
        found: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
                found.update(f"{node.module}.{alias.name}" for alias in node.names)
        return found

    def imports_any_of(self, *modules: str) -> set[str]:
        """Those of `modules` that the file imports, themselves or something below them."""
        imported = self.imports()
        return {m for m in modules for i in imported if i == m or i.startswith(m + ".")}

    def calls(self) -> set[str]:
        """The last names of everything that is called: `open`, and `now` for `datetime.now()`."""
        called = [node.func for node in ast.walk(self.tree) if isinstance(node, ast.Call)]
        plain = {function.id for function in called if isinstance(function, ast.Name)}
        return plain | {function.attr for function in called if isinstance(function, ast.Attribute)}


@cache
def product_modules() -> tuple[Module, ...]:
    """All modules of the package."""
    return tuple(_module(path) for path in sorted((ROOT / PACKAGE).rglob("*.py")))


def _module(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = path.read_text(encoding="utf-8")
    return Module(name, path.relative_to(ROOT).as_posix(), text, ast.parse(text, filename=str(path)))
