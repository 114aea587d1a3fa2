"""The XSpec documents under ``specs/`` are tests, each expectation one."""

from __future__ import annotations

from xslt.xspec.plugin import pytest_collect_file

__all__ = ["pytest_collect_file"]
