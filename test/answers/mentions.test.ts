import { describe, expect, it } from "vitest";
import { readMentions, slotOf } from "../../src/answers/mentions.ts";
import { bookNow } from "../support/book.ts";

const { names } = bookNow();
const read = (text: string) => readMentions(text, names);
const { 专业: trade, 职称: title, 月: month, 电话: phone } = slotOf;

describe("what a question names is taken out of it", () => {
  it("so that one question about two trades is one question", () => {
    expect(read("水利什么时候评").masked).toBe(`${trade}什么时候评`);
    expect(read("养猪的什么时候评").masked).toBe(read("水利的什么时候评").masked);
  });

  it.each([
    ["水利局的电话", `${trade}的电话`],
    ["谁评助理工程师", `谁评${title}`],
    ["10月完成的有哪些", `${month}完成的有哪些`],
    ["十月份完成的有哪些", `${month}完成的有哪些`],
    ["2601721是谁的", `${phone}是谁的`],
    ["0578-2601721是谁的", `${phone}是谁的`],
  ])("%s", (text, masked) => {
    expect(read(text).masked).toBe(masked);
  });

  it("the longer of two that overlap", () => {
    expect(read("莲都区水利局").masked).toBe(trade);
  });

  it("as the slots of a phrasing are", () => {
    expect(read("{专业}评{职称}，{月}完成，{电话}").masked).toBe(`${trade}评${title},${month}完成,${phone}`);
  });
});

describe("what a question names", () => {
  it("is kept in the order of the text: months", () => {
    expect(read("6月到十二月").months).toEqual([6, 12]);
  });

  it.each(["2024年5月22日发的", "要3个月", "11月30日前"])("isn't a month in %s", (text) => {
    expect(read(text).months).toEqual([]);
  });

  it("is a phone of seven digits, without the area code", () => {
    expect(read("0578-2601721和2021960").phones).toEqual(["2601721", "2021960"]);
    expect(read("学时90，编号123456789012").phones).toEqual([]);
  });

  it("is a committee by its name, its office, and what people call it", () => {
    for (const text of ["莲都区水利局", "水利评委会", "莲都区水利工程技术人员初级专业技术资格评审委员会"])
      expect(read(text).committees.map(({ id }) => id)).toEqual(["water"]);
  });

  it("leads to the committee of its specialty, or of the title that one committee alone has", () => {
    expect(read("养猪的").places).toEqual(["agriculture"]);
    expect(read("一级教师").places).toEqual(["school-teachers"]);
    expect(read("会计").places).toEqual(["city"]);
    // Nine committees review it.
    expect(read("助理工程师").places).toEqual([]);
  });

  it("is nothing in a question about nobody", () => {
    expect(read("学时要多少")).toMatchObject({
      masked: "学时要多少",
      ...{ committees: [], specialties: [], places: [], months: [], phones: [] },
    });
  });
});
