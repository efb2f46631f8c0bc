import { isScalar, type Scalar, type YAMLMap } from "yaml";

/** A change of a YAML file's text, which leaves all else of it as it stands: its order, its comments, its line breaks. */
export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Changes and comments as they are gathered for one file. */
export class Edits {
  readonly #text: string;
  readonly #edits: Edit[] = [];
  readonly #comments = new Map<number, Set<string>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Writes a value anew. */
  replace(node: { readonly range?: readonly number[] | null }, text: string): void {
    const [at = 0, end = 0] = node.range ?? [];
    this.#edits.push({ at, end, text });
  }

  /** Changes a value as it is written, marks and all. */
  change(node: Scalar | null, how: (source: string) => string): void {
    const [at = 0, end = 0] = node?.range ?? [];
    if (node !== null) this.#edits.push({ at, end, text: how(this.#text.slice(at, end)) });
  }

  /** A comment above the line that a value begins in, or above its key where that stands alone. */
  comment(node: { readonly range?: readonly number[] | null }, comment: string): void {
    const line = commentPlace(this.#text, node.range?.[0] ?? 0);
    this.#comments.set(line, (this.#comments.get(line) ?? new Set()).add(comment));
  }

  /** The text with all of it done, from the last change to the first, so that none moves another's place. */
  done(): string {
    const comments = [...this.#comments].map(([line, said]) => {
      const indent = /^ */.exec(this.#text.slice(line))?.[0] ?? "";
      return { at: line, end: line, text: [...said].map((one) => `${indent}# ${one}\n`).join("") };
    });
    const ordered = [...this.#edits, ...comments].toSorted(
      (one, other) => other.at - one.at || other.end - one.end,
    );
    return ordered.reduce(
      (done, { at, end, text }) => done.slice(0, at) + text + done.slice(end),
      this.#text,
    );
  }
}

function commentPlace(text: string, offset: number): number {
  const own = text.lastIndexOf("\n", offset - 1) + 1;
  const above = text.lastIndexOf("\n", own - 2) + 1;
  const startsLine = own > 0 && text.slice(own, offset).trim() === "";
  return startsLine && /^[^#]*:\s*(&\S+\s*)?\n$/.test(text.slice(above, own)) ? above : own;
}

/** The scalar under a key; null where there is none. */
export function scalarIn(node: YAMLMap, key: string): Scalar | null {
  const found = node.get(key, true);
  return isScalar(found) ? found : null;
}
