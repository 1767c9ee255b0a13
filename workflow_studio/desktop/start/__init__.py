"""The page that is shown while no document is open."""
