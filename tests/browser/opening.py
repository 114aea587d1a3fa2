"""What a page offers: its views, the card of a person, the panel of a paragraph."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

#: What is open above the page.
OPEN = ":popover-open, dialog[open]"
MENTION = "main a.persName[href^='#']"
NUMBER = "main a.number"


def first_seen(page: Page, selector: str) -> Locator | None:
    """Return the first element of this kind that is shown, if there is one."""
    return next((found for found in page.locator(selector).all() if found.is_visible()), None)


def show(page: Page, view: str) -> None:
    """Show a text, ``reading`` or ``diplomatic``, or ``review`` with what a program marked, if the page has that switch."""
    for name in ("reading", "diplomatic", "review"):
        switch = page.locator(f"#-view-{name}")
        if switch.count() and (name == view or switch.get_attribute("type") == "checkbox"):
            switch.set_checked(name == view, force=True)


def open_card(page: Page) -> bool:
    """Open the card of the first person mentioned; return whether there is one."""
    found = first_seen(page, MENTION)
    if found is None:
        return False
    found.press("Enter")
    page.locator(OPEN).first.wait_for()
    return True


def open_panel(page: Page) -> bool:
    """Open the panel of the first paragraph; return whether there is one."""
    found = first_seen(page, NUMBER)
    if found is None:
        return False
    found.click()
    page.locator(OPEN).first.wait_for()
    return True
