"""The workshop: who waits for what, and what is kept."""

from threading import Thread

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.serving.documents import File, Made
from rubricator.serving.workshop import Workshop
from rubricator.source import Position
from serving.conftest import LETTER, PAGE, letter

FINDING = Diagnostic("a.xml", Position(1, 1), "XML001", Severity.ERROR, "not well-formed")


class Asking(Thread):
    """Somebody who asks for what is served at a path, and waits."""

    def __init__(self, workshop: Workshop, path: str) -> None:
        super().__init__(daemon=True)
        self.workshop, self.path = workshop, path
        self.answer: File | None = None
        self.start()

    def run(self) -> None:
        self.answer = self.workshop.file(self.path)

    def received(self) -> str:
        self.join(5)
        assert not self.is_alive()
        return self.answer.data.decode() if self.answer else ""


def new() -> Workshop:
    workshop = Workshop()
    workshop.update((LETTER,), (), ())
    return workshop


def test_a_page_is_made_when_somebody_asks_for_it() -> None:
    workshop = new()
    assert workshop.next_wanted(0) is None
    asking = [Asking(workshop, path) for path in (LETTER.page, LETTER.page, "/tei/a letter.xml")]
    assert workshop.next_wanted(5) == LETTER.page
    workshop.deliver(LETTER.page, letter())
    assert ["Aurora" in one.received() for one in asking] == [True, True, False]
    assert workshop.next_wanted(0) is None


def test_what_is_up_to_date_is_not_made_again(workshop: Workshop) -> None:
    assert workshop.file(LETTER.page)
    assert workshop.next_wanted(0) is None


def test_a_page_that_changed_is_made_again_when_it_is_asked_for(workshop: Workshop) -> None:
    workshop.update((LETTER,), {LETTER.page}, ())
    assert workshop.next_wanted(0) is None
    asking = Asking(workshop, LETTER.page)
    assert workshop.next_wanted(5) == LETTER.page
    workshop.deliver(LETTER.page, letter(PAGE.replace("Aurora", "Bellona")))
    assert "Bellona" in asking.received()


def test_a_page_that_cannot_be_made_leaves_the_last_one_and_its_repair_takes_the_finding_away(
    workshop: Workshop,
) -> None:
    workshop.deliver(LETTER.page, Made("", findings=(FINDING,)))
    shown = Asking(workshop, LETTER.page).received()
    assert "Aurora" in shown
    assert "not well-formed" in shown
    workshop.deliver(LETTER.page, letter())
    assert "not well-formed" not in Asking(workshop, LETTER.page).received()


def test_what_is_wrong_with_all_is_shown_on_every_page(workshop: Workshop) -> None:
    workshop.update((LETTER,), (), (FINDING,))
    for path in ("/", LETTER.page):
        assert "not well-formed" in Asking(workshop, path).received()


def test_who_waits_for_a_document_that_goes_away_is_told() -> None:
    workshop = new()
    asking = Asking(workshop, LETTER.page)
    assert workshop.next_wanted(5) == LETTER.page
    workshop.update((), (), ())
    assert asking.received() == ""
    assert workshop.next_wanted(0) is None


def test_other_files_that_were_not_made_are_missing(workshop: Workshop) -> None:
    workshop.deliver(LETTER.page, Made(PAGE))
    assert workshop.file("/tei/a letter.xml") is None
