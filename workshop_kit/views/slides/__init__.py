"""The kinds of slides, one a module; which of them a deck gets is decided in ``views.deck``."""
