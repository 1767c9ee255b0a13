"""Where the program's own data files lie: fonts, themes, templates and the sample workbooks.

In the source tree they are in `resources/` and `samples/` beside the package; in the frozen app PyInstaller
has put the same two folders into the bundle (see `build.spec`).
"""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`, for example `resource("fonts", "Inter-Regular.ttf")`."""
    return _data_root().joinpath("resources", *parts)


def samples_folder() -> Path:
    """The folder with the sample workbooks."""
    return _data_root() / "samples"


def _data_root() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's start-up code only
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent
