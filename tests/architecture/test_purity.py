"""The lower floors are pure: the same input gives the same output, and no file, clock or dice are touched."""

from __future__ import annotations

from tests.architecture.source_tree import product_modules

PURE_FLOORS = {"model", "editing", "layout", "analysis", "picture"}

OUTSIDE_WORLD = (
    "os", "io", "shutil", "tempfile", "pathlib", "glob", "subprocess", "multiprocessing", "threading", "time", "random",
    "secrets", "uuid", "logging", "locale", "platform", "getpass", "importlib.resources",
)  # fmt: skip

ASKING_THE_OUTSIDE_WORLD = {
    "open", "print", "input", "read_text", "read_bytes", "write_text", "write_bytes",
    "now", "utcnow", "today", "perf_counter", "monotonic", "uuid4", "urandom", "eval", "exec",
}  # fmt: skip

PURE_MODULES = [module for module in product_modules() if module.floor in PURE_FLOORS]


def test_pure_floors_import_no_way_out() -> None:
    impure = {module.path: found for module in PURE_MODULES if (found := module.imports_any_of(*OUTSIDE_WORLD))}
    assert not impure


def test_pure_floors_ask_nothing_of_the_outside_world() -> None:
    impure = {module.path: found for module in PURE_MODULES if (found := module.calls() & ASKING_THE_OUTSIDE_WORLD)}
    assert not impure


def test_every_pure_floor_was_looked_at() -> None:
    assert {module.floor for module in PURE_MODULES} == PURE_FLOORS
