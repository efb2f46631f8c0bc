import type { Clause } from "../notice/clauses.ts";
import type { WrittenNotice } from "../notice/write.ts";

/** A sentence found in the notice. */
export interface Found {
  readonly clause: string;
  readonly quote: string;
  readonly match: RegExpExecArray;
}

/** A notice to look words up in; TODOs name the line of notice.md. */
export interface Source {
  readonly clauses: readonly Clause[];
  /** The first place of a wording, in the clauses that `within` lets pass. */
  readonly find: (wording: RegExp, within?: (clause: string) => boolean) => Found | null;
  /** Every place of it, in the order of the notice. */
  readonly findAll: (wording: RegExp, within?: (clause: string) => boolean) => readonly Found[];
  /** `TODO notice.md:87 …`, for a comment. */
  readonly todo: (clause: string, message: string, index?: number) => string;
}

/** The clauses as text; a quote never reaches over the end of a paragraph. */
export function sourceOf({ clauses, lineOf }: WrittenNotice): Source {
  const findAll: Source["findAll"] = (wording, within = () => true) => {
    const every = new RegExp(wording.source, `${wording.flags.replace("g", "")}g`);
    return clauses
      .filter(({ id }) => within(id))
      .flatMap(({ id, lines }) =>
        lines.flatMap(({ text }) =>
          [...text.matchAll(every)].map((match) => ({ clause: id, quote: match[0], match })),
        ),
      );
  };
  return {
    clauses,
    findAll,
    find: (wording, within) => findAll(wording, within)[0] ?? null,
    todo: (clause, message, index) => `TODO notice.md:${lineOf(clause, index)} ${message}`,
  };
}

/** The numbered clauses. */
export const inBody = (clause: string): boolean => /^\d/.test(clause);

/** A sentence's part from one mark to the next, around some words: what is quoted of a long sentence. */
export const piece = "[^，。；：]*";

/** The number of an official document: …人社函〔…〕…号. Its letters are an office's, so that no other word is taken in. */
export const documentNumber =
  "\\p{Script=Han}?(?:人社|职改|政办|政|委办|人才)\\p{Script=Han}{0,3}〔\\d{4}〕\\d+号";
