import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastingActions, nonceOf, readButton } from "../../src/engine/buttons.ts";
import { askingOf } from "../../src/engine/talk.ts";
import { type Incoming, newTalk, type Step } from "../../src/engine.ts";
import { render } from "../../src/render/render.ts";
import type { Button } from "../../src/render/reply.ts";
import { groundOn, stepWith } from "../support/talk.ts";

const sentences = [
  "/start",
  "我想评职称",
  "我是莲都一家企业搞水利的，想评助工，去年90学时今年92",
  "幼儿园老师",
  "园林",
  "护士，想评副主任护师",
  "助工",
  "初定",
  "事业单位",
  "市直单位",
  "总92，专业62，公需30，一般公需12",
  "2023年总的95专业64公需25一般公需12",
  "总学时92",
  "2024年的专业打错了，是46不是64",
  "都合格",
  "反正都够",
  "90",
  "4年",
  "2012年参加工作",
  "在莲都干了6年半",
  "莲都",
  "上一步",
  "改单位类型",
  "改学时",
  "改专业",
  "跳过",
  "不知道",
  "继续",
  "取消",
  "重新开始",
  "为什么问",
  "帮助",
  "对",
  "不对",
  "如果是事业单位呢",
  "如果2024年总学时是120",
  "如果",
  "怎样才够",
  "加入日历",
  "看条款原文",
  "看第5.1条",
  "复制给工作人员",
  "评审费用是多少？",
  "那市直单位呢？",
  "我是退休人员，还能评吗？",
  "🙂",
  "",
  "<b>水利</b>",
  "总学时-5",
  "/frobnicate",
  "繼續",
];

type Move =
  | { readonly kind: "say"; readonly text: string }
  /** One of the buttons shown so far, old ones too. */
  | { readonly kind: "press"; readonly place: number }
  | { readonly kind: "other"; readonly incoming: Incoming };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("say" as const), text: fc.constantFrom(...sentences) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("press" as const), place: fc.nat(60) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("other" as const),
      incoming: fc.oneof(
        fc.record({ kind: fc.constant("text" as const), text: fc.string({ unit: "binary", maxLength: 40 }) }),
        fc.record({ kind: fc.constant("press" as const), data: fc.string({ maxLength: 30 }) }),
        fc.constant({ kind: "other" as const, what: "sticker" as const }),
      ),
    }),
  },
);

const ground = groundOn("2024-06-20");

describe("whatever a person says and presses, in any order", () => {
  it("the talk stays whole: it waits for what it asked last, and old buttons change nothing", () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 10, maxLength: 40, size: "max" }), (moves) => {
        const shown: Button[] = [];
        let current: Step = { talk: newTalk, say: [], asking: null, pack: ground.pack };
        for (const each of moves) {
          const incoming = incomingOf(each, shown);
          const next = stepWith(ground, current.talk, incoming);
          hold(current, incoming, next);
          shown.unshift(...next.say.flatMap((utterance) => render(ground.pack, utterance).buttons.flat()));
          current = next;
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

function incomingOf(each: Move, shown: readonly Button[]): Incoming {
  if (each.kind === "say") return { kind: "text", text: each.text };
  if (each.kind === "other") return each.incoming;
  return { kind: "press", data: shown[each.place]?.data ?? "" };
}

function hold(before: Step, incoming: Incoming, after: Step): void {
  const { talk, say, asking } = after;
  expect(asking).toBe(askingOf(talk));
  expect(say.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(talk))).toEqual(talk);
  expect(talk.asked).toBeGreaterThanOrEqual(before.talk.asked);
  expect(talk.concluded && talk.pending !== null).toBe(false);
  expect(new Set(talk.answered).size).toBe(talk.answered.length);
  expect(talk.declined.filter((id) => !talk.answered.includes(id))).toEqual([]);
  const last = say.at(-1);
  const isStale = last?.kind === "stale-press";
  if (asking !== null && !isStale) {
    expect(last !== undefined && "nonce" in last ? last.nonce : last?.kind).toBe(nonceOf(talk.asked));
  }
  if (incoming.kind === "press") {
    const press = readButton(incoming.data);
    const old = press?.nonce !== nonceOf(before.talk.asked);
    if (press !== null && old && !lastingActions.includes(press.action)) {
      expect({ talk, say, asking }).toEqual({
        talk: before.talk,
        say: [{ kind: "stale-press" }],
        asking: before.asking,
      });
    }
  }
  if (isStale) expect(talk).toEqual(before.talk);
}
