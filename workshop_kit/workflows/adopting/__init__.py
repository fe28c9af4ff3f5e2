"""Maps that others made, taken over into a new workshop: first shown, then written.

Which cells mean what is found in ``importers``; here they become entries of a workshop, and
whatever has no place there becomes a note.
"""
