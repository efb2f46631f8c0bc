import { html } from "hono/html";
import { type Assets, type Html, renderShell } from "./layout.ts";
import { typedBox } from "./message.ts";

export interface SignIn {
  readonly assets: Assets;
  /** Where to go then. */
  readonly next: string;
  /** Why it didn't work, to be tried again. */
  readonly fault?: string;
  readonly id?: string;
  /** What was sent and not taken, as nobody was signed in any more. */
  readonly typed?: string;
}

export function renderSignIn({ assets, next, fault, id = "", typed = "" }: SignIn): Html {
  return renderShell(
    assets,
    "登录",
    html`<main id="main" class="sign-in" tabindex="-1">
      <img src="/seal.svg" alt="" width="48" height="48" />
      <h1>评职工作台</h1>
      <p class="soft">给职称工作人员用。申报的人请到<a href="/">评职</a>。</p>
      ${fault ? html`<p class="alert" role="alert" id="fault">${fault}</p>` : ""}
      <form method="post" action="/staff/sign-in">
        <input type="hidden" name="next" value="${next}" />
        <label for="id">账号</label>
        <input id="id" name="id" value="${id}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="20"
          required ${id === "" ? "autofocus" : ""} ${fault ? html`aria-describedby="fault"` : ""} />
        <label for="password">密码</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200"
          required ${id === "" ? "" : "autofocus"} />
        <button class="primary" type="submit">登录</button>
      </form>
      ${typedBox(typed)}
    </main>`,
  );
}
