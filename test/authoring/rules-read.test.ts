import { describe, expect, it } from "vitest";
import { sourceOf } from "../../src/authoring/new/place.ts";
import { continuingEducation } from "../../src/authoring/new/rules-hours.ts";
import { yamlText } from "../../src/authoring/new/yaml.ts";
import { writeNotice } from "../../src/authoring/notice/write.ts";

/** `mustMeet` out of a made-up sentence: its line, or the TODO in its place. */
function mustMeet(sentence: string): string {
  const lines = [{ text: `继续教育累计不少于50学时。${sentence}` }];
  const notice = writeNotice("【虚构】", { clauses: [{ id: "1", lines }], doubts: [] });
  const text = yamlText("", { pairs: continuingEducation(sourceOf(notice)) });
  return text.split("\n").find((line) => line.includes("mustMeet")) ?? "";
}

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
