"""Every link in what people read leads somewhere: to a file of the project, and to a heading in it where it names one."""

from pathlib import Path

import pytest

from documentation.markdown import anchors_of, links_of, name_of, pages


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_links_lead_to_what_is_there(page: Path) -> None:
    lost = [address for address in links_of(page) if not is_there(page, address)]
    assert lost == []


def is_there(page: Path, address: str) -> bool:
    name, _, anchor = address.partition("#")
    target = page.parent / name if name else page
    return target.is_file() and (not anchor or target.suffix != ".md" or anchor in anchors_of(target))
