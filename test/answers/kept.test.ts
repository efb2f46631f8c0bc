import { describe, expect, it } from "vitest";
import { withKept } from "../../src/answers/book.ts";
import type { KeptEntry } from "../../src/answers/kept.ts";
import { bookNow } from "../support/book.ts";
import { hear } from "./asking.ts";

const parking: KeptEntry = {
  id: "kept-1",
  topic: "评审表盖哪个章",
  ask: ["评审表要盖哪个部门的章", "表上盖单位章还是人事章", "盖章盖谁的"],
  say: "盖单位的公章就行。",
  cites: [],
  author: "王芳",
  date: "2024-06-18",
};
const online: KeptEntry = {
  id: "kept-2",
  topic: "业绩档案谁帮忙登记",
  ask: ["业绩档案能让同事代为录入吗", "业绩录入可不可以找同事帮忙"],
  say: "可以让同事帮忙录，自己要核对。",
  cites: [{ clause: "1", quote: "及时登记和更新个人业绩档案" }],
  author: "李强",
  date: "2024-06-19",
};

const question = "评审表要盖哪个部门的章呀？";
const others = [
  "水利局评职称的电话给一个",
  "公需科目要多少学时",
  "评审要交多少钱",
  "哪些评委会10月完成",
  "今天天气怎么样",
];

describe("an answer that staff have kept", () => {
  const kept = withKept(bookNow(), [parking, online]);

  it("is found by the next asker at once, with who says so and when", () => {
    const { status, answers, text } = hear(question, { book: kept });
    expect(status).toBe("answered");
    expect(answers[0]).toMatchObject({ id: "kept-1", by: { author: "王芳", date: "2024-06-18" } });
    expect(text).toContain("盖单位的公章就行。");
    expect(text).toContain("工作人员王芳");
    expect(text).toContain("不是通知原文");
  });

  it("stands on the clause that staff gave it", () => {
    const { clauses, text } = hear("业绩档案能不能让同事代为录入", { book: kept });
    expect(text).toContain("自己要核对");
    expect(clauses).toEqual(["1"]);
  });

  it("is gone at once when it is withdrawn, and the one beside it stays", () => {
    const left = withKept(bookNow(), [online]);
    expect(hear(question, { book: left }).text).not.toContain("盖单位的公章就行。");
    expect(hear("业绩档案能不能让同事代为录入", { book: left }).text).toContain("自己要核对");
    expect(hear(question).text).not.toContain("盖单位的公章就行。");
    expect(kept.byId.has("kept-1")).toBe(true);
    expect(left.byId.has("kept-1")).toBe(false);
  });

  it.each(others)("changes nothing of what is answered to: %s", (other) => {
    expect(hear(other, { book: kept }).answers).toEqual(hear(other).answers);
  });

  it("may be one of several hundred", () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...parking,
      id: `kept-${index + 10}`,
      ask: [`第${index}种特殊情形怎么办理`, `${index}号情形`],
    }));
    const book = withKept(bookNow(), [...many, parking]);
    expect(hear(question, { book }).answers[0]?.id).toBe("kept-1");
    for (const other of others) expect(hear(other, { book }).answers).toEqual(hear(other).answers);
  });
});
