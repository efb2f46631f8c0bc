import { describe, expect, it } from "vitest";
import { talkOn } from "../support/talk.ts";

function afterResult() {
  const talk = talkOn("2024-06-20");
  talk.applicant.says("我是企业里搞水利的，想评助工，要求2年");
  talk.applicant.says("2024年总90，专业60，公需18，一般公需11");
  talk.applicant.says("2023年总95，专业64，公需25，一般公需12");
  talk.bot.asks("confirm");
  talk.applicant.says("对");
  talk.bot.advises({ route: "local-review", verdict: "not-ready" });
  return talk;
}

describe("under a result", () => {
  it("every button says what it names, by press and by word, and keeps the result", () => {
    const kinds = {
      看条款原文: "clauses",
      加入日历: "calendar",
      怎样才够: "smallest-change",
      "如果…": "what-if-how",
      复制给工作人员: "staff-form",
      改一项: "change-what",
    } as const;
    for (const [label, kind] of Object.entries(kinds)) {
      const pressed = afterResult();
      const before = pressed.bot.remembers();
      pressed.applicant.presses(label);
      pressed.bot.saysOnly(kind);
      expect(pressed.bot.remembers()).toEqual(before);
      const typed = afterResult();
      typed.applicant.says(label);
      typed.bot.saysOnly(kind);
    }
  });

  it("a clause is quoted on demand", () => {
    const { applicant, bot } = afterResult();
    applicant.says("看条款原文");
    applicant.pressesData("clause:5.1:0");
    expect(bot.says("clause").clause).toBe("5.1");
    applicant.says("看第5.1条");
    expect(bot.says("clause").clause).toBe("5.1");
  });

  it("the smallest change names the hour that is missing", () => {
    const { applicant, bot } = afterResult();
    applicant.says("还差多少？");
    expect(bot.says("smallest-change").steps).toContainEqual({
      year: 2024,
      subject: "generalPublic",
      hours: 1,
    });
  });

  it("如果 tries a change and keeps nothing of it", () => {
    const talk = afterResult();
    const before = talk.bot.remembers();
    talk.applicant.says("如果2024年一般公需是12呢");
    const tried = talk.bot.says("what-if");
    expect([tried.before.verdict, tried.after.verdict]).toEqual(["not-ready", "ready"]);
    expect(tried.changed).toEqual(["hours.2024"]);
    expect(talk.bot.remembers()).toEqual(before);
  });

  it("a question about another case is tried as well", () => {
    const talk = afterResult();
    const before = talk.bot.remembers();
    talk.applicant.says("那市直单位呢？");
    expect(talk.bot.says("what-if").changed).toEqual(["unit"]);
    expect(talk.bot.remembers()).toEqual(before);
  });

  it("如果 with figures that contradict each other is refused", () => {
    const { applicant, bot } = afterResult();
    applicant.says("如果2024年总学时是50");
    expect(bot.says("refused").details.field).toBe("hours.2024.total");
  });
});

describe("a question in the middle", () => {
  it("is answered from what the notice leaves open, and the interview goes on where it stood", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是企业里搞水利的");
    bot.asks("target");
    applicant.says("评审要交多少费用？");
    bot.saysOnly("answers", "question");
    bot.asks("target");
    expect(bot.says("question").again).toBe(true);
  });

  it("is never taken for an answer", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是企业里搞水利的，评助工");
    bot.asks("hours");
    applicant.says("幼师也是这个评委会吗？");
    bot.knows({ specialty: expect.objectContaining({ id: "water" }) });
    bot.asks("hours", "hours.2024");
  });
});

describe("a question that names other things than were said", () => {
  it("changes no answer: it is about them, not a correction", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是企业里搞水利的，评助工");
    const before = bot.remembers().answers;
    for (const question of ["我外地学的公需课你们认不认？", "我老婆是护士，她什么时候评？"]) {
      applicant.says(question);
      expect(bot.remembers().answers).toEqual(before);
      bot.asks("hours", "hours.2024");
    }
  });

  it("changes one where it corrects it", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是企业里搞水利的，评助工");
    applicant.says("刚才说错了，单位是事业单位，还能评吗？");
    bot.knows({ unit: expect.objectContaining({ id: "public-institution" }) });
  });
});

describe("the first message", () => {
  it("begins the interview when it speaks of applying", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我想评职称");
    bot.saysOnly("welcome", "question");
    bot.asks("specialty");
  });

  it("is answered when it is a question, and a button offers the interview", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("评审费用是多少？");
    bot.saysOnly("answers", "offer-interview");
    bot.asks(null);
    applicant.presses("开始");
    bot.asks("specialty");
  });

  it("is answered and followed by the interview's question when it is about one's own case", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是搞水利的，评助工费用是多少？");
    bot.says("answers");
    bot.asks("unit");
    bot.knows({ specialty: expect.objectContaining({ id: "water" }) });
  });

  it("is met with a welcome where nothing in it is understood", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("🙂");
    bot.saysOnly("welcome", "offer-interview");
    bot.asks(null);
  });
});

describe("bad input", () => {
  it("is refused with the field and what is expected, and nothing is lost", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是企业里搞水利的，评助工");
    for (const words of ["总学时-5", "总学时99999", "总学时90，专业80，公需30，一般公需12"]) {
      applicant.says(words);
      bot.says("refused");
      bot.asks("hours", "hours.2024");
      bot.knows({ hours: {}, specialty: expect.objectContaining({ id: "water" }) });
    }
  });

  it("leaves the talk as it is, whatever it is", () => {
    const talk = talkOn("2024-06-20");
    talk.applicant.says("我是企业里搞水利的，评助工");
    const before = talk.bot.remembers();
    for (const words of [
      "",
      "   ",
      "🙂🙂",
      "<script>alert(1)</script>",
      "/frobnicate",
      "学".repeat(20_000),
    ]) {
      talk.applicant.says(words);
      talk.bot.asks("hours", "hours.2024");
      expect(talk.bot.remembers()).toEqual(before);
    }
    for (const what of ["photo", "voice", "sticker", "edited", "unsupported"] as const) {
      talk.applicant.sends(what);
      expect(talk.bot.says("not-text").what).toBe(what);
      expect(talk.bot.remembers()).toEqual(before);
    }
  });

  it("says so when a message is too long to read", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("水利".repeat(10_000));
    bot.says("too-long");
    bot.asks(null);
  });

  it("takes two presses at once as one", () => {
    const talk = talkOn("2024-06-20");
    talk.applicant.says("/start");
    talk.applicant.says("水利");
    const { data } = talk.buttonOf("助理工程师");
    talk.applicant.pressesData(data);
    const once = talk.bot.remembers();
    talk.applicant.pressesData(data);
    talk.bot.saysOnly("stale-press");
    expect(talk.bot.remembers()).toEqual(once);
  });

  it("takes a button's data that nobody here wrote for nothing", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("/start");
    for (const data of [
      "",
      "x",
      "answer:nobody:1",
      "choose:0:1",
      "confirm::1",
      "change:nothing:1",
      "clause:9.9:1",
    ]) {
      applicant.pressesData(data);
      bot.asks("specialty");
    }
  });
});
