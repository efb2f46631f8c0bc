import { describe, expect, it } from "vitest";
import { sourceOf } from "../../src/authoring/new/place.ts";
import { continuingEducation } from "../../src/authoring/new/rules-hours.ts";
import { yamlText } from "../../src/authoring/new/yaml.ts";
import { writeNotice } from "../../src/authoring/notice/write.ts";

/** `continuingEducation` out of made-up clauses, 1 and on. */
function hours(...clauses: readonly string[]): string {
  const cut = clauses.map((text, index) => ({ id: `${index + 1}`, lines: [{ text }] }));
  const notice = writeNotice("【虚构】", { clauses: cut, doubts: [] });
  return yamlText("", { pairs: continuingEducation(sourceOf(notice)) });
}

function lineWith(text: string, word: string): string {
  return text.split("\n").find((line) => line.includes(word)) ?? "";
}

/** `mustMeet` out of a made-up sentence: its line, or the TODO in its place. */
function mustMeet(sentence: string): string {
  return lineWith(hours(`继续教育累计不少于50学时。${sentence}`), "mustMeet");
}

describe("the hours that a year must have", () => {
  it("are each its own subject's, not those of a part of it", () => {
    const text = hours(
      "累计不少于50学时，其中行业公需科目不少于6学时，公需科目不少于17学时（其中一般公需科目不少于11学时）。",
    );
    expect(lineWith(text, " public:")).toContain("value: 17");
    expect(lineWith(text, " generalPublic:")).toContain("value: 11");
    expect(lineWith(text, "TODO")).toContain("「其中行业公需科目不少于6学时」");
  });

  it.each([
    "累计不少于50学时，公需科目累计不少于17学时。",
    "公需科目累计不少于17学时，累计不少于50学时。",
    "累计不少于50学时，专业科目和公需科目不少于17学时。",
  ])("stay open where the notice joins them otherwise: %s", (sentence) => {
    const text = hours(sentence);
    expect(lineWith(text, " total:")).toContain("value: 50");
    expect(lineWith(text, " public:")).toBe("");
    expect(lineWith(text, "TODO")).toContain("不少于17学时」");
  });

  it("stay open where no subject is known at all", () => {
    expect(lineWith(hours("每年学时不少于50学时。"), "TODO")).toContain("「每年学时不少于50学时」");
  });

  it("are said twice without a word, as long as the figure is the same", () => {
    const text = hours("累计不少于50学时。申报当年符合学时要求的才能申报。", "累计不少于50学时。");
    expect(text).not.toContain("TODO");
  });
});

describe("clauses with other figures", () => {
  it("are both told, and the first stands until somebody has looked", () => {
    const text = hours("累计不少于50学时。", "累计不少于40学时。");
    expect(lineWith(text, " total:")).toContain("value: 50");
    expect(text).toMatch(/TODO notice\.md:\d+ 2 又写着「累计不少于40学时」.*total/u);
  });

  it("are both told of the exemption", () => {
    const text = hours("累计不少于50学时，2011年以前的视同合格。", "2013年以前的视同合格。");
    expect(lineWith(text, " before:")).toContain("value: 2011");
    expect(text).toMatch(/TODO.*又写着「2013年以前的视同合格」.*before/u);
  });

  it("are both told of the years that must meet the hours, in whatever words", () => {
    const text = hours(
      "累计不少于50学时，申报当年和前一年度均符合学时要求的才能申报。",
      "申报当年符合学时要求的才能申报。",
    );
    expect(text).toContain("value: [ 0, -1 ]");
    expect(text).toMatch(/TODO.*又写着「申报当年符合学时要求的才能申报」.*mustMeet/u);
  });
});

describe("the years that must meet the hours", () => {
  it("are the year itself and those before, where the notice joins the two", () => {
    expect(mustMeet("申报当年、前一年度均符合学时要求的才能申报。")).toContain("value: [ 0, -1 ]");
    expect(mustMeet("申报当年以及前两年均符合学时要求方可申报。")).toContain("value: [ 0, -1, -2 ]");
  });

  it("are one of the two where the notice names no other", () => {
    expect(mustMeet("前一年度符合学时要求的才能申报。")).toContain("value: [ -1 ]");
    expect(mustMeet("申报当年符合学时要求的才能申报。")).toContain("value: [ 0 ]");
  });

  it.each([
    "前一年和申报当年符合学时要求的才能申报。",
    "当年和前一年度均符合学时要求的才能申报。",
    "申报当年符合且前一年也符合学时要求的才能申报。",
    "前一年度符合且申报当年也符合学时要求的才能申报。",
  ])("stay open where only half of the wording is known: %s", (sentence) => {
    expect(mustMeet(sentence)).toContain("TODO");
  });
});
