"""The card over a name: it opens by mouse, touch and keyboard, can be pointed at and dismissed, and follows nobody about."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from browser.opening import MENTION
from browser.samples import LETTER
from browser.visiting import Visit

CARD = ".card:popover-open"


def name(page: Page, text: str = "Stalin") -> Locator:
    """Return the first mention of somebody."""
    return page.locator(MENTION, has_text=text).first


def test_the_mouse_opens_a_card_that_stays_while_it_is_pointed_at(visit: Visit) -> None:
    page = visit(LETTER)
    name(page).hover()
    expect(page.locator(CARD)).to_contain_text("Iosif Vissarionovich Dzhugashvili")
    page.locator(CARD).hover()
    page.wait_for_timeout(600)
    expect(page.locator(CARD)).to_be_visible()
    page.mouse.move(1, 1)
    expect(page.locator(CARD)).to_have_count(0)


def test_a_mouse_that_passes_over_a_name_opens_nothing(visit: Visit) -> None:
    page = visit(LETTER)
    name(page).hover()
    page.mouse.move(1, 1)
    page.wait_for_timeout(600)
    expect(page.locator(CARD)).to_have_count(0)


def test_escape_dismisses_a_card_without_moving_the_mouse(visit: Visit) -> None:
    page = visit(LETTER)
    name(page).hover()
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)


def test_the_keyboard_opens_a_card_and_comes_back_to_the_name(visit: Visit) -> None:
    page = visit(LETTER)
    name(page).press("Enter")
    expect(page.locator(CARD)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    expect(name(page)).to_be_focused()


def test_the_first_tap_opens_a_card_and_the_second_leads_to_the_entry(visit: Visit) -> None:
    page = visit(LETTER, has_touch=True, is_mobile=True, viewport={"width": 360, "height": 640})
    name(page).tap()
    box = page.locator(CARD).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert "#" not in page.url
    name(page).tap()
    page.wait_for_url("**#person-stalin")


def test_a_card_says_where_else_the_person_is_and_leads_there(visit: Visit) -> None:
    page = visit(LETTER)
    name(page).press("Enter")
    here = page.locator(f"{CARD} .mentions a[aria-current]")
    assert here.get_attribute("href") == f"#{name(page).get_attribute('id')}"
    other = page.locator(f"{CARD} .mentions a:not([aria-current])").last
    target = str(other.get_attribute("href"))
    other.click()
    assert page.evaluate("location.hash") == target
    expect(page.locator(CARD)).to_have_count(0)


def test_a_card_has_what_the_entry_has(visit: Visit) -> None:
    page = visit(LETTER)
    name(page).press("Enter")
    for part in (".life", ".forms", ".description", ".mentions"):
        entry = page.locator(f"#person-stalin {part}").inner_text()
        assert page.locator(f"{CARD} {part}").inner_text() == entry


def test_two_thousand_names_cost_a_page_no_time(visit: Visit) -> None:
    page = visit(LETTER)
    page.evaluate("""() => {
      const name = document.querySelector("main a.persName");
      for (let n = 0; n < 2000; n += 1) {
        name.parentElement.append(Object.assign(name.cloneNode(true), { id: `copy-${n}` }), " ");
      }
    }""")
    milliseconds = page.evaluate("""() => {
      const start = performance.now();
      for (const name of document.querySelectorAll("main a.persName")) {
        name.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
      }
      return performance.now() - start;
    }""")
    assert milliseconds < 500
