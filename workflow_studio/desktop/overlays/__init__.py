"""What the map is coloured by: chosen for the session, explained under the map."""
