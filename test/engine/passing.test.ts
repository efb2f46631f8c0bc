import { describe, expect, it } from "vitest";
import type { Step, Talk } from "../../src/engine.ts";
import { newTalk } from "../../src/engine.ts";
import { render } from "../../src/render/render.ts";
import { groundOn, stepWith } from "../support/talk.ts";

/** A talk where there are staff. */
function staffed() {
  const ground = { ...groundOn("2024-06-20"), service: { staffed: true, retentionDays: 400 } };
  let talk: Talk = newTalk;
  function takes(incoming: Parameters<typeof stepWith>[2]): Step {
    const step = stepWith(ground, talk, incoming);
    talk = step.talk;
    return step;
  }
  return {
    says: (text: string) => takes({ kind: "text", text }),
    presses: (data: string) => takes({ kind: "press", data }),
  };
}

const kinds = ({ say }: Step) => say.map(({ kind }) => kind);
const filed = ({ errands = [] }: Step) =>
  errands.map((errand) => errand.kind === "ticket" && errand.question);

/** The data of 转给工作人员 below what a step said. */
function passButton({ say }: Step): string {
  const { pack } = groundOn("2024-06-20");
  const buttons = say.flatMap((utterance) => render(pack, utterance).buttons.flat());
  return buttons.find(({ label }) => label === "转给工作人员")?.data ?? "";
}

describe("转给工作人员 below a question", () => {
  it("passes that question, once", () => {
    const asker = staffed();
    const button = passButton(asker.says("答辩穿什么衣服？"));
    expect(filed(asker.presses(button))).toEqual(["答辩穿什么衣服？"]);
    const again = asker.presses(button);
    expect([kinds(again), filed(again)]).toEqual([["stale-pass"], []]);
  });

  it("passes no other question than that one", () => {
    const asker = staffed();
    const old = passButton(asker.says("论文要几篇？"));
    asker.says("答辩穿什么衣服？");
    const pressed = asker.presses(old);
    expect([kinds(pressed), filed(pressed)]).toEqual([["stale-pass"], []]);
  });

  it("leaves the interview where it stands", () => {
    const asker = staffed();
    asker.says("我是企业里搞水利的，想评助工");
    const asked = asker.says("答辩穿什么衣服？");
    const pressed = asker.presses(passButton(asked));
    expect(filed(pressed)).toHaveLength(1);
    expect(pressed.asking).toBe("hours");
    expect(kinds(asker.says("继续"))).toEqual(["question"]);
  });
});

describe("转人工 without a question", () => {
  it("waits for it, and passes the next words", () => {
    const asker = staffed();
    expect(kinds(asker.says("转人工"))).toEqual(["pass-what"]);
    expect(filed(asker.says("水利"))).toEqual(["水利"]);
    expect(filed(asker.says("水利"))).toEqual([]);
  });

  it("is taken back by 取消, which then cancels nothing else", () => {
    for (const word of ["取消", "算了", "不用了", "不"]) {
      const asker = staffed();
      asker.says("我是企业里搞水利的，想评助工");
      asker.says("转人工");
      const back = asker.says(word);
      expect([kinds(back), back.asking], word).toEqual([["not-passed", "question"], "hours"]);
      const answered = asker.says("总90，专业60，公需18，一般公需12");
      expect([filed(answered), answered.talk.answers.hours[2024]?.total], word).toEqual([[], 90]);
    }
  });

  it("is over once he presses something else", () => {
    const asker = staffed();
    asker.says("我是企业里搞水利的");
    asker.says("转人工");
    asker.presses("continue::0");
    const answered = asker.says("助工");
    expect(filed(answered)).toEqual([]);
    expect(answered.talk.answers.target?.id).toBe("助理工程师");
  });

  it("passes no courtesy", () => {
    const asker = staffed();
    asker.says("转人工");
    for (const word of ["好的", "谢谢"]) expect(kinds(asker.says(word)), word).toEqual(["pass-what"]);
    expect(filed(asker.says("推荐表上的意见谁来签"))).toEqual(["推荐表上的意见谁来签"]);
  });
});
