/**
 * The one error for refused input. Shown kindly to a person, and in one line on the command line.
 */
export interface RefusalDetails {
  /** Where it came: a path in the profile (`hours.2024.total`), a setting's name, a file with its line. */
  readonly field: string;
  /** What came, cut to a length that can be shown. */
  readonly got: string;
  /** What is expected there, in words a person understands. */
  readonly expected: string;
  /** Ids of what the word could have meant, best first, where there is a choice. */
  readonly candidates?: readonly string[];
}

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly details: RefusalDetails;

  constructor(details: RefusalDetails) {
    super(`${details.field}：收到「${shorten(details.got)}」，应为${details.expected}`);
    this.details = details;
  }
}

const longest = 60;

/** One line, at most 60 characters; never splits a surrogate pair. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest).join("")}…`;
}
