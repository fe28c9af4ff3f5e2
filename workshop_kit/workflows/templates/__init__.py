"""A team's own template: let in, made ready, reported on, its choices kept beside it."""
