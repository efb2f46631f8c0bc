import { html, raw } from "hono/html";
import type { Html } from "./html.ts";
import { paperStyle } from "./style.ts";

/** One page of its own: its style within, no script, nothing from elsewhere. */
export function paper(title: string, letterhead: Html, content: Html): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />
        <title>${title}</title>
        <style>${raw(paperStyle)}</style>
      </head>
      <body><main><header class="letterhead">${letterhead}</header>${content}</main></body>
    </html>`;
}

/** A drawing of ours within the page. Names for its parts are left out: two drawings would have the same. */
export function drawing(svg: string): Html {
  const bare = svg.replaceAll(/<title>[^<]*<\/title>\s*/g, "").replaceAll(/<!--[\s\S]*?-->\s*/g, "");
  return html`<div class="svg">${raw(bare.replaceAll(/(<g|<svg) id="[^"]*"/g, "$1"))}</div>`;
}
