"""A filled grid against the workshop: what each sheet says differently, part by part."""
