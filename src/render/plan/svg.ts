/** A piece of SVG, with everything that came from outside escaped. */
export interface Svg {
  readonly svg: string;
}

type Attributes = Readonly<Record<string, string | number>>;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that XML 1.0 doesn't know, escaped or not, are left out. */
const unknownToXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replaceAll(unknownToXml, "").replaceAll(/[&<>"']/g, (character) => escapes[character] ?? "");
}

/** An element; a string among its children is text. Numbers keep two decimals. */
export function svg(name: string, attributes: Attributes, ...children: readonly (Svg | string)[]): Svg {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : child.svg)).join("");
  return { svg: `<${name}${written.join("")}>${inner}</${name}>` };
}

function attribute(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : escaped(value);
}
