/** A refusal in the Bot API's own words: what a method answers with `ok: false`. */
export class ApiFault extends Error {
  override readonly name = "ApiFault";
  /** 400, 401, 403, 404 or 429, as Telegram gives it. */
  readonly code: number;
  /** Seconds to wait, with 429 alone. */
  readonly retryAfter: number | undefined;

  constructor(code: number, description: string, retryAfter?: number) {
    super(description);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export function badRequest(description: string): ApiFault {
  return new ApiFault(400, `Bad Request: ${description}`);
}
