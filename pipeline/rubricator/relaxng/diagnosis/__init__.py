"""What is wrong in an invalid document, in words that say what to do; and what may stand at a place in a document."""

from rubricator.relaxng.diagnosis.diagnosing import diagnose
from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.diagnosis.offering import Allowed, Offer, allowed_at
from rubricator.relaxng.diagnosis.rules import RULES

__all__ = ["RULES", "Allowed", "Models", "Offer", "allowed_at", "diagnose"]
