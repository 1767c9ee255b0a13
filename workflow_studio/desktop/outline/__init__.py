"""The left panel: processes, participants in lane order and their steps; mirrors the map and is fully editable."""
