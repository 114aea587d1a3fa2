"""What people do and places do not: "Marx explained", "Kamenev understands", "Savinkov, who"."""

from __future__ import annotations

import re

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_NAMES = re.compile(
    r"(?:(?:,\s+|,?\s+(?:and|und|et|&)\s+)(?:(?:the|von|van|de|du)\s+)?[^\W\d_a-z][\w’'-]+)+\s+([a-zà-ÿ]+)(?![\w-])"
)
_FRENCH_VERB = re.compile(r"\w{2,}(?:[aei]ra|[dtr]ra|ait|aient|ront|èrent)$")
_CLITIC = re.compile(r"\s+(?:ne\s+|n['’])?(?:[mltsy]['’]|(?:me|te|se|le|la|les|lui|nous|vous|leur|y|en)\s+)[a-zà-ÿ]")
_MANY = frozenset({"are", "were", "have", "sont", "ont", "étaient", "sind", "waren", "haben", "hatten"})
_STATE = re.compile(
    r"\s+(?:is|was|est|était)\s+(?:at|gone|going|coming|well|ill|better|worse|dead|right|wrong|not|always|still|now|here|to|very\s+ill|mort|malade|parti|venu)\b"
)
_DOES = re.compile(
    r"\s+[a-z]{2,}(?:[^s]s|ed)\s+(?:the|a|an|my|his|her|your|our|their|him|me|us|them|you|it|to|that|on|for|at|with|from|down|up|off|out|away)\b"
)
_BEFORE_CLAUSE = frozenset(
    "that and but as if when while because though since so or says thinks tells believe think hear".split()
)
_AT_TABLE = re.compile(r"\s+at\s+(?:supper|dinner|tea|breakfast|cards|home)\b")
_WHO = re.compile(r"['’]?,\s+(?:who|whose|whom)\b")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of the word after."""
    if occurrence.possessive:
        return 0.0
    if _WHO.match(occurrence.after):
        return 0.6
    if document.language == "de":
        return 0.0  # see german
    if occurrence.token.kind == "B":
        return _of_common(occurrence)
    return _of_unknown(occurrence, document)


def _of_common(occurrence: Occurrence) -> float:
    """Return the weight of speech or thought after a word that is common too: "Hooker thinks" wants no article."""
    bare = not occurrence.previous or occurrence.previous in _BEFORE_CLAUSE
    acts = occurrence.following in lexicon.context("verbs") and occurrence.after[:1] == " "
    return 1.0 if bare and acts and not occurrence.token.word.endswith("s") else 0.6 if acts else 0.0


def _of_unknown(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of the verb after a word that no dictionary has, or after the list that it begins."""
    listed = _NAMES.match(occurrence.after)
    following = listed[1] if listed else occurrence.following
    if occurrence.after[:1] in ".;:!?":
        return 0.0
    if following in lexicon.context("verbs") or (listed and f"{following}s" in lexicon.context("verbs")):
        return 0.6
    if listed and (following in _MANY or following in lexicon.context("auxiliaries")):
        return 0.45
    if _AT_TABLE.match(occurrence.after) or _STATE.match(occurrence.after) or _DOES.match(occurrence.after):
        return 0.45
    if document.language == "fr" and (_FRENCH_VERB.match(following) or _CLITIC.match(occurrence.after)):
        return 0.45
    if following in lexicon.context("auxiliaries"):
        return 0.25 if following in ("is", "was") else 0.45
    return 0.0
