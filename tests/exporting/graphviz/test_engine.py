"""Running Graphviz in a child process: in order, in time, and with something in hand when it fails."""

from __future__ import annotations

import io
import struct
import sys
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from tests.large_maps import large_map
from tests.picture.laid_out import laid_out_map
from workflow_studio.exporting.declaration import ExportOptions, ExportSource
from workflow_studio.exporting.graphviz import engine, pictures, worker
from workflow_studio.exporting.graphviz.engine import EngineTimeout, NoEngine, draw
from workflow_studio.exporting.graphviz.pictures import GRAPHVIZ_PDF, GRAPHVIZ_PNG, GRAPHVIZ_SVG, drawn_svg

TANGLE = "digraph {" + "".join(f"n{i}->n{(i * 7 + k * 13) % 600};" for i in range(600) for k in range(1, 5)) + "}"
"""600 nodes and 2,400 edges: more than dot finishes within a minute."""

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for dot is a shell script")


def stand_in(folder: Path, script: str) -> str:
    """A program that behaves in this way instead of drawing."""
    program = folder / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def without_bundled_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = engine._Engine((str(Path(sys.executable).parent / "no-such-program"),), {})
    monkeypatch.setattr(engine, "_bundled", lambda layout, form: nothing)


def test_the_bundled_engine_draws() -> None:
    assert b"<svg" in draw("digraph { a -> b }", "dot")


def test_a_tangle_is_ended_at_its_time_limit() -> None:
    begin = time.monotonic()
    with pytest.raises(EngineTimeout):
        draw(TANGLE, "dot", seconds=1.0)
    assert time.monotonic() - begin < 5


def test_broken_dot_ends_only_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine.shutil, "which", lambda name: None)
    with pytest.raises(NoEngine):
        draw("digraph { a -> ", "dot")


@posix
def test_the_engine_in_the_options_comes_first(tmp_path: Path) -> None:
    program = stand_in(tmp_path, 'echo "drawn with $*"')
    assert draw("digraph {}", "dot", program=program) == b"drawn with -Kdot -Tsvg\n"
    assert draw("digraph {}", "neato -n2", "plain", program=program) == b"drawn with -Kneato -n2 -Tplain\n"


@posix
def test_an_installed_engine_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_bundled_engine(monkeypatch)
    program = stand_in(tmp_path, "echo installed")
    monkeypatch.setattr(engine.shutil, "which", lambda name: program)
    assert draw("digraph {}", "dot") == b"installed\n"


@posix
@pytest.mark.parametrize("script", ["exit 1", "kill -SEGV $$", "true"])
def test_an_engine_that_fails_is_passed_over(tmp_path: Path, script: str) -> None:
    assert b"<svg" in draw("digraph { a }", "dot", program=stand_in(tmp_path, script))


def test_the_frozen_application_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert engine._bundled("neato -n2", "svg").command == (sys.executable, "--dot-worker", "nop2", "svg")


@pytest.mark.parametrize("arguments", [[], ["dot"], ["rm", "svg"], ["dot", "exe"], ["dot", "svg", "more"]])
def test_the_worker_refuses_other_layouts_and_formats(arguments: list[str]) -> None:
    assert worker.main(arguments) == 2


def test_the_worker_needs_pygraphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"digraph {}")))
    assert worker.main(["dot", "svg"]) == worker.CANNOT_LOAD


def test_graphviz_pictures_come_in_three_formats() -> None:
    given = ExportSource(*laid_out_map(), ExportOptions(pixels_per_px=1.0))
    svg, png, pdf = (form.render(given) for form in (GRAPHVIZ_SVG, GRAPHVIZ_PNG, GRAPHVIZ_PDF))
    assert svg.issues == png.issues == pdf.issues == ()
    text = svg.content.decode("utf-8")
    assert text.startswith("<svg") and "DOCTYPE" not in text and "<!--" not in text
    root = ElementTree.fromstring(text)
    points = float(root.attrib["width"].removesuffix("pt"))
    assert struct.unpack(">I", png.content[16:20])[0] == pytest.approx(points * 4 / 3, abs=2)
    assert pdf.content.startswith(b"%PDF-")


def test_without_any_engine_the_own_picture_is_given_and_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_engine(*arguments: object, **options: object) -> bytes:
        raise NoEngine

    monkeypatch.setattr(pictures, "draw", no_engine)
    document, map_id = laid_out_map()
    for form in (GRAPHVIZ_SVG, GRAPHVIZ_PNG, GRAPHVIZ_PDF):
        (issue,) = form.render(ExportSource(document, map_id)).issues
        assert issue.level == "warning" and "Graphviz could not be run" in issue.text and issue.about == map_id


def test_when_its_own_layout_takes_too_long_graphviz_keeps_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow_dot(dot: str, layout: engine.Layout, **options: float) -> bytes:
        if layout == "dot":
            raise EngineTimeout
        return draw(dot, layout, seconds=options["seconds"])

    monkeypatch.setattr(pictures, "draw", slow_dot)
    svg, issues = drawn_svg(ExportSource(*laid_out_map()))
    # Then the lanes have the width of the map: 1,508 points and 0.2 inches of margin on both sides
    width = float(ElementTree.fromstring(svg).attrib["width"].removesuffix("pt"))
    assert width == pytest.approx(1508 + 2 * 0.2 * 72, abs=3)
    assert ["did not finish its own layout" in issue.text for issue in issues] == [True]


def test_when_nothing_finishes_the_own_picture_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*arguments: object, **options: object) -> bytes:
        raise EngineTimeout

    monkeypatch.setattr(pictures, "draw", slow)
    svg, issues = drawn_svg(ExportSource(*laid_out_map()))
    assert 'id="icon-settings"' in svg
    assert ["did not finish in time" in issue.text for issue in issues] == [True]


def test_where_its_usual_layout_fails_graphviz_ranks_all_lanes_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def only_at_once(dot: str, layout: engine.Layout, **options: float) -> bytes:
        if "newrank" not in dot:
            raise NoEngine
        return draw(dot, layout, seconds=options["seconds"])

    monkeypatch.setattr(pictures, "draw", only_at_once)
    svg, issues = drawn_svg(ExportSource(*laid_out_map()))
    assert issues == ()
    assert "cluster" in svg


def test_three_hundred_steps_are_laid_out_by_graphviz() -> None:
    document = large_map(300)
    svg, issues = drawn_svg(ExportSource(document, next(iter(document.maps))))
    assert issues == ()
    assert svg.count('class="node"') == 300
