"""Modules are short and are named after what they do."""

from __future__ import annotations

import re

from tests.architecture.source_tree import ROOT, product_modules

LONGEST_MODULE = 400
SAYS_NOTHING = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc", "stuff", "tools"}


def test_a_module_has_one_job_and_so_is_short() -> None:
    lengths = {module.path: module.text.count("\n") for module in product_modules() if not module.is_table()}
    assert not {path: lines for path, lines in lengths.items() if lines > LONGEST_MODULE}


def test_a_module_is_named_after_its_job() -> None:
    vague = {module.name for module in product_modules() if SAYS_NOTHING & set(re.split("[._]", module.name))}
    assert not vague


def test_the_start_file_is_short_too() -> None:
    assert (ROOT / "run.py").read_text(encoding="utf-8").count("\n") <= LONGEST_MODULE
