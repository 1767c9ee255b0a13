"""What several parts of the window say in the same words."""

CANCEL = "Cancel"
CLOSE = "Close"
PROGRESS = "Progress"


def and_more(count: int) -> str:
    """Below a list that is cut: how many it leaves out."""
    return f"and {count:,} more"
