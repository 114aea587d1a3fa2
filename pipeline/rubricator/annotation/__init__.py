"""Annotation: names and dates that are still unmarked in TEI that exists are marked up, and no other byte is changed."""

from rubricator.annotation.annotating import Annotated, Proposed, annotate, insert, propose
from rubricator.annotation.proposals import Proposal
from rubricator.annotation.settings import Settings, anywhere, outside_foreign

__all__ = [
    "Annotated",
    "Proposal",
    "Proposed",
    "Settings",
    "annotate",
    "anywhere",
    "insert",
    "outside_foreign",
    "propose",
]
