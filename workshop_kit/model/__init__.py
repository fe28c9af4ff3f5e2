"""The domain: frozen values without files, clock or chance.

Import each class from the module named after its subject, for example
``from workshop_kit.model.goals import Goal``. Reading and saving a workshop does not
belong here (``store``), nor does anything computed from one (``analysis``).
"""
