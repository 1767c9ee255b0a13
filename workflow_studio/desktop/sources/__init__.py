"""What is known of the workbooks behind a document: their cards, what reads what, their data, and their losses."""
