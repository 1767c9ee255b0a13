"""Where the product keeps what belongs to the user's machine: journals, logs, recent files, window settings."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

from workflow_studio.failure import Failure
from workflow_studio.wording import PRODUCT

VARIABLE = "WORKFLOW_STUDIO_DATA"


def data_folder(*parts: str) -> Path:
    """A folder below the user's data folder, made if missing. WORKFLOW_STUDIO_DATA puts it elsewhere.

    Nobody else may look into it: journals hold whole documents. Raises Failure where it cannot be written.
    """
    elsewhere = os.environ.get(VARIABLE)
    root = Path(elsewhere) if elsewhere else user_data_path(PRODUCT, appauthor=False)
    folder = root.joinpath(*parts)
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(parents=True, exist_ok=True)
        writable = os.access(folder, os.W_OK)
    except OSError:
        writable = False
    if not writable:
        raise Failure(
            "The folder for settings and unsaved work cannot be written.",
            f"Name one that can in the environment variable {VARIABLE}.",
        )
    return folder
