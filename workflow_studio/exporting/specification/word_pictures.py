"""Pictures within a line of the Word document."""

from __future__ import annotations

from io import BytesIO

from docx.shared import Length
from docx.text.run import Run


def add_picture(
    run: Run, png: bytes, description: str = "", *, width: Length | None = None, height: Length | None = None
) -> None:
    """A PNG in this run, with what readers for the blind say of it; without the margin that some readers assume."""
    inline = run.add_picture(BytesIO(png), width, height)._inline
    inline.docPr.set("descr", description)
    for edge in "TBLR":
        inline.set(f"dist{edge}", "0")
