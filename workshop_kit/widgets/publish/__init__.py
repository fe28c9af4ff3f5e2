"""The last notebook: what leaves the room, and what it still lacks."""
