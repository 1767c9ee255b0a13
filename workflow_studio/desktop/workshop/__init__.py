"""Running the workshop: agenda with its clock, parking lot, dots and disagreement."""
