"""The entry point of ``workshop-kit`` and of ``python -m workshop_kit``."""

import os
import sys

from workshop_kit.cli.app import run


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:], os.environ))


if __name__ == "__main__":
    main()
