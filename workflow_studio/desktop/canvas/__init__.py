"""The map on the wall: a scene that paints the picture's items, and what mouse and keys do with them."""

from workflow_studio.desktop.canvas.map_view import MapView

__all__ = ["MapView"]
