"""Where things go: lane-aware layered layout with orthogonal connectors."""
