import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { talkSchema } from "../../src/bot/talk-schema.ts";
import { nonceOf } from "../../src/engine/buttons.ts";
import { askingOf } from "../../src/engine/talk.ts";
import { newTalk, type Step } from "../../src/engine.ts";
import { render } from "../../src/render/render.ts";
import type { Button } from "../../src/render/reply.ts";
import { loadPack } from "../support/pack.ts";
import { madeUp } from "../support/shelves.ts";
import { groundOn, stepWith } from "../support/talk.ts";

const packs = [
  loadPack(),
  madeUp({ region: "青禾县" }),
  madeUp({ year: 2025, published: "2024-12-10" }),
  madeUp({ region: "青禾县", year: 2026 }),
];

const words = [
  ...["莲都的", "青禾县", "不是莲都，是青禾县", "景宁县", "地区错了，是莲都", "如果我在青禾县", "改地区"],
  ...["2025年度", "明年的", "今年", "2031年度", "改申报年度", "如果报2025年度", "改年度"],
  ...["我是青禾县企业里搞水利的，想评助工", "园林", "想评中级", "在莲都干了6年", "总92，专业62", "都合格"],
  ...[
    "上一步",
    "跳过",
    "为什么问",
    "继续",
    "取消",
    "重新开始",
    "帮助",
    "对",
    "不对",
    "/start",
    "🤔",
    "莲都青禾",
  ],
  ...["青禾县水利什么时候评审？", "2025年学时要多少？", "电话多少"],
];

const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ say: fc.constantFrom(...words) }) },
  { weight: 2, arbitrary: fc.record({ press: fc.nat(40) }) },
  {
    weight: 1,
    arbitrary: fc.record({ day: fc.constantFrom("2024-06-20", "2024-12-20", "2025-03-01", "2027-01-01") }),
  },
);

describe("whatever is said and pressed between several notices, on whatever day", () => {
  it("the talk stays whole, waits for what it asked last, and stands on the notice of its region and year", () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 10, maxLength: 30, size: "max" }), (moves) => {
        const shown: Button[] = [];
        let ground = groundOn("2024-06-20", packs);
        let current: Step = { talk: newTalk, say: [], asking: null, pack: ground.pack };
        for (const each of moves) {
          if ("day" in each) {
            ground = groundOn(each.day, packs);
            continue;
          }
          const data = "press" in each ? (shown[each.press]?.data ?? "") : "";
          const before = current.talk;
          current = stepWith(
            ground,
            before,
            "say" in each ? { kind: "text", text: each.say } : { kind: "press", data },
          );
          const { talk, say, asking, pack } = current;
          expect(talkSchema.parse(JSON.parse(JSON.stringify(talk)))).toEqual(talk);
          expect(asking).toBe(askingOf(talk));
          expect(new Set(talk.answered).size).toBe(talk.answered.length);
          const { region } = talk.answers;
          if (region !== undefined) expect(pack.manifest.region.value).toBe(region);
          const { specialty, target } = talk.answers;
          if (talk.pack === pack.id) {
            if (specialty !== undefined) expect(pack.byId.specialty.has(specialty.id)).toBe(true);
            if (target !== undefined && target.id !== "初定")
              expect(pack.byId.title.has(target.id)).toBe(true);
          }
          const last = say.at(-1);
          if (asking !== null && last?.kind !== "stale-press")
            expect(last !== undefined && "nonce" in last ? last.nonce : last?.kind).toBe(nonceOf(talk.asked));
          shown.unshift(...say.flatMap((utterance) => render(pack, utterance).buttons.flat()));
        }
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
