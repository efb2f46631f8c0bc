import type { Passage } from "../../../packs/schema.ts";

/** A form as it was sent. A field that isn't there is empty. */
export interface Form {
  /** Line ends are `\n`, as they were typed. */
  text(name: string): string;
  all(name: string): readonly string[];
  has(name: string): boolean;
  /** What a person has typed at length, so that it can be given back where it wasn't taken. */
  typed(): string;
}

/** Proves that a form comes from a page of its session. */
export const tokenField = "token";

/** Fields that take a while to type. */
const longFields = ["answer", "say", "ask"] as const;

/** Reads `application/x-www-form-urlencoded`. */
export function readForm(body: string): Form {
  const fields = new URLSearchParams(body);
  const text = (name: string) => (fields.get(name) ?? "").replaceAll("\r\n", "\n");
  return {
    text,
    all: (name) => fields.getAll(name).map((value) => value.replaceAll("\r\n", "\n")),
    has: (name) => fields.has(name),
    typed: () =>
      longFields
        .map(text)
        .filter((value) => value.trim() !== "")
        .join("\n\n"),
  };
}

/** A passage as the value of a box to tick: a clause's id has no space. */
export function passageValue({ clause, quote }: Passage): string {
  return `${clause} ${quote}`;
}

/** A passage that isn't among those to tick. */
export interface Written {
  readonly clause: string;
  readonly quote: string;
}

/** The passages that were ticked. What they hold isn't checked here. */
export function readTicked(form: Form): readonly Passage[] {
  return form.all("cites").map((value) => {
    const space = value.indexOf(" ");
    return { clause: value.slice(0, space), quote: value.slice(space + 1) };
  });
}

export function readWritten(form: Form): Written {
  return { clause: form.text("clause"), quote: form.text("quote").trim() };
}

/** All that goes along: what was ticked, and what was written beside it; each once. */
export function citesOf(ticked: readonly Passage[], written: Written): readonly Passage[] {
  return uniquePassages(written.quote === "" ? ticked : [...ticked, written]);
}

export function uniquePassages(passages: readonly Passage[]): readonly Passage[] {
  return [...new Map(passages.map((passage) => [passageValue(passage), passage])).values()];
}
