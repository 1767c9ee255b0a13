"""The specification as PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exporting.specification.documents import chain, hostile, purchase, rendered, two_processes
from workflow_studio.exporting.specification.typeset import ZERO_WIDTH_SPACE, _breakable
from workflow_studio.model import Document


def pages(content: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", content))


@pytest.mark.parametrize(
    ("document_of", "fewest"),
    [(purchase, 3), (two_processes, 4), (chain, 4), (hostile, 9), (Document, 1)],
)
def test_every_document_becomes_pages(document_of: Callable[[], Document], fewest: int) -> None:
    content = rendered("spec-pdf", document_of())
    assert content.startswith(b"%PDF-")
    assert fewest <= pages(content) <= fewest + 6


def test_the_same_document_gives_the_same_bytes() -> None:
    assert rendered("spec-pdf", purchase()) == rendered("spec-pdf", purchase())


def test_long_words_may_break_and_others_stay_whole() -> None:
    assert _breakable("Automatable") == "Automatable"
    broken = _breakable("x" * 100)
    assert broken.replace(ZERO_WIDTH_SPACE, "") == "x" * 100
    assert max(map(len, broken.split(ZERO_WIDTH_SPACE))) < 20


@pytest.mark.slow
def test_the_text_can_be_searched(tmp_path: Path) -> None:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    path = tmp_path / "purchase.pdf"
    path.write_bytes(rendered("spec-pdf", purchase()))
    text = subprocess.run([tool, "-layout", str(path), "-"], capture_output=True, check=True, text=True).stdout
    for wanted in ("Purchase requests", "Who takes part", "Decide on the purchase", "Nobody", "as-is"):
        assert wanted in text


@pytest.mark.slow
def test_word_documents_open_in_libreoffice(tmp_path: Path) -> None:
    tool = shutil.which("soffice")
    if tool is None:
        pytest.skip("LibreOffice is not installed")
    for name, document in (("purchase", purchase()), ("hostile", hostile()), ("empty", Document())):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(rendered("docx", document))
        home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [tool, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        assert pages(path.with_suffix(".pdf").read_bytes()) >= 1
