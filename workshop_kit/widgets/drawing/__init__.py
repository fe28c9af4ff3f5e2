"""Step 6: the map, drawn cell by cell."""
