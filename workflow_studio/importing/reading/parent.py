"""The app's side of reading: starts the child process, bounds it, and builds the workbook from its messages."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from time import monotonic
from typing import IO, Final

import workflow_studio
from workflow_studio.importing.errors import Cancelled, Damaged, TookTooLong, TooLarge, Unreadable
from workflow_studio.importing.reading.assemble import Assembler
from workflow_studio.importing.reading.frames import LARGEST_FRAME, unpack
from workflow_studio.importing.reading.limits import Limits
from workflow_studio.importing.reading.workbook import Workbook

WORKER_OPTION: Final = "--read-worker"
"""What the frozen application calls itself with; the rest of the line goes to `child.main`."""

_POLL_SECONDS = 0.05
_PATIENCE_SECONDS = 1.0
_PIPE_BYTES = 1024 * 1024
_OUT_OF_MEMORY = frozenset({-int(signal.SIGABRT), -9, 0xC0000409, 0xC0000017})
"""Exit codes of a process that ran out of memory: aborted or killed; two Windows status codes."""


def read_workbook(
    path: Path,
    *,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    progress: Callable[[str, float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Workbook:
    """Read a workbook or a delimited text file without ever writing to it, in a child process with limits.

    `progress` gets what is being read and the share done (0 to 1); `cancelled` is asked at least every 100 ms
    and stops the reading when it gives True. Raises an `ImportFailure` and nothing else.
    """
    size = _readable_size(path)
    deadline = monotonic() + limits.time_for(size)
    child = _started(path, limits)
    frames = _Frames(child)
    try:
        return _assembled(path.name, frames, deadline, progress, cancelled)
    finally:
        child.kill()
        frames.forget()


def _readable_size(path: Path) -> int:
    try:
        if path.is_dir():
            raise Unreadable("This is a folder, not a file.", "Choose a workbook in it.")
        if path.exists() and not path.is_file():  # a pipe or a device: reading one may never end
            raise Unreadable("This is not a file that can be read.", "Save the workbook as a file and choose that.")
        with path.open("rb"):
            return path.stat().st_size
    except FileNotFoundError as error:
        raise Unreadable("The file does not exist.") from error
    except PermissionError as error:
        raise Unreadable("You may not read the file.", "Ask its owner for access.") from error
    except (OSError, ValueError) as error:
        raise Unreadable("The file cannot be opened.", details=type(error).__name__) from error


def _started(path: Path, limits: Limits) -> subprocess.Popen[bytes]:
    arguments = [json.dumps(asdict(limits)), str(path.absolute())]
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        command = [sys.executable, WORKER_OPTION, *arguments]
    else:
        # -P keeps files beside the user's documents from being imported; the path finds this package again.
        command = [sys.executable, "-P", "-m", "workflow_studio.importing.reading.child", *arguments]
        root = str(Path(workflow_studio.__file__).parent.parent)
        environment["PYTHONPATH"] = os.pathsep.join([root, *filter(None, [environment.get("PYTHONPATH")])])
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Unreadable("The reading process could not be started.", "Try again.", type(error).__name__) from error


def _assembled(
    name: str,
    frames: _Frames,
    deadline: float,
    progress: Callable[[str, float], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Workbook:
    assembler = Assembler(name)
    telling = _Telling(progress)
    while assembler.workbook is None:
        if cancelled is not None and cancelled():
            raise Cancelled("Reading was cancelled.")
        if monotonic() > deadline:
            raise TookTooLong("The file took too long to read.")
        body = frames.next()
        if body is None:
            telling.still_at_it()
            continue
        try:
            message = unpack(body)
            if message[0] == "progress":
                telling.at(str(message[1]["what"]), float(message[1]["share"]))
            else:
                assembler.take(message)
        except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
            raise Damaged("The workbook is damaged or was cut short.", details=type(error).__name__) from error
    return assembler.workbook


class _Telling:
    """Tells what is being read and, while nothing comes for some seconds, for how long already."""

    def __init__(self, progress: Callable[[str, float], None] | None) -> None:
        self._progress = progress
        self._what, self._share = "", 0.0
        self._since, self._seconds = monotonic(), 0

    def at(self, what: str, share: float) -> None:
        self._what, self._share = what, share
        self._since, self._seconds = monotonic(), 0
        if self._progress is not None:
            self._progress(what, share)

    def still_at_it(self) -> None:
        seconds = int(monotonic() - self._since)
        if self._progress is not None and self._what and seconds > self._seconds:
            self._seconds = seconds
            self._progress(f"{self._what} ({seconds} s)", self._share)


class _Frames:
    """The child's frames, fetched by a thread so that waiting for one can be given up at any moment."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdout is not None
        _widen(child.stdout)
        self._child = child
        self._stream = child.stdout
        self._queue: queue.Queue[bytes | None] = queue.Queue(maxsize=16)
        self._thread = threading.Thread(target=self._fetch, args=(child.stdout,), daemon=True)
        self._thread.start()

    def next(self) -> bytes | None:
        """The next frame, or None when there is none yet; raises when the child died without a last word."""
        try:
            body = self._queue.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            return None
        if body is None:
            raise self._death()
        return body

    def forget(self) -> None:
        """See the child off after it has been killed, in the background: giving back a gigabyte takes a while."""
        threading.Thread(target=self._drain, name="see off", daemon=True).start()

    def _drain(self) -> None:
        while self._thread.is_alive():
            try:
                self._queue.get(timeout=0.01)
            except queue.Empty:
                continue
        self._stream.close()
        self._child.wait()

    def _fetch(self, stream: IO[bytes]) -> None:
        while (head := stream.read(4)) and len(head) == 4:
            length = int.from_bytes(head, "big")
            body = stream.read(length) if length <= LARGEST_FRAME else b""
            if len(body) != length:
                break
            self._queue.put(body)
        self._queue.put(None)

    def _death(self) -> Damaged | TooLarge | TookTooLong:
        try:
            code = self._child.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:  # it closed its end and lives on; whoever reads kills it
            return Damaged("The workbook is damaged or was cut short.", details="the reading process fell silent")
        details = f"the reading process ended with {code}"
        if code in _OUT_OF_MEMORY:
            return TooLarge("The workbook needs more memory than it may have.", details=details)
        if code == -int(getattr(signal, "SIGXCPU", 24)):
            return TookTooLong("The file took too long to read.", details=details)
        return Damaged("The workbook is damaged or was cut short.", details=details)


def _widen(pipe: IO[bytes]) -> None:
    """Let the pipe hold some frames, where the system can, so that the child seldom waits for this process."""
    try:
        import fcntl

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
    except (ImportError, AttributeError, OSError):
        return
