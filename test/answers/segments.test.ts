import { describe, expect, it } from "vitest";
import { viewsOf } from "../../src/answers/segments.ts";

/** The foregrounds of a message's views. */
function texts(message: string): readonly string[] {
  return viewsOf(message).map(({ text }) => text);
}

describe("a message is looked at", () => {
  it("as a whole where it is one clause", () => {
    expect(texts("水利什么时候评")).toEqual(["水利什么时候评"]);
  });

  it("as a whole, and at each clause that asks", () => {
    expect(texts("我是搞水利的,今年想评助工。几月评?电话多少?")).toEqual([
      "我是搞水利的,今年想评助工。几月评?电话多少?",
      "几月评?",
      "电话多少?",
    ]);
  });

  it("with the rest of a question's sentence nearer than the rest of the message", () => {
    const [, question] = viewsOf("我是老师。教了八年,几月评");
    const weights = new Map(question?.parts.map(({ text, weight }) => [text, weight]));
    expect(weights.get("几月评")).toBe(1);
    const [sentence = 0, message = 0] = [weights.get("教了八年"), weights.get("我是老师。")];
    expect(sentence).toBeLessThan(1);
    expect(message).toBeLessThan(sentence);
    expect(message).toBeGreaterThan(0);
  });

  it("with another question as good as out of sight", () => {
    const [, first] = viewsOf("几月评?电话多少?");
    const other = first?.parts.find(({ text }) => text === "电话多少?");
    expect(other?.weight).toBeLessThan(0.1);
  });

  it("at no part where nothing is asked", () => {
    const [whole, ...questions] = viewsOf("我是搞水利的,今年想评助工。");
    expect(whole?.asks).toBe(false);
    expect(questions).toEqual([]);
  });

  it("in the places where its clauses stand", () => {
    const message = "您好,几月评?谢谢,电话多少";
    for (const { text, start, end } of viewsOf(message)) expect(message.slice(start, end)).toBe(text);
  });

  it("not at all where it has no word", () => {
    for (const nothing of ["", "   ", "???", "。。。"]) expect(viewsOf(nothing)).toEqual([]);
  });

  it("a few times only, however many questions it has", () => {
    expect(viewsOf("几月评?".repeat(5000)).length).toBeLessThan(20);
  });
});
