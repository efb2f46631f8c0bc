import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { type Mentions, slotOf } from "../../src/answers/mentions.ts";
import { resolve } from "../../src/answers/resolve.ts";
import { noMentions, type Subject } from "../../src/answers/subject.ts";
import { bookNow } from "../support/book.ts";
import { loadPack } from "../support/pack.ts";
import { committees, phonesIn, someDay } from "./asking.ts";

/** Everything that the book can say: each entry to each committee, field without one, month, title and number. */
const pack = loadPack();
const book = bookNow();

const subjects: readonly Subject[] = [
  { committees: [], homeless: [] },
  ...committees.map((committee) => ({ committees: [committee], homeless: [] })),
  { committees: committees.slice(0, 4), homeless: [] },
  ...pack.specialties
    .filter(({ committee }) => committee === null)
    .map((specialty) => ({ committees: [], homeless: [specialty] })),
  ...[...pack.byId.title.keys()].map((id) => ({
    committees: [],
    homeless: [],
    target: { id, word: id, basis: "notice" as const },
  })),
];

const mentions: readonly Mentions[] = [
  noMentions,
  ...Array.from({ length: 12 }, (_, index) => ({ ...noMentions, months: [index + 1] })),
  ...committees.flatMap(({ phone }) => (phone === null ? [] : [{ ...noMentions, phones: [phone.value] }])),
  ...["推荐副高", "推荐高级", "推荐中级", "推荐工程师"].map((text) => ({ ...noMentions, text })),
];

const days = ["2024-01-02", someDay, "2024-12-31", "2026-11-24"];

const said: readonly Answer[] = book.entries.flatMap((entry) => [
  ...subjects.flatMap(
    (subject) => resolve(book, entry, { mentions: noMentions, subject, asker: { today: someDay } }) ?? [],
  ),
  ...mentions.flatMap((named) =>
    days.flatMap(
      (today) =>
        resolve(book, entry, {
          mentions: named,
          subject: { committees: [], homeless: [] },
          asker: { today },
        }) ?? [],
    ),
  ),
]);

/** Each once. */
const answers = [...new Map(said.map((answer) => [JSON.stringify(answer), answer])).values()];

describe("everything that can be said to a question", () => {
  it("comes from all entries but those outside the notice", () => {
    const entries = book.entries.filter(({ kind }) => kind !== "outside");
    const silent = entries.filter((entry) =>
      subjects.every(
        (subject) =>
          resolve(book, entry, { mentions: noMentions, subject, asker: { today: someDay } }) === null,
      ),
    );
    expect(silent).toEqual([]);
    for (const entry of book.entries.filter(({ kind }) => kind === "outside")) {
      const [subject] = subjects;
      if (subject === undefined) throw new Error("no subject");
      expect(resolve(book, entry, { mentions: noMentions, subject, asker: { today: someDay } })).toBeNull();
    }
  });

  it("stands on quotes that are in their clauses to the letter", () => {
    for (const { id, passages } of answers) {
      expect(passages.length, id).toBeGreaterThan(0);
      for (const { clause, quote } of passages) {
        expect(quote, id).not.toBe("");
        expect(pack.clauses.get(clause), id).toContain(quote);
      }
    }
  });

  it("has no figure that the notice doesn't have", () => {
    const known = new Set([...pack.clauses].flatMap(([, text]) => text.match(/\d+/g) ?? []));
    for (const { id, say } of answers)
      for (const figure of say.match(/\d+/g) ?? []) expect(known, `${id}: ${say}`).toContain(figure);
  });

  it("never calls a window a filing period or a deadline", () => {
    const denied = /(?:不是|不等于|没有写|都指评审，不是)[^。；]*/g;
    for (const { id, say } of answers.filter(({ id }) => /^(?:committee|plan)\./.test(id)))
      expect(say.replaceAll(denied, ""), id).not.toMatch(/申报时间|申报期|截止|报名|开始申报/);
  });

  it("says of whoever asks for a window that it's the review's, and where filing days are told", () => {
    const windows = answers.filter(({ id }) => /^committee\.(?:window|start|end):/.test(id));
    expect(windows.length).toBeGreaterThan(0);
    for (const { say } of windows) {
      expect(say).toContain("评审");
      expect(say).toContain("哪几天交材料看它自己的通知");
    }
  });

  it("gives a committee's phone beside its own office", () => {
    for (const { id, say } of answers)
      for (const number of phonesIn(say)) {
        const owner = committees.find(({ phone }) => phone?.value === number);
        const beside = say.includes(owner?.office.value ?? "") || id.startsWith("plan.phones");
        expect(beside, `${id}: ${say}`).toBe(true);
      }
  });

  it("says whom to call where the notice leaves it open, and only there", () => {
    for (const { id, status, call } of answers) expect(call !== undefined, id).toBe(status === "not-covered");
  });

  it("gives a reason wherever it is our reading", () => {
    const readings = answers.filter(({ basis }) => basis === "interpretation");
    expect(readings.length).toBeGreaterThan(0);
    for (const { id, why } of readings.filter(({ id }) => !id.startsWith("title.route")))
      expect(why, id).toBeTruthy();
  });

  it("shows no slot of a phrasing", () => {
    for (const { id, topic, say } of answers) {
      expect(say, id).not.toMatch(/\{|undefined|NaN|null/);
      for (const slot of Object.values(slotOf)) expect(`${topic}${say}`, id).not.toContain(slot);
    }
  });
});
