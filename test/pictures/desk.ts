import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Counts } from "../../src/desk/counts.ts";
import { createCounts } from "../../src/desk/counts.ts";
import { openLibrary } from "../../src/library.ts";
import { projectFolder } from "../../src/packs/load.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type DeskSite, deskSite, password } from "../support/desk-site.ts";
import { loadPack } from "../support/pack.ts";
import { openSite } from "../support/site.ts";
import { houseGround } from "../support/talk.ts";

/** The desk's pages as a clerk sees them on an ordinary afternoon, for pictures. */

const today = "2024-06-20";
const afternoon = Date.parse(`${today}T14:05:00+08:00`);
const minute = 60_000;

const questions: readonly (readonly [minutesAgo: number, "web" | "telegram", string])[] = [
  [2900, "web", "单位没有人事专员，推荐表上的意见谁来签？我们只有老板一个人管事。"],
  [
    260,
    "web",
    "我是水利站的，今年专业学时差2个，去年的能不能挪到今年用？单位说可以，但是系统里改不了，我怕报名的时候通不过。\n另外公需课是不是一定要在丽水的平台上学？",
  ],
  [130, "web", "评中级要不要答辩，大概什么时候通知"],
  [95, "telegram", "孩子刚出生，休产假那年的学时怎么算"],
  [40, "web", "论文还要不要，要几篇，省级刊物可以吗"],
  [6, "web", "非公企业，档案放在人才市场，推荐表谁盖章"],
];

/** A month of questions; the same each time. */
async function someMonth(): Promise<Counts> {
  const { silences, answers } = loadPack();
  const store = memoryStore();
  let day = today;
  const counts = createCounts({ store, today: () => day, onFault: console.error });
  const clauses = ["5.1", "5.1", "5.1", "annex1.4", "annex1.9", "5.4", "annex1.note", "3", "5.2"];
  for (let date = 1; date <= 30; date++) {
    day = date <= 10 ? `2024-05-${21 + date}` : `2024-06-${String(date - 10).padStart(2, "0")}`;
    const asked = 6 + ((date * 7) % 11) + (date % 7 < 2 ? 0 : 9);
    for (let count = 0; count < asked; count++) {
      const mix = (count * 5 + date * 3) % 20;
      if (mix < 15) {
        const clause = clauses[(count + date) % clauses.length] ?? "5.1";
        counts.note({ status: "answered", id: "hours-all-four", citations: [clause] });
      } else if (mix < 18) {
        counts.note({ status: "not-covered", id: silences[(count * date) % 6]?.id ?? null, citations: [] });
      } else {
        counts.note({
          status: "unknown",
          id: answers[(count + date) % 4]?.id ?? silences[0]?.id ?? null,
          citations: [],
        });
      }
    }
    for (let filed = 0; filed < date % 4; filed++) counts.noteTicket("filed");
    for (let answered = 0; answered < Math.max(0, (date % 4) - (date % 5 === 0 ? 1 : 0)); answered++)
      counts.noteTicket("answered");
  }
  return counts;
}

async function busyDesk(clock: { now: number }): Promise<DeskSite> {
  const site = await deskSite(() => clock.now, today);
  for (const [minutesAgo, channel, question] of questions) {
    clock.now = afternoon - minutesAgo * minute;
    await site.files(question, { channel });
  }
  clock.now = afternoon - 20 * minute;
  await site.desk.claim(2, "wang");
  await site.desk.claim(5, "li");
  await site.files("学时证书丢了还算不算");
  await site.desk.claim(7, "wang");
  await site.desk.answer(
    7,
    "wang",
    "系统里登记过的就算，不用再交证书。\n没登记的，请单位联系区人力社保局补登。",
    [{ clause: "5.1", quote: "专业技术人才可登录“丽水市专业技术人员继续教育学时管理登记系统”学习、登记。" }],
  );
  clock.now = afternoon;
  return site;
}

async function enter(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/staff/sign-in`);
  await page.getByLabel("账号").fill("wang");
  await page.getByLabel("密码").fill(password);
  await page.getByLabel("密码").press("Enter");
  await page.getByRole("heading", { name: "待办", level: 1 }).waitFor();
}

/** What is done on each page before its picture. */
const scenes = {
  async queue(page, url) {
    await page.goto(`${url}/staff`);
  },
  async ticket(page, url) {
    await page.goto(`${url}/staff/tickets/2`);
    await page
      .getByRole("button", { name: /^用这段/ })
      .first()
      .click();
  },
  async keep(page, url) {
    await page.goto(`${url}/staff/tickets/7`);
    await page.getByText("留作答案", { exact: true }).last().click();
    await page.getByLabel("题目").fill("证书丢了");
    await page.getByLabel("问法").fill("学时证书丢了怎么办\n证书不见了学时还算吗");
    await page.getByText("附别的条款").click();
    await page.getByLabel("原话（一字不差）").fill("可登陆丽水市的系统学习");
    await page.getByRole("button", { name: "留下" }).click();
    await page.locator("#cites-fault").waitFor();
  },
  async statistics(page, url) {
    await page.goto(`${url}/staff/statistics`);
    await page.locator(".plots img").last().waitFor();
  },
} satisfies Readonly<Record<string, (page: Page, url: string) => Promise<void>>>;

const sceneNames = ["queue", "ticket", "keep", "statistics"] as const;

export type Scene = keyof typeof scenes;

/** Saves a picture of each scene in each look, where `place` says. */
export async function takeDesk(
  browser: Browser,
  looks: Readonly<Record<string, BrowserContextOptions>>,
  place: (scene: Scene, look: string) => string,
  wanted: readonly Scene[] = sceneNames,
): Promise<void> {
  const clock = { now: afternoon };
  const { deps, desk } = await busyDesk(clock);
  const library = openLibrary({ ...houseGround(), today: () => today, kept: desk.kept });
  const site = await openSite({
    pageFolder: join(projectFolder(), "dist", "page"),
    staff: { ...deps, counts: await someMonth(), nearest: library.nearest },
    now: () => clock.now,
  });
  for (const [look, options] of Object.entries(looks)) {
    const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
    const page = await context.newPage();
    await enter(page, site.url);
    for (const scene of wanted) {
      await scenes[scene](page, site.url);
      await page.mouse.move(0, 0);
      await page.screenshot({ path: place(scene, look), fullPage: true });
    }
    await context.close();
  }
  await site.close();
}
