"""A map as a flat list of shapes and text lines, drawn the same everywhere."""
