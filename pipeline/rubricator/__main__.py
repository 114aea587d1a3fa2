"""``python -m rubricator`` is the command ``rubricator``."""

from rubricator.cli import main

main()
