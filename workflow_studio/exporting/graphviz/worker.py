"""The bundled Graphviz, run as a process of its own: one bad input can only end this process, not the program.

    python -m workflow_studio.exporting.graphviz.worker LAYOUT FORMAT  < graph.dot  > picture

The frozen application calls itself with `--dot-worker LAYOUT FORMAT`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

LAYOUTS = ("dot", "nop2")
"""`nop2` is what `neato -n2` does: keep all positions."""
FORMATS = ("svg", "json", "plain")
CANNOT_LOAD = 3


def main(arguments: Sequence[str]) -> int:
    """Draws the DOT text on stdin to stdout. 0 done, 1 cannot be drawn, 2 wrong arguments, 3 no bundled Graphviz."""
    if len(arguments) != 2 or arguments[0] not in LAYOUTS or arguments[1] not in FORMATS:
        return 2
    try:
        import pygraphviz
    except (ImportError, OSError):
        return CANNOT_LOAD
    layout, form = arguments
    try:
        graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode("utf-8"))
        drawn = graph.draw(format=form, prog=layout)
    except (pygraphviz.DotError, ValueError, OSError):
        return 1
    sys.stdout.buffer.write(drawn)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
