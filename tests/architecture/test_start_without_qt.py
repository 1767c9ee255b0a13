"""Everything but the window works on a computer that has no Qt."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.source_tree import ROOT, product_modules


def test_everything_below_the_desktop_loads_without_qt() -> None:
    below = [module.name for module in product_modules() if module.floor not in {"desktop", "workflow_studio"}]
    load_all = f"import sys; sys.modules['PySide6'] = None; [__import__(name) for name in {below}]"
    result = subprocess.run([sys.executable, "-c", load_all], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
