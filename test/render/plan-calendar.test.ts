import { describe, expect, it } from "vitest";
import type { Pack } from "../../src/packs/pack.ts";
import { icsLines } from "../../src/render/ics-text.ts";
import { planCalendar } from "../../src/render/plan/plan-calendar.ts";
import { loadPack } from "../support/pack.ts";

const pack = loadPack();

/** The values of a property, event by event. */
const valuesOf = (calendar: string, name: string) =>
  icsLines(calendar)
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1));

/** The same plan, but that a committee's office has another number. Made up. */
const withPhone = (id: string, phone: string): Pack => ({
  ...pack,
  plan: {
    ...pack.plan,
    committees: pack.plan.committees.map((one) =>
      one.id === id && one.phone ? { ...one, phone: { ...one.phone, value: phone } } : one,
    ),
  },
});

const sequences = (calendar: string) => {
  const uids = valuesOf(calendar, "UID");
  return new Map(valuesOf(calendar, "SEQUENCE").map((value, index) => [uids[index], Number(value)]));
};

describe("the calendar of all windows", () => {
  const calendar = planCalendar(pack);

  it("has an event for each window and each round of initial recognition, and no other", () => {
    const windows = pack.plan.committees.flatMap(({ windows }) => windows);
    const uids = valuesOf(calendar, "UID");
    expect(uids.length).toBe(windows.length + (pack.plan.initialRecognition?.months.length ?? 0));
    expect(new Set(uids).size).toBe(uids.length);
  });

  it("says of a window whose it is, whom to call, where it is written, and that it is no time of filing", () => {
    const lines = icsLines(calendar);
    const start = lines.indexOf("UID:liandu-2024.water.1@pingzhi");
    expect(lines.slice(start, lines.indexOf("END:VEVENT", start))).toEqual([
      "UID:liandu-2024.water.1@pingzhi",
      "SUMMARY:水利工程评审时间（非申报时间）",
      "DTSTAMP:20240522T000000Z",
      "DTSTART;VALUE=DATE:20240701",
      "DTEND;VALUE=DATE:20241001",
      "SEQUENCE:0",
      "DESCRIPTION:这是评审的时间，不是申报时间；哪几天交材料，看评委会自己的通知。\\n评委会：莲都区水利工程技术人员初级专业技术资格评审委员会\\n所评资格：助理工程师、推荐工程师\\n联系：莲都区水利局，电话 2601721\\n依据：莲人社〔2024〕42号附件1第4行「4 | 莲都区水利工程技术人员初级专业技术资格评审委员会 | 助理工程师，推荐工程师 | 7月 | 9月 | 莲都区水利局 2601721 | 全区水利工程技术人员」\\n以上按莲人社〔2024〕42号（2024 年 5 月 22 日）整理，不是官方答复。",
      "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
      "TRANSP:TRANSPARENT",
    ]);
  });

  it("shows initial recognition in the months in which a round completes", () => {
    const lines = icsLines(calendar);
    const at = lines.indexOf("UID:liandu-2024.initial-recognition.4@pingzhi");
    expect(lines.slice(at + 1, at + 5)).toEqual([
      "SUMMARY:大中专毕业生初定完成月份",
      "DTSTAMP:20240522T000000Z",
      "DTSTART;VALUE=DATE:20241201",
      "DTEND;VALUE=DATE:20250101",
    ]);
  });

  it("has lines of at most 75 octets that end in CRLF and split no character", () => {
    expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n\uFFFD]/);
    for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("stays the same to the letter as long as the plan does", () => {
    expect(planCalendar(pack, calendar)).toBe(calendar);
    expect(planCalendar(pack, "no calendar at all")).toBe(calendar);
  });

  it("gives what changed the next number, again and again, and leaves the rest alone", () => {
    const once = planCalendar(withPhone("water", "2600000"), calendar);
    const twice = planCalendar(pack, once);
    const water = "liandu-2024.water.1@pingzhi";
    expect([calendar, once, twice].map((one) => sequences(one).get(water))).toEqual([0, 1, 2]);
    const others = [...sequences(twice)].filter(([uid]) => uid !== water);
    expect(others.every(([, sequence]) => sequence === 0)).toBe(true);
    expect(planCalendar(pack, twice)).toBe(twice);
  });
});
