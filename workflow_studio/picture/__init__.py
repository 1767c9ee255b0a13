"""A map as a flat list of shapes and text lines, drawn the same everywhere.

Whole maps: `whole_map.picture_of` (title, legend, margin) and `whole_map.map_picture` (bare). Single elements, for the
canvas, in this paint order and in map coordinates: `lanes.lane_items`, `flows.flow_items`, `nodes.node_items`,
`flow_labels.flow_label_items`, `nodes.node_badge_items`, `lanes.lane_header_items`. Painters turn colour tokens into
colours with a `colours.Theme`. Names are imported from their modules, so that one colour does not load everything.
"""
