import { describe, expect, it } from "vitest";
import { deskHouse } from "../support/desk-house.ts";
import { applicant, wang } from "../support/tickets.ts";

const question = "评审表要盖哪个部门的章呀？";

/** The dictionaries are read anew in each house. */
const patience = 60_000;

/** Has a question passed on, whatever the notice may say to it. */
async function passOn(asker: { says(text: string): Promise<unknown> }): Promise<void> {
  await asker.says("转给工作人员");
  await asker.says(question);
}

describe("a question that is passed to staff", { timeout: patience }, () => {
  it("goes to staff from the page, is answered in Telegram and read on the page", async () => {
    const house = await deskHouse();
    const asker = house.at("web", applicant);
    const staff = house.at("telegram", wang.telegram ?? 0);
    await staff.says("/start");
    await asker.says("我是莲都一家企业搞水利的，想评助工");
    await passOn(asker);
    expect((await asker.heard()).join("\n")).toContain("你的问题是 1 号");

    await staff.says("/desk");
    await staff.presses("1 号");
    const seen = (await staff.presses("接手")).map(({ text }) => text).join("\n");
    expect(seen).toContain(question);
    expect(seen).toContain("专业：水利工程（本人说的“水利”）");
    await staff.says("盖单位的章就行。");
    await staff.presses("发送");
    expect((await asker.heard()).at(-1)).toContain("盖单位的章就行。");
    // His interview goes on where it was.
    expect((await asker.says("继续")).at(-1)?.text).toContain("继续教育学时");
  });

  it("is kept for the next asker until it is withdrawn", async () => {
    const house = await deskHouse();
    const [asker, next] = [house.at("web", applicant), house.at("web", applicant + 1)];
    const staff = house.at("telegram", wang.telegram ?? 0);
    await passOn(asker);
    await staff.says("/claim 1");
    await staff.says("盖单位的章就行。");
    await staff.presses("发送");
    await staff.presses("留作答案");
    await staff.presses("留下");
    const said = async () => (await next.says(question)).map(({ text }) => text).join("\n");
    expect(await said()).toContain("盖单位的章就行。");
    await staff.presses("撤回");
    expect(await said()).not.toContain("盖单位的章就行。");
  });

  it("is gone with everything of its asker when he has himself forgotten", async () => {
    const house = await deskHouse();
    const asker = house.at("web", applicant);
    await asker.says("我是莲都一家企业搞水利的，想评助工");
    await passOn(asker);
    const said = (await asker.says("/forget")).map(({ text }) => text).join("\n");
    expect(said).toMatch(/已删除：你的回答、对话记录 \d+ 条、转给工作人员的问题 1 个/);
    expect(await asker.heard()).toHaveLength(1);
    expect(await house.desk.ticket(1)).toMatchObject({ question: null, profile: null, chat: null });
    expect((await asker.says("继续")).map(({ text }) => text).join()).not.toContain("水利工程（");
  });
});
