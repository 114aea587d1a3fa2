// What stands on a page of a site that our stylesheets and scripts do not write; a list of words, empty if there is nothing.
() => {
  const ELEMENTS = new Set(`html head meta title link style script body header main footer nav section aside div p h1 h2 h3 h4 h5 h6
    span a b i u s em strong small sub sup q cite code abbr time ins del mark ol ul li dl dt dd table caption thead tbody tr th td
    figure figcaption blockquote br hr wbr fieldset legend label input button form select option details summary template pre dfn bdi
    svg g line circle rect path text tspan desc`.split(/\s+/));
  const RUNNING_HEADS = /^@page \{( @top-(left|right) \{ content: "([^"\\]|\\[0-9a-f]+ )*" \})* \}$/;
  const SCHEMES = ["http:", "https:", "ftp:", "mailto:", "doi:", "urn:", "file:"];
  const found = [];
  const everything = (root) => [...root.querySelectorAll("*")].flatMap((e) => [e, ...(e instanceof HTMLTemplateElement ? everything(e.content) : [])]);

  for (const e of everything(document)) {
    if (!ELEMENTS.has(e.localName)) found.push(`element ${e.localName}`);
    for (const { name, value } of e.attributes) {
      if (/^on|^(srcdoc|formaction|ping|background|xlink:href)$/i.test(name)) found.push(`attribute ${name}="${value}"`);
      if (["href", "action"].includes(name) && value && !SCHEMES.includes(new URL(value, "https://example.org/").protocol) && e.rel !== "icon") found.push(`${name} ${value}`);
      if (name === "src" && !(e.localName === "script" && /^(\.\.\/)?assets\/[a-z]+-[0-9a-f]{12}\.js$/.test(value))) found.push(`src ${value}`);
    }
    if (e.localName === "link" && e.rel === "stylesheet" && !/^((\.\.\/)|\/site\/)?assets\/edition-[0-9a-f]{12}\.css$/.test(e.getAttribute("href"))) found.push(`style sheet ${e.href}`);
    if (e.localName === "script" && !e.src && e.type !== "application/ld+json") found.push(`script ${e.text}`);
    if (e.localName === "style" && !RUNNING_HEADS.test(e.textContent)) found.push(`style ${e.textContent}`);
    if (e.matches("meta[http-equiv]") && e.httpEquiv !== "Content-Security-Policy") found.push(`meta ${e.httpEquiv}`);
    if (e.matches("form") && !e.matches(".search, .searching, .choices")) found.push(`form ${e.outerHTML.slice(0, 100)}`);
  }
  if (Object.hasOwn(window, "pwned")) found.push("a script of the document ran");
  if (window.length) found.push(`${window.length} frames`);
  return found;
}
