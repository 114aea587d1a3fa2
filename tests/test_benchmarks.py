"""The figures of the benchmarks are those of the scoring script, and the calibration error is what its name says."""

import re
import sys
from pathlib import Path
from statistics import mean, median

import judging
import letters
import lxml_checks
import plot
import pytest
import reliability
import scores
import searching
import tables
import transcriptions
from correspondence.lengths import MEDIAN, length
from figures import Beside
from java import both_there
from lxml import etree
from measuring import ROOT, command
from parts import pipeline
from plays import write
from recognisers import ours
from watching import watch

from rubricator.relaxng.schema import Schema


@pytest.mark.parametrize("corpus", ["auden", "cwwdc", "mitford"])
def test_verdicts_on_mentions_add_up_to_the_score(
    shared: Path, corpus: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {name: ours(text, name) for name, text in judging.texts(corpus).items()}
    people = [one for one in judging.judged(corpus, found) if one.kind == "persName"]
    scores.gold(corpus, found)
    printed = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("persName"))
    precision = {name: float(figure) for name, figure in re.findall(r"(\w+) P ([\d.]+)", printed)}
    assert f"pred {len(people)} " in printed
    assert sum(one.tight for one in people) / len(people) == pytest.approx(precision["tight"], abs=0.0006)
    assert sum(one.overlap for one in people) / len(people) == pytest.approx(precision["overlap"], abs=0.0006)


def verdict(certainty: float, right: bool) -> judging.Judged:
    return judging.Judged("letters", "persName", "full name", certainty, right, right, right)


def test_certainty_that_keeps_its_promise_has_no_error() -> None:
    verdicts = [verdict(0.75, index < 3) for index in range(4)] + [verdict(1.0, True)] * 6
    assert reliability.calibration_error(verdicts, lambda one: one.tight) == pytest.approx(0)


def test_the_error_of_each_bin_weighs_as_many_mentions_as_it_has() -> None:
    verdicts = [verdict(1.0, False)] + [verdict(0.75, True)] * 3
    assert reliability.calibration_error(verdicts, lambda one: one.tight) == pytest.approx((1.0 * 1 + 0.25 * 3) / 4)


def test_the_plays_of_the_benchmark_are_valid_and_the_same_for_the_same_seed(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    paths, again = write(tmp_path, 0.5, 7), write(tmp_path / "again", 0.5, 7)
    assert [path.read_bytes() for path in paths] == [path.read_bytes() for path in again]
    for schema in ("tei_all.rng", "dracor.rng"):
        assert all(map(Schema.from_file(shared / "schemas" / schema).is_valid, paths))


def test_the_letters_of_the_benchmark_have_the_faults_that_they_are_to_have(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    (files, faults), (again, _) = (letters.write(folder, 400, 7) for folder in (tmp_path, tmp_path / "again"))
    assert [path.read_bytes() for path in files] == [path.read_bytes() for path in again]
    assert {fault.kind for fault in faults} == {"grammar", "rule", "link"}
    schema = Schema.from_file(ROOT / "schemas" / "rubricator.rng")
    invalid = {path.name for path in files if not schema.is_valid(path.read_bytes())}
    assert invalid == {fault.file for fault in faults if fault.kind == "grammar"}
    reads = lxml_checks.read(str(ROOT / "benchmarks" / "documents" / "house.sch"), list(map(str, files)))
    broken = {letters.Fault(Path(one.path).name, line, "rule") for one in reads for line in one.broken}
    lost = {letters.Fault(Path(path).name, line, "link") for path, line in lxml_checks.lost(reads)}
    assert broken | lost == {fault for fault in faults if fault.kind != "grammar"}


def test_a_small_edition_of_transcriptions_is_the_beginning_of_a_large_one(tmp_path: Path) -> None:
    few, many, other = (
        transcriptions.write(tmp_path / name, count, seed)
        for name, count, seed in (("few", 5, 7), ("many", 30, 7), ("other", 5, 8))
    )
    assert [path.read_bytes() for path in few] == [path.read_bytes() for path in many[:5]]
    assert all(one.read_bytes() != another.read_bytes() for one, another in zip(few, other, strict=True))
    assert (tmp_path / "few/tei/persons.xml").read_bytes() == (tmp_path / "many/tei/persons.xml").read_bytes()


@pytest.mark.parametrize("count", [100, 1000, 10_000])
def test_letters_are_as_long_in_any_number_of_them(count: int) -> None:
    lengths = [length(number, 1) for number in range(1, count + 1)]
    assert median(lengths) == pytest.approx(MEDIAN, rel=0.02)
    assert mean(lengths) == pytest.approx(4880, rel=0.03)
    assert max(lengths) > 20_000 and min(lengths) > 200


def test_transcriptions_build_without_errors_and_their_people_are_known(tmp_path: Path) -> None:
    transcriptions.write(tmp_path, 8, 3)
    command(sys.executable, "-m", "rubricator", "build", tmp_path)()
    documents = [path.read_text() for path in sorted((tmp_path / "tei").glob("letter-*.xml"))]
    assert len(documents) == 8
    for element in ("<salute", "<signed", "<dateline", "<note", "persons.xml#", "<titlePart", "notesStmt"):
        assert any(element in document for document in documents)
    assert {re.findall('xml:lang="(..)"', document)[0] for document in documents} == {"en", "de", "fr"}


ALLOCATING = "import sys, subprocess; kept = bytearray(60_000_000); subprocess.run([sys.executable, '-c', '{}'])"
CHILD = "import time; kept = bytearray(120_000_000); time.sleep(0.5)"


def test_the_memory_of_a_command_is_that_of_each_of_its_processes() -> None:
    watched = watch([sys.executable, "-c", ALLOCATING.format(CHILD)])
    assert 60 < watched.parent < 110
    assert 120 < watched.worker < 170
    assert watched.seconds > 0.5


def test_a_command_that_fails_gives_no_figures() -> None:
    with pytest.raises(RuntimeError, match="no such thing"):
        watch([sys.executable, "-c", "import sys; sys.exit('no such thing')"])
    assert watch([sys.executable, "-c", "print('findings'); raise SystemExit(1)"], well=(0, 1)).output == "findings\n"


def test_a_peer_that_is_not_installed_is_named_as_missing() -> None:
    there, missing = Beside("HTML", "1 page", 2.0, "a peer", 5.0), Beside("HTML", "1 page", 2.0, "another", None)
    assert tables.besides([there, missing]) == (
        "| Part | Work   |   Ours | Peer    |  Theirs | Times as fast |\n"
        "| ---- | ------ | -----: | ------- | ------: | ------------: |\n"
        "| HTML | 1 page | 2.00 s | a peer  |  5.00 s |           2.5 |\n"
        "| HTML | 1 page | 2.00 s | another | missing |             – |\n"
    )


def test_a_plot_has_a_point_for_each_figure_where_its_logarithm_is() -> None:
    drawn = etree.fromstring(
        plot.svg("Time & more", "letters", {"a <b>": [(1, 1.0), (10, 10.0), (100, 100.0)]}).encode()
    )
    points = [(float(one.get("cx", "")), float(one.get("cy", ""))) for one in drawn.iter("{*}circle")]
    assert len(points) == 3
    (x1, y1), (x2, y2), (x3, y3) = points
    assert x2 - x1 == pytest.approx(x3 - x2, abs=0.2) and x2 > x1
    assert y1 - y2 == pytest.approx(y2 - y3, abs=0.2) and y2 < y1
    assert drawn.get("aria-label") == "Time & more"


@pytest.mark.skipif(not both_there(), reason="Java is not installed")
def test_the_peers_of_the_whole_pipeline_give_what_ours_gives(tmp_path: Path) -> None:
    transcriptions.write(tmp_path, 1, 1)
    beside = tuple(pipeline.measure(tmp_path))
    assert len(beside) == 4
    assert all(one.faster and one.faster > 0 for one in beside)


def test_what_is_searched_for_stands_in_the_letters_and_is_the_same_for_the_same_seed() -> None:
    texts = list(transcriptions.letters(5, 1))
    asked = list(searching.queries(texts, 40, 1))
    assert asked == list(searching.queries(texts, 40, 1))
    assert all(any(query.split()[0].strip('"') in text for text in texts) for query in asked)
    assert sum(query.startswith('"') for query in asked) == 10
