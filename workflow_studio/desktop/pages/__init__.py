"""The map on sheets of paper, as it will be printed."""
