"""How tests install Rubricator in environments of their own."""

import sys

PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")

UNCOMPILED = {"CC": "false"}
"""Variables with which Rubricator is installed without its compiled part: sooner, and with the same findings."""
