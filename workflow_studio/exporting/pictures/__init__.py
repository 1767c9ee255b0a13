"""Pictures of maps: SVG, PNG and PDF from one flat list of shapes."""
