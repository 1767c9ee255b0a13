"""A map as a table with one row for each step, decision and event: what its cells say, and what typing in them does."""
