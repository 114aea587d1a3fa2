// What stands on a page that our stylesheets do not write; a list of words, empty if there is nothing. The page is compared
// with a harmless one, whose scripts and styles are given.
(harmless) => {
  const HTML = "http://www.w3.org/1999/xhtml";
  const SVG = "http://www.w3.org/2000/svg";
  const MATHML = "http://www.w3.org/1998/Math/MathML";
  const ELEMENTS = new Set(`html head meta title link style script body header main footer nav section aside div p h1 h2 h3 h4 h5 h6
    span a b i u s em strong small sub sup q cite code abbr time ins del mark ol ul li dl dt dd table caption thead tbody tr th td
    figure figcaption blockquote br hr wbr fieldset legend label input button details summary template pre dfn bdi`.split(/\s+/));
  const DRAWN = new Set("svg g line circle rect path polyline text tspan title desc a".split(" "));
  const MATHEMATICAL = new Set(`math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup
    munder mover munderover mmultiscripts mprescripts mtable mtr mtd semantics`.split(/\s+/));
  const ATTRIBUTES = new Set(`id class lang dir href rel type title name content property charset http-equiv datetime role style colspan
    rowspan scope checked tabindex popover open hidden value start translate viewbox x y x1 y1 x2 y2 cx cy r width height d transform
    points text-anchor focusable preserveaspectratio xmlns display displaystyle mathvariant stretchy fence separator accent accentunder form`.split(/\s+/));
  const SCHEMES = ["http:", "https:", "ftp:", "mailto:", "doi:", "urn:", "file:"];
  const OURS = ["-text", "-panel", "-tei"];
  const found = [];

  const everything = (root) => [...root.querySelectorAll("*")].flatMap((e) => [e, ...(e instanceof HTMLTemplateElement ? everything(e.content) : [])]);
  const all = everything(document);

  for (const e of all) {
    const known = { [HTML]: ELEMENTS, [SVG]: DRAWN, [MATHML]: MATHEMATICAL }[e.namespaceURI];
    if (!known?.has(e.localName)) found.push(`element ${e.localName}`);
    for (const { name, value } of e.attributes) {
      if (!ATTRIBUTES.has(name.toLowerCase()) && !/^(data|aria)-[\w-]+$/.test(name)) found.push(`attribute ${name}="${value}"`);
      if (name === "style" && !/^((--[mn]|anchor-name|left|top|width):\s*[\w.-]+(px|%)?;?\s*)*$/.test(value)) found.push(`style ${value}`);
      if (name === "href" && !SCHEMES.includes(new URL(value, document.baseURI).protocol)) found.push(`href ${value}`);
      if (name === "id" && /[\s"'<>]/.test(value)) found.push(`id ${value}`);
    }
    if (e.matches("link") && /stylesheet|preload|prefetch|preconnect|icon|manifest/.test(e.rel)) found.push(`link ${e.rel}`);
    if (e.matches("meta[http-equiv]") && e.httpEquiv !== "Content-Security-Policy") found.push(`meta ${e.httpEquiv}`);
  }
  for (const id of OURS) {
    const holders = document.querySelectorAll(`[id="${id}"]`);
    if (holders.length !== 1 || !holders[0].matches("main, body > template")) found.push(`${holders.length} of id ${id}`);
  }

  const scripts = all.filter((e) => e.localName === "script");
  const programs = scripts.filter((e) => e.type !== "application/ld+json").map((e) => e.text);
  if (String(programs) !== String(harmless.programs)) found.push(`${programs.length} scripts`);
  for (const data of scripts.filter((e) => e.type === "application/ld+json")) {
    try { JSON.parse(data.text); } catch (error) { found.push(`${error}: ${data.text}`); }
  }
  const strings = (css) => css.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const styles = [...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => strings(rule.cssText)).join("\n"));
  if (String(styles) !== String(harmless.styles)) found.push("styles differ");

  if (Object.hasOwn(window, "pwned")) found.push("a script of the document ran");
  if (window.length) found.push(`${window.length} frames`);
  return harmless.programs ? found : { programs, styles };
}
