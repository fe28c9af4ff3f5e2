"""Use cases: each reads, computes and writes in one go, for the command line and the notebooks.

Everything they decide with lies further down; nothing here talks to a person.
"""
