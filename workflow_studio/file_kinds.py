"""What the files are called that the product opens. What a file is, its content decides."""

from __future__ import annotations

DOCUMENT_SUFFIX = ".workflow"
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv")
