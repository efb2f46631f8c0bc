import { describe, expect, it } from "vitest";
import type { Advice } from "../../src/policy/advice.ts";
import { render } from "../../src/render/render.ts";
import { loadPack } from "../support/pack.ts";
import { shortAdvice } from "./samples.ts";

const pack = loadPack();
const advice = shortAdvice(pack);

function fileOf(of: Advice): string {
  const { document } = render(pack, { kind: "calendar", advice: of });
  if (document === undefined) throw new Error("no calendar file");
  return document.content;
}

/** The file's lines without their folding. */
const linesOf = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");

describe("the calendar file", () => {
  const file = fileOf(advice);

  it("is named as the review's time and not the filing's", () => {
    const title = linesOf(file).find((line) => line.startsWith("SUMMARY:"));
    expect(title).toBe("SUMMARY:莲都区水利工程技术人员初级专业技术资格评审委员会评审时间（非申报时间）");
  });

  it("covers whole days from the first of the first month to the last of the last", () => {
    expect(linesOf(file)).toContain("DTSTART;VALUE=DATE:20240701");
    expect(linesOf(file)).toContain("DTEND;VALUE=DATE:20241001");
  });

  it("quotes its clause and says whom to call", () => {
    const description = linesOf(file).find((line) => line.startsWith("DESCRIPTION:"));
    expect(description).toContain(
      "莲人社〔2024〕42号附件1第4行「4 | 莲都区水利工程技术人员初级专业技术资格评审委员会",
    );
    expect(description).toContain("莲都区水利局，电话 2601721");
    expect(description).toContain("不是申报时间");
  });

  it("is the same each time, so that importing it again makes no second entry", () => {
    expect(fileOf(advice)).toBe(file);
    expect(linesOf(file)).toContain("UID:liandu-2024.annex1.4.2024-07@pingzhi");
    expect(linesOf(file)).toContain("DTSTAMP:20240522T000000Z");
  });

  it("has lines of at most 75 octets that end in CRLF and split no character", () => {
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n\uFFFD]/);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("ends in the next year where the window ends in December", () => {
    const round = { start: "2024-12", end: "2024-12", status: "open" as const };
    const contact = {
      office: pack.plan.initialRecognition?.office.value ?? "",
      phone: "2278021",
      clause: "annex1.initial",
    };
    const initial = fileOf({
      ...advice,
      route: "initial-recognition",
      committee: null,
      contact,
      window: round,
    });
    expect(linesOf(initial)).toContain("DTSTART;VALUE=DATE:20241201");
    expect(linesOf(initial)).toContain("DTEND;VALUE=DATE:20250101");
    expect(linesOf(initial)).toContain("SUMMARY:大中专毕业生初定完成月份");
  });

  it("isn't made where there is no window", () => {
    const { document, text } = render(pack, { kind: "calendar", advice: { ...advice, window: null } });
    expect(document).toBeUndefined();
    expect(text).toContain("没有确定的评审时间");
  });
});
