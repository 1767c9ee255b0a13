"""Running Graphviz: the one named in the options, the bundled one, or the one installed, always with a time limit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import workflow_studio

Layout = Literal["dot", "neato -n2"]
Format = Literal["svg", "json", "plain"]

WORKER_OPTION = "--dot-worker"
"""What the frozen application calls itself with."""
SECONDS = 20.0


class EngineTimeout(Exception):
    """Graphviz did not finish within its time and was ended."""


class NoEngine(Exception):
    """There is no Graphviz that could draw this."""


@dataclass(frozen=True, slots=True)
class _Engine:
    command: tuple[str, ...]
    environment: Mapping[str, str]


def draw(dot: str, layout: Layout, form: Format = "svg", *, program: str = "", seconds: float = SECONDS) -> bytes:
    """The DOT text drawn by the first engine that can: `program` if given, the bundled one, an installed one.

    Raises EngineTimeout when that one takes longer than `seconds` (it is ended), NoEngine when there is none.
    """
    for engine in _engines(layout, form, program):
        drawn = _run(engine, dot.encode("utf-8"), seconds)
        if drawn:
            return drawn
    raise NoEngine


def _engines(layout: Layout, form: Format, program: str) -> Iterator[_Engine]:
    if program:
        yield _installed(program, layout, form)
    yield _bundled(layout, form)
    found = shutil.which("dot")
    if found:
        yield _installed(found, layout, form)


def _installed(program: str, layout: Layout, form: Format) -> _Engine:
    options = ("-Kneato", "-n2") if layout == "neato -n2" else ("-Kdot",)
    return _Engine((program, *options, f"-T{form}"), dict(os.environ))


def _bundled(layout: Layout, form: Format) -> _Engine:
    arguments = ("nop2" if layout == "neato -n2" else "dot", form)
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        return _Engine((sys.executable, WORKER_OPTION, *arguments), environment)
    root = str(Path(workflow_studio.__file__).parent.parent)
    environment["PYTHONPATH"] = os.pathsep.join([root, *filter(None, [environment.get("PYTHONPATH")])])
    # -P keeps files beside the user's documents from being imported
    return _Engine((sys.executable, "-P", "-m", "workflow_studio.exporting.graphviz.worker", *arguments), environment)


def _run(engine: _Engine, dot: bytes, seconds: float) -> bytes | None:
    """What the engine wrote; None where it cannot start, crashes or refuses."""
    try:
        done = subprocess.run(
            engine.command,
            input=dot,
            capture_output=True,
            env=engine.environment,
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise EngineTimeout from error
    except OSError:
        return None
    return done.stdout if done.returncode == 0 and done.stdout else None
