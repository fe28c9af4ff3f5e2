"""Step 2: sources, personas and what is known about them."""
