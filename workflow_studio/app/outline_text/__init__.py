"""A map as an outline in plain text: written, read, and taken over into the map that it was written from."""
