"""Graphviz: DOT text in two flavours, and pictures drawn by the bundled or an installed engine."""
