"""Who hands to whom: the handoffs of a map as a matrix, a network and a table."""
