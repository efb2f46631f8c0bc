import { html } from "hono/html";
import { type Assets, type Html, type Reader, renderPage, renderShell } from "./layout.ts";

/** What was typed and not taken: nothing of it is lost. */
export function typedBox(typed: string): Html | "" {
  if (typed.trim() === "") return "";
  return html`<section class="typed">
    <label for="typed">你刚才写的没有发出，先留在这里，可以复制：</label>
    <textarea id="typed" rows="8" readonly>${typed}</textarea>
  </section>`;
}

/** The form came from a page of a session that is over. */
export function renderStale({ assets, typed }: { readonly assets: Assets; readonly typed: string }): Html {
  return renderShell(
    assets,
    "页面过期了",
    html`<main id="main" class="sign-in" tabindex="-1">
      <h1>页面过期了</h1>
      <p>刚才那一页是上次登录时打开的，没有照它做。<a href="/staff">回到工作台</a>，再来一次就行。</p>
      ${typedBox(typed)}
    </main>`,
  );
}

export function renderMissing(reader: Reader, what: string): Html {
  return renderPage(reader, {
    title: what,
    section: null,
    content: html`<p><a href="/staff">回到待办</a></p>`,
  });
}
