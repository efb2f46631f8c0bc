import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../src/answers/ask.ts";
import { type AnswerBook, openBook, readPhrasings } from "../../src/answers/book.ts";
import { loadDictionaries } from "../../src/dictionaries.ts";
import { compile } from "../../src/policy/compile.ts";
import { compileLexicon } from "../../src/understanding/lexicon.ts";
import { readUnit } from "../../src/understanding/unit.ts";
import { madeUpPack } from "../support/made-up.ts";

/** Questions asked in the made-up county: what it answers comes from its pack alone, without a line of code for it. */
const pack = madeUpPack("qinghe-2025");
const lexicon = compileLexicon(pack);
let book: AnswerBook;

beforeAll(async () => {
  const ground = { policy: compile(pack), lexicon, words: await loadDictionaries() };
  book = openBook(ground, readPhrasings(ground));
}, 120_000);

function hear(question: string): string {
  const [answer] = ask(book, question, { today: "2025-05-10" }).answers;
  return answer === undefined ? "" : answer.say;
}

describe("the made-up county", () => {
  it.each([
    ["水利什么时候评审", "2025 年 4 月启动、6 月完成"],
    ["一年要多少学时", "总学时不少于72学时"],
    ["2021年的学时算不算", "2021年及以前的学时视同合格"],
    ["老师评职称打哪个电话", "通知没有给电话"],
    ["会计怎么评", "材料先报县人力社保局审核"],
    ["9月在评审的有哪些", "农业（3月、9月）、中小学教师（7—9月）"],
    ["下一轮初定是几月", "每个月完成一轮，下一轮是 5 月"],
  ])("answers %s from its own notice", (question, words) => {
    expect(hear(question)).toContain(words);
  });

  it("says nothing of another notice's phones and numbers", () => {
    for (const question of ["水利的电话是多少", "初定打哪个电话", "学时要多少", "评审要交钱吗"])
      expect(hear(question)).not.toMatch(/22780|26\d{5}|90学时|莲都|附件1/);
  });

  it("asks back only kinds of unit that it knows", () => {
    const { ambiguous, unit } = readUnit("我在市水利局", lexicon, true);
    expect(ambiguous?.candidates ?? []).not.toContain("city");
    expect(unit?.id).not.toBe("city");
  });
});
