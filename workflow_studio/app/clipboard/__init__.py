"""Copying steps within a document, to another one, and as a picture."""
