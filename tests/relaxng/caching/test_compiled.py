"""When a compiled schema is used, and when it is made anew."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relaxng.caching.grammars import grammars, plain, shape
from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng import caching
from rubricator.relaxng.caching import compiled
from rubricator.relaxng.caching.files import _MAGIC
from rubricator.relaxng.caching.references import digest_of
from rubricator.relaxng.errors import SchemaError, fault
from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.nameclasses import Name
from rubricator.relaxng.patterns import Declaration
from rubricator.relaxng.resources import Resolver, Unresolved
from rubricator.relaxng.tree import Place
from rubricator.source import Position

GONE = Rule("RNG000", Severity.ERROR, "", "")
a_folder_for_all = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@dataclass
class Compiler:
    """A toy: every line of a schema is an element, and ``include href`` reads another schema; it counts its calls."""

    folder: Path | None
    base: Callable[[str], str] = str
    calls: int = 0
    redirected: dict[str, str] = field(default_factory=dict)

    def __call__(self, path: Path) -> Grammar:
        schema = Resource(str(path), path.read_bytes())
        return compiled(schema, self.resolve, self.compile, plain, self.folder)

    def resolve(self, href: str, base: str) -> Resource | Unresolved:
        path = Path(base).parent / self.redirected.get(href, href)
        return Resource(str(path), path.read_bytes()) if path.exists() else Unresolved(f"{href} is gone")

    def compile(self, schema: Resource, resolve: Resolver) -> Grammar:
        self.calls += 1
        patterns = Patterns()
        sources: list[Resource] = []
        elements = []

        def read(resource: Resource) -> None:
            sources.append(resource)
            for number, line in enumerate(resource.data.decode().splitlines(), start=1):
                if line == "fault":
                    raise SchemaError((fault(Place(resource.address, Position(number, 1)), GONE, "a fault"),))
                if line.startswith("include "):
                    included = resolve(line.removeprefix("include "), self.base(resource.address))
                    if isinstance(included, Unresolved):
                        raise SchemaError(
                            (fault(Place(resource.address, Position(number, 1)), GONE, included.message),)
                        )
                    read(included)
                else:
                    place = Place(resource.address, Position(number, 1))
                    elements.append(patterns.element(Name(line), Declaration(place)))

        read(schema)
        return Grammar(patterns.choice(elements), tuple(elements), patterns, (), tuple(dict.fromkeys(sources)))


@pytest.fixture
def compile_(tmp_path: Path) -> Compiler:
    return Compiler(tmp_path / "cache")


def write(folder: Path, **schemas: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in schemas.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder / next(iter(schemas))


def names(grammar: Grammar) -> list[str]:
    return [f"{Path(e.declaration.place.file).name} {e.names.name}" for e in grammar.elements]  # type: ignore[union-attr]


def test_a_schema_is_compiled_once(compile_: Compiler, tmp_path: Path) -> None:
    schema = write(tmp_path / "a", schema="p\nnote\n")
    assert shape(compile_(schema)) == shape(compile_(schema))
    assert compile_.calls == 1


def test_the_same_schema_under_another_name_is_the_same_but_for_the_name(compile_: Compiler, tmp_path: Path) -> None:
    compile_(write(tmp_path / "a", schema="p"))
    grammar = compile_(write(tmp_path / "b", other="p"))
    assert (compile_.calls, names(grammar)) == (1, ["other p"])
    assert grammar.sources == (Resource(str(tmp_path / "b" / "other"), b"p"),)


def test_an_edited_schema_is_another_schema(compile_: Compiler, tmp_path: Path) -> None:
    compile_(write(tmp_path / "a", schema="p"))
    assert names(compile_(write(tmp_path / "a", schema="q"))) == ["schema q"]


def test_without_a_folder_a_schema_is_compiled_each_time(tmp_path: Path) -> None:
    compile_ = Compiler(None)
    schema = write(tmp_path / "a", schema="p")
    assert names(compile_(schema)) == names(compile_(schema)) == ["schema p"]
    assert compile_.calls == 2


def test_a_schema_that_cannot_be_used_is_refused_each_time(compile_: Compiler, tmp_path: Path) -> None:
    schema = write(tmp_path / "a", schema="fault")
    for _ in range(2):
        with pytest.raises(SchemaError):
            compile_(schema)
    assert compile_.calls == 2


def test_another_engine_reads_anew(compile_: Compiler, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schema = write(tmp_path / "a", schema="p")
    compile_(schema)
    monkeypatch.setattr(caching, "engine_digest", lambda: "another")
    compile_(schema)
    assert compile_.calls == 2


def test_an_engine_that_does_not_know_itself_keeps_nothing(
    compile_: Compiler, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "engine_digest", lambda: "")
    compile_(write(tmp_path / "a", schema="p"))
    assert not (tmp_path / "cache").exists()


class TestWhatASchemaRefersTo:
    """A schema of three files: schema includes part and common, part includes common too."""

    @pytest.fixture
    def schema(self, tmp_path: Path) -> Path:
        return write(tmp_path / "a", schema="include part\ninclude common", part="p\ninclude common", common="q")

    def test_nothing_has_changed(self, compile_: Compiler, schema: Path) -> None:
        first = compile_(schema)
        second = compile_(schema)
        assert shape(first) == shape(second)
        assert first.sources == second.sources
        assert (compile_.calls, names(second)) == (1, ["part p", "common q", "common q"])

    @pytest.mark.parametrize("name", ["part", "common"])
    def test_a_file_is_edited(self, compile_: Compiler, schema: Path, name: str) -> None:
        compile_(schema)
        write(schema.parent, **{name: "r"})
        grammar = compile_(schema)
        assert compile_.calls == 2
        assert f"{name} r" in names(grammar)

    def test_a_file_is_gone(self, compile_: Compiler, schema: Path) -> None:
        compile_(schema)
        (schema.parent / "common").unlink()
        with pytest.raises(SchemaError, match="common is gone"):
            compile_(schema)

    def test_a_catalog_leads_elsewhere(self, compile_: Compiler, schema: Path) -> None:
        compile_(schema)
        write(schema.parent, elsewhere="r")
        compile_.redirected["common"] = "elsewhere"
        assert names(compile_(schema)) == ["part p", "elsewhere r", "elsewhere r"]

    def test_two_files_become_one(self, compile_: Compiler, tmp_path: Path) -> None:
        schema = write(tmp_path / "a", schema="include b\ninclude c", b="p", c="p")
        compile_(schema)
        compile_.redirected["c"] = "b"
        assert names(compile_(schema)) == ["b p", "b p"]

    def test_the_folder_is_moved(self, compile_: Compiler, schema: Path, tmp_path: Path) -> None:
        compile_(schema)
        schema.parent.rename(tmp_path / "b")
        grammar = compile_(tmp_path / "b" / "schema")
        assert compile_.calls == 1
        assert {Path(source.address).parent for source in grammar.sources} == {tmp_path / "b"}

    def test_a_base_of_its_own_is_not_found_again_and_so_not_kept(self, compile_: Compiler, schema: Path) -> None:
        compile_.base = lambda address: str(Path(address).parent / "elsewhere.rng")
        compile_(schema)
        assert names(compile_(schema)) == ["part p", "common q", "common q"]
        assert compile_.calls == 2


@given(grammars(("schema",)), st.integers(0, 100_000), st.sampled_from(["", "0", "9999", "null", "[", "-1", '"']))
@a_folder_for_all
def test_an_entry_that_was_forged_is_made_anew_or_data(tmp_path: Path, grammar: Grammar, place: int, put: str) -> None:
    schema = Resource("schema", b"x")
    calls = []

    def read() -> Grammar:
        return compiled(schema, lambda *_: schema, lambda *_: calls.append(1) or grammar, plain, tmp_path)

    for old in tmp_path.iterdir():
        old.unlink()
    read()
    (path,) = tmp_path.iterdir()
    content = path.read_bytes().partition(b"\n")[2].decode()
    place %= len(content)
    forged = (content[:place] + put + content[place + 1 :]).encode()
    path.write_bytes(_MAGIC + digest_of(forged).encode() + b"\n" + forged)
    read()


FOREIGN = ["", "null", "[]", "[[],{}]", "{}", "[[],[]]", '[[["a"]],{}]', "[" * 100_000, '[[],{"scopes":1}]', "1e999"]


@pytest.mark.parametrize("content", FOREIGN, ids=range(len(FOREIGN)))
def test_an_entry_that_makes_no_sense_is_made_anew(compile_: Compiler, tmp_path: Path, content: str) -> None:
    schema = write(tmp_path / "a", schema="p")
    compile_(schema)
    (path,) = (tmp_path / "cache").iterdir()
    path.write_bytes(_MAGIC + digest_of(content.encode()).encode() + b"\n" + content.encode())
    assert names(compile_(schema)) == ["schema p"]
    assert compile_.calls == 2
    compile_(schema)
    assert compile_.calls == 2


WRITER = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[3:]
from relaxng.caching.test_compiled import Compiler, names
cache, folder = map(Path, sys.argv[1:3])
for number in range(60):
    compile_ = Compiler(cache)
    assert names(compile_(folder / "short")) == ["short p"]
    assert names(compile_(folder / "long")) == [f"long {number}" for number in range(1000)]
    if number % 10 == 9:
        for entry in cache.glob("*.schema"):
            entry.write_bytes(entry.read_bytes()[:100])
"""


def test_processes_that_read_write_and_damage_at_once(root: Path, tmp_path: Path) -> None:
    write(tmp_path / "schemas", short="p", long="\n".join(map(str, range(1000))))
    folders = (tmp_path / "cache", tmp_path / "schemas", root / "tests", root / "pipeline")
    command = [sys.executable, "-c", WRITER, *map(str, folders)]
    processes = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(6)]
    assert [process.communicate()[1] for process in processes] == [""] * 6
    assert not list((tmp_path / "cache").glob("*.tmp"))
