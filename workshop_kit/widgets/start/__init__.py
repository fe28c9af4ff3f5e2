"""The notebook before the six steps: what for, for whom, in which phases."""
