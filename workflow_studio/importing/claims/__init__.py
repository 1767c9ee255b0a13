"""Claims: what the workbooks say about the process, each with its evidence and its confidence."""
