"""The everyday resolver: beside the schema, by a catalog, in the folder of fetched schemas, or refused by name."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from rubricator.relaxng.catalogs import Catalogs
from rubricator.relaxng.fetched import FetchedSchemas
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.local import LocalFiles, from_environment
from rubricator.relaxng.resources import Unresolved

WEB = "https://www.tei-c.org/release/xml/tei/tei_all.rng"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> Iterator[None]:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def message(found: Resource | Unresolved) -> str:
    assert isinstance(found, Unresolved)
    return f"{found.message} | {found.hint}"


def test_a_file_beside_the_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "schemas/b c.rng", "b")
    monkeypatch.chdir(tmp_path)
    assert LocalFiles()("b%20c.rng", "schemas/a.rng") == Resource("schemas/b c.rng", b"b")
    assert LocalFiles()("../b c.rng", "schemas/lists/") == Resource("schemas/b c.rng", b"b")


def test_a_file_by_a_file_url_has_its_path_for_an_address(tmp_path: Path) -> None:
    path = write(tmp_path / "b c.rng", "b")
    assert LocalFiles()(path.as_uri(), "a.rng") == Resource(path.as_posix(), b"b")
    assert LocalFiles()("b%20c.rng", (tmp_path / "a.rng").as_uri()) == Resource(path.as_posix(), b"b")


def test_a_file_by_a_catalog(tmp_path: Path) -> None:
    path = write(tmp_path / "local.rng", "b")
    entries = f'<uri name="{WEB}" uri="local.rng"/>'
    file = write(
        tmp_path / "c.xml", f'<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">{entries}</catalog>'
    )
    found = Resource(path.as_posix(), b"b")
    assert LocalFiles(Catalogs((str(file),)))(WEB, "a.rng") == found
    assert from_environment({"XML_CATALOG_FILES": f" {tmp_path / 'none.xml'} {file.as_uri()} "})(WEB, "a.rng") == found
    assert isinstance(from_environment({})(WEB, "a.rng"), Unresolved)


def test_a_catalog_may_replace_a_file_beside_the_schema(tmp_path: Path) -> None:
    write(tmp_path / "b.rng", "b")
    path = write(tmp_path / "c.rng", "c")
    entries = f'<uri name="{(tmp_path / "b.rng").as_uri()}" uri="c.rng"/>'
    file = write(
        tmp_path / "c.xml", f'<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">{entries}</catalog>'
    )
    found = LocalFiles(Catalogs((str(file),)))("b.rng", (tmp_path / "a.rng").as_posix())
    assert found == Resource(path.as_posix(), b"c")


@pytest.mark.parametrize("address", [WEB, WEB.replace("https", "http"), f"{WEB}#x", "HTTPS" + WEB[5:]])
def test_a_file_of_the_folder_of_fetched_schemas(address: str, tmp_path: Path) -> None:
    path = write(tmp_path / "https/www.tei-c.org/release/xml/tei/tei_all.rng", "b")
    assert LocalFiles(fetched=FetchedSchemas(tmp_path))(address, "a.rng") == Resource(path.as_posix(), b"b")


def test_a_query_is_part_of_the_name_of_a_fetched_file(tmp_path: Path) -> None:
    path = write(tmp_path / "http/example.org:8080/s?v=2", "b")
    assert LocalFiles(fetched=FetchedSchemas(tmp_path))("http://example.org:8080/s?v=2", "a.rng") == Resource(
        path.as_posix(), b"b"
    )


def test_what_a_fetched_schema_refers_to_is_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "https/example.org/a.rng", "a")
    path = write(tmp_path / "https/example.org/b.rng", "b")
    files = LocalFiles(fetched=FetchedSchemas(tmp_path))
    found = files("https://example.org/a.rng", "x.rng")
    assert isinstance(found, Resource)
    assert files("b.rng", found.address) == Resource(path.as_posix(), b"b")


@pytest.mark.parametrize("path", ["/%2e%2e/%2e%2e/secret", "/..%2f..%2fsecret", "/a%00b", "/..%5csecret"])
def test_no_address_leads_out_of_the_folder(path: str, tmp_path: Path) -> None:
    write(tmp_path / "secret", "s")
    write(tmp_path / "fetched/https/example.org/x", "")
    assert isinstance(
        LocalFiles(fetched=FetchedSchemas(tmp_path / "fetched"))(f"https://example.org{path}", "a.rng"), Unresolved
    )


def test_what_is_on_the_web_only_is_refused_by_name(tmp_path: Path) -> None:
    refused = f"{WEB} is not on this machine, and nothing is fetched from the network. | "
    assert message(LocalFiles()(WEB, "a.rng")) == (
        f"{refused}Save it beside the schema and refer to the file, or name a file for it in a catalog (XML_CATALOG_FILES)."
    )
    place = tmp_path / "https/www.tei-c.org/release/xml/tei/tei_all.rng"
    assert f", or save it as {place}, or name" in message(LocalFiles(fetched=FetchedSchemas(tmp_path))(WEB, "a.rng"))
    assert message(LocalFiles()("tei_all.rng", "https://www.tei-c.org/release/xml/tei/x.rng")).startswith(refused)


@pytest.mark.parametrize("address", ["//host/a.rng", "file://host/a.rng", "ftp://host/a.rng", "urn:x:y", "http://[/"])
def test_other_machines_and_schemes_are_refused(address: str) -> None:
    assert message(LocalFiles()(address, "a.rng")).startswith(f"{address} is not on this machine")


def test_a_catalog_that_could_not_be_read_is_named_where_it_was_needed() -> None:
    found = LocalFiles(Catalogs(("/none/catalog.xml",)))(WEB, "a.rng")
    assert message(found).endswith(" The catalog /none/catalog.xml could not be read: No such file or directory.")


def test_a_file_that_is_not_there_is_refused_with_the_nearest(tmp_path: Path) -> None:
    write(tmp_path / "tei_all.rng", "")
    base = (tmp_path / "a.rng").as_posix()
    assert message(LocalFiles()("tie_all.rng", base)) == (
        f"There is no file {tmp_path}/tie_all.rng. | Did you mean tei_all.rng?"
    )
    assert message(LocalFiles()("x/y.rng", base)) == (
        f"There is no file {tmp_path}/x/y.rng. | There is no folder {tmp_path}/x that could be read."
    )


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    base = (tmp_path / "a.rng").as_posix()
    assert message(LocalFiles()("pipe", base)) == f"{tmp_path}/pipe is no file. | "
    assert message(LocalFiles()(".", base)) == f"{tmp_path} is no file. | "
    assert message(LocalFiles()("/dev/zero", base)) == "/dev/zero is no file. | "


@pytest.mark.parametrize("href", ["%00", "x" * 5000])
def test_a_name_that_no_file_can_have_is_refused(href: str) -> None:
    assert " cannot be read: " in message(LocalFiles()(href, "a.rng"))
