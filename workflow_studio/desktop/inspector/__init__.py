"""The right panel: what is selected, in plain words."""
