import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHoliday, isWorkingDay, workingDayAfter } from "../../src/calendar/working-days.ts";
import { dayAfter, dayAt, minuteAt, weekdayOf } from "../../src/calendar.ts";
import { outlookAt, readHours } from "../../src/desk/opening.ts";
import { openingWords } from "../../src/render/opening.ts";

const office = readHours("1-5 08:30-12:00,14:00-17:30");

/** A time of day, `14:05`, as minutes. */
function at(day: string, time: string) {
  const [hour = "", minute = ""] = time.split(":");
  return { day, minute: Number(hour) * 60 + Number(minute) };
}

describe("working days", () => {
  it("know public holidays and the days that make up for them", () => {
    expect(isWorkingDay("2024-10-01")).toBe(false);
    expect(isWorkingDay("2024-09-29")).toBe(true);
    expect(weekdayOf("2024-09-29")).toBe(7);
    expect(isWorkingDay("2024-06-22")).toBe(false);
    expect(isWorkingDay("2024-06-24")).toBe(true);
  });

  it("are counted over a long holiday: the first after 30 September 2024 is 8 October", () => {
    expect(workingDayAfter("2024-09-30", 1)).toBe("2024-10-08");
    expect(workingDayAfter("2024-09-25", 5)).toBe("2024-10-08");
    expect(workingDayAfter("2024-06-20", 2)).toBe("2024-06-24");
  });

  it("are as many as asked for, each later than the last", () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => dayAfter("2019-01-01", days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const found = workingDayAfter(from, count);
        expect(isWorkingDay(found)).toBe(true);
        let between = 0;
        for (let next = dayAfter(from, 1); next <= found; next = dayAfter(next, 1))
          if (isWorkingDay(next)) between += 1;
        expect(between).toBe(count);
      }),
    );
  });

  it("are those of Shanghai, whatever the machine's clock is set to", () => {
    const instant = Date.parse("2024-06-20T23:30:00Z");
    expect([dayAt(instant), minuteAt(instant)]).toEqual(["2024-06-21", 7 * 60 + 30]);
  });
});

describe("opening hours", () => {
  it("are read from a setting, and nothing else is", () => {
    expect(office?.weekdays).toEqual([1, 2, 3, 4, 5]);
    expect(readHours("1,3,5-6 09:00-11:30")).toEqual({
      weekdays: [1, 3, 5, 6],
      spans: [{ from: 540, to: 690 }],
    });
    const faulty = [
      "",
      "1-5",
      "08:30-12:00",
      "0-5 08:30-12:00",
      "5-1 08:30-12:00",
      "1-8 08:30-12:00",
      "1-5 8:30-12:00",
      "1-5 12:00-08:30",
      "1-5 08:30-24:30",
      "1-5 14:00-17:00,08:30-12:00",
      "1-5 08:30-12:00,11:00-17:00",
      "1-5 08:30-12:00,",
      "1-5 08:30-12:00 x",
      "周一 08:30-12:00",
    ];
    expect(faulty.filter((text) => readHours(text) !== null)).toEqual([]);
  });

  const cases = [
    ["on a working day in the morning", "2024-06-20", "08:30", true, null],
    ["before they begin", "2024-06-20", "08:29", false, ["2024-06-20", "08:30"]],
    ["in the noon break", "2024-06-20", "12:00", false, ["2024-06-20", "14:00"]],
    ["in the evening", "2024-06-20", "17:30", false, ["2024-06-21", "08:30"]],
    ["on Friday evening", "2024-06-21", "18:00", false, ["2024-06-24", "08:30"]],
    ["on a holiday", "2024-10-03", "10:00", false, ["2024-10-08", "08:30"]],
    ["on a Sunday that makes up for a holiday", "2024-09-29", "10:00", true, null],
  ] as const;
  it.each(cases)("%s: %s %s", (_, day, time, open, opens) => {
    const outlook = outlookAt(at(day, time), { hours: office, answerDays: null });
    expect(outlook.open).toBe(open);
    expect(outlook.opens).toEqual(opens === null ? null : at(opens[0], opens[1]));
  });

  it("of an office that isn't open all week say nothing of a day that makes up for a holiday", () => {
    const hours = readHours("2,4 08:30-12:00");
    expect(outlookAt(at("2024-09-29", "10:00"), { hours, answerDays: null }).open).toBe(false);
  });

  it("find the next opening on a day that is open, never one that has gone by", () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => dayAfter("2019-01-01", days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (today, minute) => {
        const { open, opens } = outlookAt({ day: today, minute }, { hours: office, answerDays: null });
        expect(open).toBe(opens === null);
        if (opens === null) return;
        expect(isHoliday(opens.day)).toBe(false);
        expect(opens.day > today || opens.minute > minute).toBe(true);
        const then = outlookAt(opens, { hours: office, answerDays: null });
        expect(then.open).toBe(true);
      }),
    );
  });
});

describe("what is said of them", () => {
  it("is nothing of hours that aren't set, and that no time is agreed on", () => {
    expect(openingWords({ hours: null, answerDays: null }, at("2024-06-20", "10:00"))).toBe(
      "没有约定的回复时间。",
    );
  });

  it("names the day by which there is an answer", () => {
    expect(openingWords({ hours: office, answerDays: 2 }, at("2024-06-20", "10:00"))).toBe(
      "工作人员现在在上班，会在 6 月 24 日（周一）下班前回复。",
    );
    expect(openingWords({ hours: null, answerDays: 3 }, at("2024-06-21", "23:00"))).toBe(
      "工作人员会在 6 月 26 日（周三）下班前回复。",
    );
  });

  it("says when staff are there again", () => {
    const said = (day: string, time: string) =>
      openingWords({ hours: office, answerDays: null }, at(day, time));
    expect(said("2024-06-20", "12:30")).toBe("工作人员现在不在，今天 14:00 上班。没有约定的回复时间。");
    expect(said("2024-06-21", "18:00")).toBe(
      "工作人员现在不在，6 月 24 日（周一）8:30 上班。没有约定的回复时间。",
    );
  });

  it("says that it goes by the holidays where the day lies beyond the years whose holidays are known", () => {
    expect(openingWords({ hours: office, answerDays: 5 }, at("2051-12-28", "18:00"))).toBe(
      "工作人员现在不在，12 月 29 日（周五）8:30 上班（以节假日安排为准），会在 2052 年 1 月 4 日（周四）下班前回复（以节假日安排为准）。",
    );
    expect(openingWords({ hours: office, answerDays: null }, at("2051-12-28", "10:00"))).toBe(
      "工作人员现在在上班（以节假日安排为准）。没有约定的回复时间。",
    );
  });
});
