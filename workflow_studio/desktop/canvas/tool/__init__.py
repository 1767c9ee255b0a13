"""What the mouse does, by the tool that is chosen: selecting, placing something new, drawing flows."""
