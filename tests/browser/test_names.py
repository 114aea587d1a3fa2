"""Every name of a letter opens the card of its entry, and without script leads to it."""

from __future__ import annotations

from browser.opening import MENTION
from browser.visiting import Visit

#: Opens the card of every name as the key Enter does; tells what of the entry the card lacks.
OPEN_ALL = """(mention) => [...document.querySelectorAll(mention)].map((name) => {
  name.click();
  const card = document.querySelector(":popover-open");
  const entry = document.getElementById(name.hash.slice(1));
  const facts = [".name", ".life", ".description"].map((part) => entry.querySelector(part)?.textContent ?? "");
  return [name.textContent, facts.filter((fact) => !card?.textContent.includes(fact))];
})"""


def test_every_name_has_the_card_of_its_entry(visit: Visit) -> None:
    cards = visit().evaluate(OPEN_ALL, MENTION)
    assert len(cards) > 90
    assert [card for card in cards if card[1]] == []


def test_without_script_a_name_is_a_link_to_its_entry(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.locator(MENTION).get_by_text("Stalin").first.click()
    assert page.url.endswith("#person-stalin")
    assert page.locator("#person-stalin").is_visible()
