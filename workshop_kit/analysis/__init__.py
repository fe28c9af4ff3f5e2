"""What can be computed from a workshop: evidence, the chain of phases, leverage, frames.

Every function takes values and returns values; wording and drawing belong to ``views``.
"""
