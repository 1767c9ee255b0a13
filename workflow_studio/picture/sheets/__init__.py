"""A map on sheets of paper or slides, folded where it is wide: what is seen, printed and written as PDF."""

from workflow_studio.picture.sheets.paper import PAPERS, Paper, PaperName, SheetSetup, paper_named
from workflow_studio.picture.sheets.sheets import Sheet, sheets_of

__all__ = ["PAPERS", "Paper", "PaperName", "Sheet", "SheetSetup", "paper_named", "sheets_of"]
