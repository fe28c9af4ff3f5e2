"""All files that mean harm, each made by a small function and known by why it is refused."""

from importers import (
    hostile_archives,
    hostile_links,
    hostile_programs,
    hostile_sheets,
    hostile_tables,
    hostile_xml,
)
from importers.hostile_making import HOSTILE

# each module puts its files on the list as it is imported
KINDS = (
    hostile_archives,
    hostile_links,
    hostile_programs,
    hostile_sheets,
    hostile_tables,
    hostile_xml,
)

__all__ = ["HOSTILE", "KINDS"]
