// Tells in a paragraph's panel how the paragraph is cited: the reference with its number, and its address.
(() => {
  const template = document.getElementById("-citing");
  const canonical = document.querySelector("link[rel=canonical]");
  const page = canonical ? canonical.href : location.href.split("#")[0];

  // Where the browser gives no clipboard to a page, the older way: select and copy.
  async function copy(text, panel) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      panel.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }

  document.addEventListener("rubricator:paragraph", ({ detail: { panel, block, number } }) => {
    const part = template.content.cloneNode(true);
    const address = `${page}#${encodeURIComponent(block.id)}`;
    const reference = part.querySelector(".reference");
    const status = part.querySelector("[role=status]");
    const offer = (button, text) =>
      button?.addEventListener("click", async () => {
        await copy(text(), panel);
        button.focus();
        status.textContent = status.dataset.copied;
      });
    if (reference) {
      const locator = reference.querySelector(".locator");
      locator.textContent = locator.textContent.replace("{1}", number);
      reference.querySelector(".address").textContent = /^https?:/.test(page) ? address : "";
    }
    part.querySelector(".link a").href = address;
    offer(part.querySelector(".copy-reference"), () => reference.textContent.trim().replace(/\s+/g, " "));
    offer(part.querySelector(".copy-link"), () => address);
    panel.append(part);
  });
})();
