"""Saved maps that were cut, changed or written by an enemy: refused in one sentence, or opened and exported as text."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.robustness.exported_content import active_in_markup
from tests.robustness.hostile_texts import HOSTILE
from workflow_studio.cli.main import main

MAP = ROOT / "tests" / "storage" / "samples" / "version_1.workflow"
STRANGE: tuple[Any, ...] = (None, True, -1, 1e308, 10**30, "", [], {}, [["a"]], {"a": 1}, "\x1b[31m\nkey", *HOSTILE)
Record = dict[str, Any]


def refused_in_one_sentence(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 3
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert told.err.rstrip("\n").isprintable()
    assert told.err.endswith(".\n")
    assert told.out == ""


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.7, 0.999])
def test_a_map_that_was_cut_short_is_refused(share: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = MAP.read_bytes()
    cut = tmp_path / "cut.workflow"
    cut.write_bytes(content[: int(len(content) * share)])
    for words in (["info"], ["check"], ["export", "--to", "svg", "-o", str(tmp_path / "out")]):
        refused_in_one_sentence([words[0], str(cut), *words[1:]], capsys)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"a":' * 100_000, b"\xff\xfe", b"null", b"1e999", b"{}"])
def test_what_is_no_map_is_refused(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "no.workflow"
    file.write_bytes(content)
    refused_in_one_sentence(["info", str(file)], capsys)


@pytest.mark.parametrize("seed", range(60))
def test_a_map_changed_by_hand_is_refused_or_read(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = tmp_path / "changed.workflow"
    changed.write_text(json.dumps(_changed_somewhere(seed)), encoding="utf-8")

    if main(["info", str(changed)]) == 3:
        capsys.readouterr()
        refused_in_one_sentence(["info", str(changed)], capsys)
        return
    assert "edited outside" in capsys.readouterr().err
    assert main(["export", str(changed), "--to", "svg,dot,html,geometry", "-o", str(tmp_path / "out")]) in (0, 1)


def _changed_somewhere(seed: int) -> Record:
    chance = random.Random(seed)
    record: Record = json.loads(MAP.read_text(encoding="utf-8"))
    del record["sha256"]
    for _ in range(chance.choice((1, 1, 3))):
        holder, key = chance.choice(list(_places(record)))
        if chance.random() < 0.2:
            del holder[key]
        elif chance.random() < 0.2 and isinstance(holder, dict):
            holder["\x1b[31m\nkey"] = chance.choice(STRANGE)
        else:
            holder[key] = chance.choice(STRANGE)
    return record


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container in this value with every key or index in it."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    for key in keys:
        yield value, key
        yield from _places(value[key])


def test_names_in_a_map_never_leave_the_folder_or_become_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record: Record = json.loads(MAP.read_text(encoding="utf-8"))
    record["title"] = "../../title"
    record["processes"] = [{"id": "process1", "name": "../../../outside<script>alert(1)</script>"}]
    record["processes"].append({"id": "process900", "name": "/etc/outside"})
    record["maps"].append({"id": "map901", "name": "..", "process": "process900"})
    record["next_number"] = 1_000
    file = tmp_path / "a" / "b" / "names.workflow"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(record), encoding="utf-8")

    assert main(["export", str(file), "--to", "svg,html,dot", "-o", str(tmp_path / "a" / "b" / "out")]) in (0, 1)

    made = {path for path in tmp_path.rglob("*") if path.is_file()} - {file}
    assert {path.parent for path in made} == {tmp_path / "a" / "b" / "out"}
    assert len(made) == 5, "two pictures in two formats and one page"
    for path in made:
        if path.suffix != ".dot":
            assert active_in_markup(path) == []
