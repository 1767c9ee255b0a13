"""The second pass over an Office Open XML workbook: what it says besides values. Runs in the reading process.

Local names are matched and namespaces ignored, so transitional and strict files are read alike. Nothing here
raises for what a file holds: what is odd is skipped.
"""
