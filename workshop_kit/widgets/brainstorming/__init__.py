"""Step 5: pains, keywords, ideas, and what is decided on them."""
