import { describe, expect, it } from "vitest";
import { type Courtesy, readCourtesy } from "../../src/understanding/courtesy.ts";
import { hear } from "./hear.ts";

const courtesies: Readonly<Record<Courtesy, readonly string[]>> = {
  thanks: [
    "谢谢",
    "谢谢你！",
    "多谢啦",
    "thx",
    "3q",
    "辛苦了",
    "明白了，谢谢你",
    "好的谢谢",
    "太感谢了，很有用",
    "謝謝",
  ],
  noted: ["好的", "嗯嗯知道了", "ok", "收到", "哦哦", "没事了", "不用了", "明白", "好滴"],
  farewell: ["再见", "拜拜", "bye", "谢谢，再见", "好的，下次再来"],
  weary: ["烦死了", "太难了", "我真的崩溃了", "急死我了"],
  insult: ["傻逼机器人", "你是不是有病", "什么破东西", "滚", "垃圾系统", "你们就是一群骗子", "sb"],
  despair: ["我不想活了", "评不上我就去死，不想活了", "活着没意思", "评不上还不如死了"],
};

describe("a courtesy", () => {
  it.each(Object.entries(courtesies))("is known as %s: %j", (courtesy, messages) => {
    for (const message of messages) expect(readCourtesy(message), message).toBe(courtesy);
  });

  it("is none where the message says or asks anything of the matter", () => {
    for (const message of [
      "谢谢，学时要多少",
      "好的，那公需呢",
      "水利",
      "没有",
      "不知道",
      "90 60 18 12",
      "破产清算师算什么专业",
      "垃圾处理工程",
      "机器人",
      "搞环卫的，处理垃圾",
      "有病假的那年学时怎么算",
      "",
      "🙂",
    ])
      expect(readCourtesy(message), message).toBeNull();
  });

  it("is read in time, however long the message", () => {
    expect(readCourtesy("谢".repeat(20_000))).toBeNull();
    expect(readCourtesy("嗯".repeat(40))).toBe("noted");
    expect(readCourtesy(`${"嗯".repeat(39)}x`)).toBeNull();
  });
});

describe("a polite word before a question", () => {
  it.each([
    "你好，请问水利什么时候评审？",
    "好的，那公需要多少学时？",
    "对了，初定要什么条件",
    "行。论文要几篇？",
    "您好！我外地学的公需课你们认不认",
  ])("leaves it a question: 「%s」", (message) => {
    for (const pending of [null, "requiredYears", "confirm"] as const) {
      const understood = hear(message, pending);
      expect(understood.intent).toBeUndefined();
      expect(understood.question).toBeDefined();
    }
  });

  it("is still what it is where nothing is asked", () => {
    expect(hear("好的，没问题", "confirm").intent).toEqual({ kind: "yes" });
    expect(hear("你好，在吗").intent).toEqual({ kind: "start" });
  });
});
