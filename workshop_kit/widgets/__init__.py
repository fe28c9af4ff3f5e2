"""The forms of the guided notebooks: thin shells over workflows, and all that needs ipywidgets."""
