"""What is said of the picture behind a map."""

from __future__ import annotations

PUT_ONE = "Picture behind the &map…"
THE_PICTURE = "&Picture behind the map"
MOVE_AND_RESIZE = "&Move and resize"
LIGHTER, STRONGER = "&Lighter", "&Stronger"
HIDE, SHOW = "&Hide", "S&how"
ANOTHER_ONE = "&Another one…"
REMOVE = "&Remove"
"""The menu of empty ground."""

CHOOSE_A_FILE = "Put a picture behind the map"
FILES = "Pictures (*.png *.jpg *.jpeg)"
READING = "Reading the picture"
LET_GO = "Let go to put the picture behind the map."
IT_LIES_THERE = "The picture is behind the map. Right-click empty ground to change it."
NONE_THERE = "There is no picture behind this map. Paste one, or choose a file in the Insert menu."
HOW_TO_MOVE = "Drag the picture, or a corner. Arrow keys move it, + and − resize it, Enter ends."
AS_LIGHT, AS_STRONG = "The picture cannot be lighter. Hide it instead.", "The picture cannot be stronger."

NO_PICTURE = "This is no picture that can be read here."
TOO_LARGE = "This picture is too large."
DAMAGED = "This picture is damaged, or too large."
TAKES = "Take a PNG or JPEG."
SMALLER = "Make it smaller in another program, then try again."
NOT_READ, COPY_IT = "The file cannot be read.", "Copy it to this computer and try again."
