"""A team's own template: what it consists of, what of it is used, and the deck fitted into it."""
