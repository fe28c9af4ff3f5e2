"""Everything decided, nothing drawn: what goes where, in which words, at which size.

Lengths are points (1/72 inch) as floats. A view is a frozen description that a renderer
translates into one format; two renderers that need the same decision find it here.
"""
