import type { ShownEntity } from "../protocol.ts";

const tags: Readonly<Record<string, string>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
  code: "code",
  pre: "pre",
};

const blocks: ReadonlySet<string> = new Set(["blockquote", "expandable_blockquote", "pre"]);

/** A message's text with its entities. Text goes in as text: nothing that a person or the bot writes becomes markup. */
export function richText(text: string, entities: readonly ShownEntity[] = []): DocumentFragment {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return fragment(text, 0, text.length, sorted);
}

/** The piece from `start` to `end`, with the entities inside it, outermost first. */
function fragment(
  text: string,
  start: number,
  end: number,
  entities: readonly ShownEntity[],
): DocumentFragment {
  const piece = document.createDocumentFragment();
  let at = start;
  let rest = entities.filter((entity) => entity.offset >= start && entity.offset + entity.length <= end);
  while (rest.length > 0) {
    const [outer, ...others] = rest;
    if (!outer) break;
    const until = outer.offset + outer.length;
    const inner = others.filter((entity) => entity.offset + entity.length <= until);
    const element = elementFor(outer, text.slice(outer.offset, until));
    element.append(fragment(text, outer.offset, until, inner));
    // A block has its own room: the line breaks around it would double that.
    const isBlock = blocks.has(outer.type);
    const plain = text.slice(at, outer.offset);
    piece.append(...words(isBlock ? plain.replace(/\n+$/, "") : plain, startsLine(text, at)));
    piece.append(outer.type === "expandable_blockquote" ? folding(element) : element);
    at = isBlock ? until + leadingBreaks(text.slice(until, end)) : until;
    rest = others.filter((entity) => entity.offset >= until);
  }
  piece.append(...words(text.slice(at, end), startsLine(text, at)));
  return piece;
}

function startsLine(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === "\n";
}

const marks: Readonly<Record<string, string>> = { "✓": "yes", "✗": "no", "？": "open" };

/** Text, with the marks of checks at the start of a line set apart: not every font has them, and colour helps. */
function words(text: string, atLineStart: boolean): (string | HTMLElement)[] {
  return text.split(/(^[✓✗？](?= ))/mu).map((part, index) => {
    const kind = marks[part];
    if (kind === undefined || index % 2 === 0 || (index === 1 && text.startsWith(part) && !atLineStart))
      return part;
    const mark = document.createElement("span");
    mark.className = `mark ${kind}`;
    mark.append(part);
    return mark;
  });
}

function leadingBreaks(text: string): number {
  return /^\n*/.exec(text)?.[0].length ?? 0;
}

/** A long quotation shows its first lines, and the rest on request. */
function folding(quoted: HTMLElement): HTMLElement {
  const fold = document.createElement("div");
  const button = document.createElement("button");
  fold.className = "fold folded";
  button.type = "button";
  button.className = "unfold";
  const draw = (folded: boolean) => {
    fold.classList.toggle("folded", folded);
    button.textContent = folded ? "展开" : "收起";
    button.setAttribute("aria-expanded", String(!folded));
  };
  button.addEventListener("click", () => draw(!fold.classList.contains("folded")));
  draw(true);
  fold.append(quoted, button);
  return fold;
}

function elementFor(entity: ShownEntity, text: string): HTMLElement {
  const url = entity.type === "text_link" ? entity.url : entity.type === "url" ? text : undefined;
  if (entity.type === "phone_number") return link(`tel:${text.replace(/[^\d+]/g, "")}`);
  if (url !== undefined && /^(https?|tel):/i.test(url)) return link(url);
  return document.createElement(tags[entity.type] ?? "span");
}

function link(url: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = url;
  if (/^http/i.test(url)) {
    anchor.target = "_blank";
    anchor.rel = "noopener noreferrer";
  }
  return anchor;
}
