"""The search of a site: what is found, under which names, where it leads, and how it is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from searching import ASK

from browser.site.conftest import Go
from browser.site.pages import search, settled

SITUATION = "On the Situation in Russia"
LEIPZIG = "AUS LEIPZIG"


@pytest.fixture
def page(go: Go) -> Page:
    return settled(go("edition", "search.html"))


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Penobscot", "From Samuel Adams to Horatio Gates, 22 August 1779"),
        ("penobsc", "From Samuel Adams to Horatio Gates, 22 August 1779"),
        ("Herzliche Grüße", LEIPZIG),
        ("herzliche gruesse", LEIPZIG),
        ("HERZLICHE GRÜSSE", LEIPZIG),
        ('"building of socialism in one country"', SITUATION),
        ("socialism country promise", SITUATION),
        ("O’Callaghan", SITUATION),
        ("historic mission", SITUATION),
        ("Penobscots", "From Samuel Adams to Horatio Gates, 22 August 1779"),
        ("Penobscot’s", "From Samuel Adams to Horatio Gates, 22 August 1779"),
    ],
)
def test_words_and_phrases_are_found(page: Page, query: str, title: str) -> None:
    assert title in search(page, query)


@pytest.mark.parametrize(
    "query", ['"Penobscots"', '"in socialism one country"', '"promise country"', "xyzzy", "—", '""', "<b>qqq</b>"]
)
def test_what_is_nowhere_is_not_found(page: Page, query: str) -> None:
    assert search(page, query) == []
    expect(page.get_by_role("status")).to_have_text("Nothing was found.")


@pytest.mark.parametrize("query", ["Bronstein", "Lev Davidovich", "Bukharin", "Bucharin", "Dzhugashvili", "Budenny"])
def test_people_are_found_by_all_names_of_the_authority_file(page: Page, query: str) -> None:
    assert SITUATION in search(page, query)
    result = page.locator(".results > li").filter(has_text=SITUATION).first
    expect(result.locator("mark").first).to_be_visible()
    assert query.split()[0] in result.locator(".known").first.inner_text()


def test_a_name_without_a_space_is_found_as_one_of_somebody_whom_the_text_names_otherwise(page: Page) -> None:
    assert SITUATION in search(page, "Davidovich-Bronstein")
    assert "L.D. Trotsky" in page.locator(".results mark").all_inner_texts()
    assert search(page, "Davidovich-Dzhugashvili") == []
    assert search(page, '"Davidovich Bronstein"') == []


def test_the_names_of_somebody_else_find_nobody(page: Page) -> None:
    search(page, "Bronstein")
    marked = set(page.locator(".results mark").all_inner_texts())
    assert "L.D. Trotsky" in marked
    assert marked <= {"L.D. Trotsky", "Trotsky", "comrade Trotsky", "L.T", "L. Trotsky", "Leon Trotsky"}


def test_a_result_says_what_was_found_when_it_was_written_and_by_whom(page: Page) -> None:
    search(page, "Penobscot")
    result = page.locator(".results > li").first
    assert result.locator(".facts").inner_text() == "Samuel Adams · 22 August 1779"
    assert result.locator("mark").all_inner_texts() == ["Penobscot"]
    assert "Events untoward have taken place at Penobscot" in result.inner_text()


def test_a_place_leads_to_the_very_paragraph(page: Page) -> None:
    search(page, '"practical details" Bonapartism knifelike')
    search(page, "wonder-working")
    page.locator(".places a").first.click()
    page.wait_for_url("**/texts/*#p-*")
    target = page.locator(":target")
    assert "wonder-working recipe" in target.inner_text()
    expect(target).to_be_in_viewport()


def test_words_far_down_a_paragraph_are_seen_where_a_place_leads(page: Page) -> None:
    search(page, "genuine Bolshevik courage")
    page.locator(".places a").first.click()
    page.wait_for_url("**/texts/*#p-*")
    expect(page.get_by_text("genuine Bolshevik courage")).to_be_in_viewport()


def test_texts_are_narrowed_by_persons_and_years(page: Page) -> None:
    page.get_by_text("Names, years, order").click()
    page.get_by_label("Names").select_option("bubnov")
    expect(page.locator(".results h2")).to_have_text([SITUATION])
    page.get_by_label("Names").select_option("")
    page.get_by_label("From the year").fill("1900")
    page.get_by_label("To the year").fill("1920")
    expect(page.get_by_role("status")).to_contain_text("Texts: 2")
    page.get_by_label("Order").select_option("date")
    assert search(page, "the")[:1] != []
    assert "from=1900&to=1920&order=date" in page.url


def test_an_address_says_what_is_shown(go: Go) -> None:
    page = settled(go("edition", "search.html?q=Bronstein&from=1900&order=date"))
    assert page.locator("input[name=q]").input_value() == "Bronstein"
    assert page.locator("input[name=from]").input_value() == "1900"
    expect(page.locator(".results h2").first).to_have_text(SITUATION)


def test_it_is_found_while_it_is_typed(page: Page) -> None:
    page.locator("input[name=q]").press_sequentially("Penobs", delay=20)
    expect(page.locator(".results h2")).to_have_count(1)
    assert page.url.endswith("?q=Penobs")


def test_the_box_of_every_page_leads_to_the_search(go: Go) -> None:
    for path in ("index.html", "texts/adams_gates_1779.html", "persons/index.html"):
        page = go("edition", path)
        page.get_by_role("searchbox", name="Search").fill("Bronstein")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html?q=Bronstein")
        expect(page.locator(".results h2").first).to_have_text(SITUATION)


def test_by_keys_alone(go: Go) -> None:
    page = settled(go("edition", "search.html"))
    page.keyboard.type("wonder-working")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Texts:")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.places') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/texts/*#p-*")


def test_more_texts_and_more_places_are_shown_when_they_are_asked_for(page: Page) -> None:
    search(page, "the")
    expect(page.locator(".results > li")).to_have_count(10)
    page.get_by_role("button", name="More texts").click()
    expect(page.locator(".results > li").nth(10)).to_be_visible()
    assert page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('.results > li')[10]")
    details = page.locator(".results details").first
    places = details.locator(".places li")
    expect(places).to_have_count(0)
    details.locator("summary").click()
    expect(places.first).to_be_visible()


def test_it_works_from_a_disk(go: Go, site_of: Callable[[str], Path]) -> None:
    page = settled(go("edition", "search.html?q=Bronstein", base=f"{site_of('edition').as_uri()}/"))
    expect(page.locator(".results h2").first).to_have_text(SITUATION)
    page.locator(".places a").first.click()
    page.wait_for_url("**/texts/*#*")


def test_without_javascript_it_says_so(go: Go) -> None:
    page = go("edition", "search.html?q=Bronstein", java_script_enabled=False)
    expect(page.get_by_text("The search needs JavaScript.")).to_be_visible()


def test_a_part_of_the_index_that_is_missing_is_told(go: Go, site_of: Callable[[str], Path]) -> None:
    page = settled(go("edition", "search.html"))
    page.context.route("**/search/words-*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.locator("input[name=q]").fill("Penobscot")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("load this page again")


@pytest.mark.parametrize("query", ["Stalin", "the", '"of the Party"', "Bronstein socialism", "Grüße"])
def test_it_answers_within_300_milliseconds(page: Page, query: str) -> None:
    assert min(page.evaluate(ASK, query)[0] for _ in range(5)) < 300
