"""Where the product keeps what belongs to the user's machine: journals, logs, recent files, window settings."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path


def data_folder(*parts: str) -> Path:
    """A folder below the user's data folder, made if missing. WORKFLOW_STUDIO_DATA puts it elsewhere."""
    elsewhere = os.environ.get("WORKFLOW_STUDIO_DATA")
    root = Path(elsewhere) if elsewhere else user_data_path("Workflow Studio", appauthor=False)
    folder = root.joinpath(*parts)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
