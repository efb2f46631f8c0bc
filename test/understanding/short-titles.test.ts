import { describe, expect, it } from "vitest";
import { hear } from "./hear.ts";

describe("the short name of a title", () => {
  it.each([
    "申报过程中会收费吗",
    "手中工作太多",
    "其中工程类的有哪些",
    "提高工作能力",
    "想提高经济收入",
    "最高工资多少",
    "帮助研究一下",
    "我在做助农直播",
    "年初会有通知吗",
    "当前正研究材料",
    "提高讲课水平",
    "帮助教学",
  ])("isn't heard inside another word: %s", (message) => {
    expect(hear(message).said.target).toBeUndefined();
  });

  it.each([
    ["我想评高工", "高级工程师"],
    ["水利工程中工", "工程师"],
    ["搞水利的，评助工", "助理工程师"],
    ["初会考过了，想评中会", "会计师"],
    ["评高经要几年", "高级经济师"],
    ["想评副研", "副研究员"],
  ])("is heard where it stands for itself: %s", (message, title) => {
    expect(hear(message).said.target?.id).toBe(title);
  });
});
