"""Files from outside made into plain values, each after it passed the guard.

What they mean for a workshop is decided above, in ``workflows``: nothing here compares or
changes anything.
"""
