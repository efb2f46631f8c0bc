import { describe, expect, it } from "vitest";
import { mendSounds, readPinyin, soundTable } from "../../src/answers/sounds.ts";
import { bookNow } from "../support/book.ts";

const { sounds, tools } = bookNow();

describe("pinyin", () => {
  it.each([
    ["shuili", "水利"],
    ["pingweihui dianhua", "评委会电话"],
    ["xueshi", "学时"],
    ["ping zhi cheng", "评职称"],
  ])("%s is read as %s", (typed, read) => {
    expect(readPinyin(typed, sounds)).toBe(read);
  });

  it.each(["hello world", "asdfghjkl", "qwxz", "2601721", "a"])("%s stays as it is", (text) => {
    expect(readPinyin(text, sounds)).toBe(text);
  });

  it("beside Chinese is left alone", () => {
    expect(readPinyin("水利 dianhua", sounds)).toBe("水利 dianhua");
  });
});

describe("a wrong character of the same sound", () => {
  const mend = (text: string) => mendSounds(text, sounds, tools.words);

  it.each([
    ["打那个电华", "打那个电话"],
    ["学是要多少", "学时要多少"],
    ["申抱要什么", "申报要什么"],
  ])("in %s is read as in %s, where people use that word", (typed, meant) => {
    const people = soundTable(["电话打那个", "学时要多少", "申报要什么"], tools.words);
    expect(mendSounds(typed, people, tools.words)).toBe(meant);
  });

  it("stays where people use the pair of characters as it is", () => {
    const people = soundTable(["电华是公司的名字", "电话多少"], tools.words);
    expect(mendSounds("打电华", people, tools.words)).toBe("打电华");
  });

  it.each(["水利什么时候评审", "学时要多少", "在哪个平台申报", "电话打不通", "我是小学老师"])(
    "changes nothing in %s, where none is wrong",
    (text) => {
      expect(mend(text)).toBe(text);
    },
  );

  it("keeps all that isn't Chinese", () => {
    expect(mend("2601721 abc!")).toBe("2601721 abc!");
  });
});
