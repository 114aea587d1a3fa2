"""spaCy as a recogniser of persons, with whatever model of the document's language is installed.

It needs the extra ``rubricator[spacy]`` and a model, such as ``en_core_web_sm``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any

from rubricator.recognition.plugins import Proposal

_PEOPLE = ("PERSON", "PER", "persName")
"""What models call persons: those trained on OntoNotes, on WikiNER, and some of the other corpora."""

_NEEDED = ("tok2vec", "transformer", "ner", "entity_ruler", "sentencizer")
"""The parts of a pipeline that names need. The others only take time."""


class SpacyRecognizer:
    """Finds what spaCy takes for persons. Dates are left to the rules, since spaCy's are durations too, and have no value."""

    def __init__(self) -> None:
        """Raise ImportError if spaCy is not installed."""
        try:
            self._spacy: Any = import_module("spacy")
        except ModuleNotFoundError as error:
            raise ImportError("spaCy is not installed; pip install 'rubricator[spacy]' and a model") from error
        self._pipelines: dict[str, Any] = {}

    def recognize(self, passages: Sequence[str], language: str) -> Iterator[Proposal]:
        """Yield the persons in the passages; raise LookupError if no model of the language is installed."""
        # A line end within a name is no more than a space, and one for one keeps the offsets.
        texts = (text.replace("\n", " ") for text in passages)
        for index, document in enumerate(self._pipeline(language).pipe(texts)):
            for entity in document.ents:
                if entity.label_ in _PEOPLE:
                    yield Proposal(
                        index, entity.start_char, entity.end_char, "persName", _certainty(entity.text), entity.label_
                    )

    def _pipeline(self, language: str) -> Any:
        """Return the pipeline for a language, loaded once: of several models the first in alphabetical order."""
        code = language[:2]
        if code not in self._pipelines:
            models = [name for name in self._installed if name.startswith(f"{code}_")]
            if not models:
                raise LookupError(f"no spaCy model of the language “{language}” is installed")
            self._pipelines[code] = self._load(models[0])
        return self._pipelines[code]

    @cached_property
    def _installed(self) -> list[str]:
        return sorted(self._spacy.util.get_installed_models())

    def _load(self, model: str) -> Any:
        pipeline = self._spacy.load(model)
        pipeline.select_pipes(disable=[name for name in pipeline.pipe_names if name not in _NEEDED])
        return pipeline


def _certainty(name: str) -> float:
    """Return how far such a name is to be trusted where the rules have not found it: a single word, not half."""
    return 0.75 if " " in name else 0.35
