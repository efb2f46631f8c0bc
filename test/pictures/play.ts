import type { Page } from "playwright-core";

/** Types or presses one step of a talk on the page, and waits until the bot has answered and is done. */
export async function play(page: Page, step: string): Promise<void> {
  const said = page.locator(".message.bot");
  const before = await said.count();
  const label = /^\[(.+)\]$/.exec(step)?.[1];
  if (label === undefined) {
    await page.getByRole("textbox").fill(step);
    await page.getByRole("textbox").press("Enter");
  } else {
    await page.locator(".live-choices").getByRole("button", { name: label, exact: true }).last().click();
  }
  await said.nth(before).waitFor();
  await page.locator('#log[aria-busy="true"]').waitFor({ state: "detached" });
}
