// Copies how the document is cited, and tells in a paragraph's panel how the paragraph is: the reference with its number,
// and its address.
(() => {
  const template = document.getElementById("-citing");
  const canonical = document.querySelector("link[rel=canonical]");
  const page = canonical ? canonical.href : location.href.split("#")[0];

  // Where the browser gives no clipboard to a page, the older way: select and copy.
  async function copy(text, button) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      button.after(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      button.focus();
    }
  }

  // Lets a button, if there is one, copy what text() gives, and say so in the status beside it.
  function offer(button, text) {
    button?.addEventListener("click", async () => {
      const status = button.parentElement.querySelector("[role=status]");
      await copy(text().trim().replace(/\s+/g, " "), button);
      status.textContent = status.dataset.copied;
    });
  }

  document.addEventListener("rubricator:paragraph", ({ detail: { panel, block, number } }) => {
    const part = template.content.cloneNode(true);
    const address = `${page}#${encodeURIComponent(block.id)}`;
    const reference = part.querySelector(".reference");
    if (reference) {
      const locator = reference.querySelector(".locator");
      locator.textContent = locator.textContent.replace("{1}", number);
      const where = reference.querySelector(".address:empty");
      if (where && /^https?:/.test(page)) where.textContent = address;
    }
    part.querySelector(".link a").href = address;
    offer(part.querySelector(".copy-reference"), () => reference.textContent);
    offer(part.querySelector(".copy-link"), () => address);
    panel.append(part);
  });

  const cite = document.getElementById("-cite");
  const buttons = cite && template.content.querySelector(".buttons").cloneNode(true);
  if (buttons) {
    buttons.querySelector(".copy-link").remove();
    cite.append(buttons);
    offer(buttons.querySelector(".copy-reference"), () => cite.querySelector(".reference").textContent);
  }
})();
