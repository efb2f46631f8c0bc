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
    piece.append(text.slice(at, outer.offset));
    const element = elementFor(outer, text.slice(outer.offset, until));
    element.append(fragment(text, outer.offset, until, inner));
    piece.append(element);
    at = until;
    rest = others.filter((entity) => entity.offset >= until);
  }
  piece.append(text.slice(at, end));
  return piece;
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
