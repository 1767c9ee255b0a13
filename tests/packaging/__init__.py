"""The app as people get it: frozen, without Python."""
