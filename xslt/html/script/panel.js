// The small panel that a paragraph's number opens. It closes by Escape, by a click elsewhere, by its button, and by the
// number again; the focus goes back to the number.
//
// Other scripts put into it what they have for the paragraph, in the order in which script.xsl lists them:
//
//   document.addEventListener("rubricator:paragraph", ({ detail: { panel, block, number } }) => panel.append(…));
//
// panel is the element to append to, empty but for its heading; block is the paragraph's element; number its number, a
// string. Words in the page's language come from a template of their own in the page (panel.xsl, citing.xsl). What needs
// more room than the panel calls panel.hidePopover() first.
(() => {
  const template = document.getElementById("-panel");
  if (!template || !HTMLElement.prototype.showPopover) return;
  let open = null;

  function show(link) {
    const panel = template.content.firstElementChild.cloneNode(true);
    const block = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const name = link.getAttribute("aria-label");
    panel.setAttribute("aria-label", name);
    panel.querySelector(".heading").textContent = name;
    panel.querySelector(".close").addEventListener("click", () => panel.hidePopover());
    document.dispatchEvent(
      new CustomEvent("rubricator:paragraph", { detail: { panel, block, number: link.dataset.n } }),
    );
    let focused = false;
    panel.addEventListener("beforetoggle", (event) => {
      focused = event.newState === "closed" && panel.contains(document.activeElement);
    });
    panel.addEventListener("toggle", (event) => {
      if (event.newState === "open") return;
      if (focused) link.focus();
      link.setAttribute("aria-expanded", "false");
      panel.remove();
      if (open?.panel === panel) open = null;
    });
    document.body.append(panel);
    panel.showPopover({ source: link });
    panel.focus();
    link.setAttribute("aria-expanded", "true");
    open = { panel, link };
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.number");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (open?.link === link) open.panel.hidePopover();
    else show(link);
  });
  for (const link of document.querySelectorAll("a.number")) {
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", "false");
  }
})();
