"""Makes every ``x:expect`` of an XSpec document a test of pytest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from xslt.xspec.runner import Expectation, SpecError, Verdict, expectations, verdicts


class Spec(pytest.File):
    """An XSpec document; it is run when the first of its expectations is wanted."""

    found: dict[int, Verdict] | None = None

    def collect(self) -> Iterator[pytest.Item]:
        try:
            for expectation in expectations(self.path):
                yield Expect.from_parent(self, name=": ".join(expectation.labels), expectation=expectation)
        except SpecError as error:
            raise self.CollectError(str(error)) from None

    def verdict(self, expectation: Expectation) -> Verdict:
        if self.found is None:
            self.found = verdicts(self.path)
        return self.found[expectation.number]


class ExpectationError(Exception):
    """An expectation that does not hold."""


class Expect(pytest.Item):
    """An ``x:expect``."""

    def __init__(self, *, expectation: Expectation, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.expectation = expectation

    def runtest(self) -> None:
        if self.expectation.pending is not None:
            pytest.skip(self.expectation.pending or "pending")
        verdict = self.parent.verdict(self.expectation)
        if not verdict.holds:
            raise ExpectationError(verdict.report)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> str:
        if excinfo.errisinstance((ExpectationError, SpecError)):
            return f"{self.path}:{self.expectation.line}: {self.name}\n\n{excinfo.value}"
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.expectation.line - 1, self.name


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    return Spec.from_parent(parent, path=file_path) if file_path.suffix == ".xspec" else None
