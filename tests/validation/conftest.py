"""A web site on this machine that may be fetched from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rubricator.validation import fetching, network
from validation.serving import Site, serving


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site by TLS on this machine, which counts as one on the internet; nothing was fetched before."""
    certificates = tmp_path / "certificates.pem"
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates))
    monkeypatch.setattr(network, "is_public", lambda _address: True)
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    fetching._fetch.cache_clear()
    with serving(certificates) as found:
        yield found
