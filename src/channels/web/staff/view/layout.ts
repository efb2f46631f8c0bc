import { html } from "hono/html";
import type { Staff } from "../../../../desk/ticket.ts";
import { tokenField } from "../form.ts";
import type { StaffSession } from "../sign-in/sessions.ts";

/** HTML whose texts are escaped. */
export type Html = ReturnType<typeof html>;

/** Addresses of the page's own script and style. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

/** Who reads a page, and what it needs to be drawn. */
export interface Reader {
  readonly assets: Assets;
  readonly me: Staff;
  readonly session: StaffSession;
}

type Section = "queue" | "done" | "answers" | "statistics";

export interface Page {
  /** Of the tab, and the page's heading. */
  readonly title: string;
  readonly section: Section | null;
  /** What has just happened, said once. */
  readonly notice?: string | null;
  /** That something was not done, and why. */
  readonly alert?: string | null;
  readonly content: Html;
}

const sections: Readonly<
  Record<Section, { readonly path: string; readonly label: string; readonly key: string }>
> = {
  queue: { path: "/staff", label: "待办", key: "q" },
  done: { path: "/staff/done", label: "办完的", key: "d" },
  answers: { path: "/staff/answers", label: "留作答案", key: "k" },
  statistics: { path: "/staff/statistics", label: "统计", key: "t" },
};

const sectionNames: readonly Section[] = ["queue", "done", "answers", "statistics"];

/** A page for somebody who is signed in. */
export function renderPage({ assets, me, session }: Reader, page: Page): Html {
  const links = sectionNames.map((name) => {
    const { path, label, key } = sections[name];
    return html`<li>${
      name === page.section
        ? html`<a href="${path}" accesskey="${key}" aria-current="page">${label}</a>`
        : html`<a href="${path}" accesskey="${key}">${label}</a>`
    }</li>`;
  });
  return renderShell(
    assets,
    page.title,
    html`<header class="top">
        <a class="brand" href="/staff"><img src="/seal.svg" alt="" width="32" height="32" /><span>评职工作台</span></a>
        <nav aria-label="工作台"><ul>${links}</ul></nav>
        <form class="who" method="post" action="/staff/sign-out">
          ${tokenInput(session)}<span>${me.name}</span><button class="quiet" type="submit">退出</button>
        </form>
      </header>
      <main id="main" tabindex="-1">
        <h1>${page.title}</h1>
        ${page.notice ? html`<p class="notice" role="status">${page.notice}</p>` : ""}
        ${page.alert ? html`<p class="alert" role="alert">${page.alert}</p>` : ""}
        ${page.content}
      </main>`,
  );
}

/** The frame around everything, also for somebody who isn't signed in. */
export function renderShell({ script, style }: Assets, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title} · 评职工作台</title>
        <link rel="icon" href="/seal.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${style}" />
        <script type="module" src="${script}"></script>
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        ${body}
        <p class="toast" id="toast" role="status"></p>
      </body>
    </html>`;
}

export function tokenInput({ token }: StaffSession): Html {
  return html`<input type="hidden" name="${tokenField}" value="${token}" />`;
}
