"""`run.py`: one file from a fresh clone to a running application."""
