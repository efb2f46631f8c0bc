import type { html } from "hono/html";

/** HTML whose texts are escaped. */
export type Html = ReturnType<typeof html>;

/** A page's text, written out. */
export async function written(page: Html): Promise<string> {
  return String(await page);
}
