"""Step 3: where customers and company meet, and where nobody is there."""
