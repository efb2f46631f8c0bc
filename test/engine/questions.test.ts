import { describe, expect, it } from "vitest";
import { newTalk } from "../../src/engine.ts";
import { bookNow } from "../support/book.ts";
import { talkOn } from "../support/talk.ts";

const water = { specialty: expect.objectContaining({ id: "water" }) };

function inTheMiddle(staffed = true) {
  const talk = talkOn("2024-06-20", newTalk, { staffed });
  talk.applicant.says("我是莲都一家企业搞水利的，想评助工");
  talk.bot.asks("hours", "hours.2024");
  return talk;
}

describe("a question in the middle of the interview", () => {
  it.each([
    ["公需科目要多少学时？", "hours-public"],
    ["在哪个平台申报职称？", "platform-name"],
    ["评审要交多少钱？", "fees"],
    ["水利局评职称的电话是多少？", "committee.phone:water"],
    ["哪些评委会10月完成？", "plan.finish-in"],
  ])("is answered, and the pending question put again: %s", (question, id) => {
    const { applicant, bot } = inTheMiddle();
    const before = bot.remembers();
    applicant.says(question);
    bot.saysOnly("answers", "question");
    expect(bot.says("answers").answers.map((answer) => answer.id)).toEqual([id]);
    expect(bot.says("question").again).toBe(true);
    bot.asks("hours", "hours.2024");
    expect(bot.remembers().answers).toEqual(before.answers);
    expect(bot.remembers().asked).toBe(before.asked);
  });

  it("leaves the answers before it, and the pending one can be given at once", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("公需科目要多少学时？");
    applicant.says("总92，专业62，公需30，一般公需12");
    bot.knows({
      ...water,
      hours: { "2024": { total: 92, professional: 62, public: 30, generalPublic: 12 } },
    });
  });

  it("may be several at once", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("公需科目要多少学时？在哪个平台申报？要交多少钱？");
    expect(bot.says("answers").answers.map(({ status }) => status)).toEqual([
      "answered",
      "answered",
      "not-covered",
    ]);
    bot.asks("hours", "hours.2024");
  });

  it("under the summary leaves the summary to be answered", () => {
    const { applicant, bot } = inTheMiddle();
    for (const words of [
      "2024年总92，专业62，公需30，一般公需12",
      "2023年总92，专业62，公需30，一般公需12",
      "跳过",
    ])
      applicant.says(words);
    bot.asks("confirm");
    applicant.says("公需科目要多少学时？");
    bot.saysOnly("answers", "summary");
    applicant.says("对");
    bot.advises({ route: "local-review" });
    applicant.says("公需科目要多少学时？");
    bot.saysOnly("answers");
  });

  it("about another trade doesn't change his own", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("教育局评职称的电话是多少？");
    expect(bot.says("answers").answers[0]?.id).toBe("committee.phone:school-teachers");
    bot.knows(water);
    bot.asks("hours", "hours.2024");
  });

  it("is said first to be answered by the notice of another year, where it is one", () => {
    const { applicant, bot } = talkOn("2026-11-24");
    applicant.says("公需科目要多少学时？");
    expect(bot.says("answers").ofYear).toBe(2024);
  });
});

describe("a question about one's own case", () => {
  it.each([
    ["我归哪个评委会管？", "committee.which:water"],
    ["我该打哪个电话？", "committee.phone:water"],
    ["我能评什么职称？", "committee.titles:water"],
    ["评审什么时候开始？", "committee.start:water"],
  ])("is answered for the specialty that he has told: %s", (question, id) => {
    const { applicant, bot } = inTheMiddle();
    applicant.says(question);
    expect(bot.says("answers").answers[0]?.id).toBe(id);
  });

  it("that names no field is asked of one's own, where it is known", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是企业里搞水利的");
    applicant.says("电话是多少？");
    const [answer] = bot.says("answers").answers;
    expect(answer?.id).toBe("committee.phone:water");
    expect(answer?.say).toContain("2601721");
    bot.asks("target");
  });

  it("about when he can file tells what the notice leaves open, with his committee's window beside it", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("我什么时候能报？");
    const [answer] = bot.says("answers").answers;
    expect(answer).toMatchObject({ status: "not-covered", id: "filing-days" });
    expect(answer?.say).toContain("7 月启动、9 月完成");
    expect(answer?.say).toContain("这是评审的时间");
    bot.asks("hours", "hours.2024");
  });

  it("without a specialty begins with asking for it", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我归哪个评委会管？");
    bot.asks("specialty");
  });

  it("that names it as well is answered, and both are kept", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是搞水利的，想评助工，水利局评职称的电话是多少？");
    expect(bot.says("answers").answers[0]?.id).toBe("committee.phone:water");
    bot.knows({ ...water, target: expect.objectContaining({ id: "助理工程师" }) });
    bot.asks("unit");
  });
});

describe("an answer that is worded as a question", () => {
  it("is the answer to what was asked", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是企业里搞水利的");
    bot.asks("target");
    applicant.says("助工行不行？");
    bot.knows({ target: expect.objectContaining({ id: "助理工程师" }) });
    bot.asks("hours");
    expect(bot.counts()).toEqual([]);
  });

  it("is a question where it wants more than a yes", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是企业里搞水利的");
    applicant.says("水利的助工什么时候评？");
    expect(bot.says("answers").answers[0]?.id).toBe("committee.window:water");
  });
});

describe("a question of which the bot isn't sure", () => {
  /** Beginnings of questions, cut off before they say what they ask. */
  const beginnings = bookNow().entries.map(({ entry }) => `${entry.ask.flat()[0]?.slice(0, 4)}呢？`);

  /** Says one that fits several answers and none surely; which one that is depends on all that the book knows. */
  function unsureTalk(staffed = true) {
    for (const beginning of beginnings) {
      const talk = inTheMiddle(staffed);
      const before = talk.bot.remembers();
      talk.applicant.says(beginning);
      const said = talk.bot.remembers().question === beginning ? talk.bot.says("answers") : null;
      const isUnsure = said !== null && said.answers.length === 0 && said.alternatives.length > 1;
      if (isUnsure) return { ...talk, said, before };
    }
    throw new Error("the book is sure of everything");
  }

  it("isn't answered; three at most are offered that may have been meant", () => {
    const { said, bot, before } = unsureTalk();
    expect(said.alternatives.length).toBeLessThanOrEqual(3);
    bot.saysOnly("answers", "question");
    bot.asks("hours", "hours.2024");
    expect(bot.remembers().answers).toEqual(before.answers);
  });

  it("is answered by a press on the one that was meant, and the pending question put again", () => {
    const { applicant, bot, said } = unsureTalk();
    const [first] = said.alternatives;
    applicant.presses(first?.topic ?? "");
    bot.saysOnly("answers", "question");
    expect(bot.says("answers").answers.map(({ id }) => id.split(":")[0])).toEqual([first?.id]);
    bot.asks("hours", "hours.2024");
    expect(bot.counts()).toEqual([expect.objectContaining({ id: first?.id })]);
  });

  it("has its buttons as long as the message stands, also after another answer", () => {
    const { applicant, bot, said } = unsureTalk();
    applicant.says("总92，专业62，公需30，一般公需12");
    applicant.presses(said.alternatives[0]?.topic ?? "");
    bot.saysFirst("answers");
  });

  it("has no button to staff where there are none", () => {
    expect(unsureTalk(true).said.canPass).toBe(true);
    expect(unsureTalk(false).said.canPass).toBe(false);
  });
});

describe("a button for an answer that is gone", () => {
  it.each(["ask:kept-99:0", "ask:nothing-of-the-kind:0", "ask::0", "ask:weather:0"])(
    "changes nothing and is told so: %s",
    (data) => {
      const { applicant, bot } = inTheMiddle();
      const before = bot.remembers();
      applicant.pressesData(data);
      bot.saysOnly("stale-press");
      expect(bot.remembers()).toEqual(before);
      expect(bot.counts()).toEqual([]);
    },
  );
});

describe("passing a question to staff", () => {
  const question = "评审要交多少钱？";

  it("takes the question asked last, in the person's words, with his case", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says(question);
    applicant.presses("转给工作人员");
    expect(bot.errands()).toEqual([
      { kind: "ticket", question, profile: expect.objectContaining({ ...water, asOf: "2024-06-20" }) },
    ]);
    bot.asks("hours", "hours.2024");
  });

  it("leaves nothing of the question in the talk", () => {
    const { applicant, bot } = inTheMiddle();
    const before = bot.remembers();
    applicant.says(question);
    expect(bot.remembers().question).toBe(question);
    applicant.says("转人工");
    expect(bot.errands()).toHaveLength(1);
    expect(bot.remembers()).toEqual(before);
    expect(JSON.stringify(bot.remembers())).not.toContain("交多少钱");
  });

  it("is done once: asked for again it wants another question", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says(question);
    applicant.says("转人工");
    applicant.says("转人工");
    expect(bot.errands()).toEqual([]);
    bot.saysFirst("pass-what");
  });

  it("before any question: the next words are it, whatever the notice may say to them", () => {
    const { applicant, bot } = inTheMiddle();
    const before = bot.remembers();
    applicant.says("转人工");
    bot.saysFirst("pass-what");
    applicant.says("公需科目要多少学时？");
    expect(bot.errands()).toEqual([expect.objectContaining({ question: "公需科目要多少学时？" })]);
    expect(bot.counts()).toEqual([]);
    expect(bot.remembers()).toEqual(before);
    bot.asks("hours", "hours.2024");
  });

  it("may be given up in between, and the next words are an answer again", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("转人工");
    applicant.says("取消");
    expect(bot.errands()).toEqual([]);
    applicant.says("继续");
    bot.asks("hours", "hours.2024");
    applicant.says("总92，专业62，公需30，一般公需12");
    expect(bot.errands()).toEqual([]);
    bot.knows({ hours: { "2024": { total: 92, professional: 62, public: 30, generalPublic: 12 } } });
  });

  it("isn't done where there are no staff: whom to call is said instead", () => {
    const { applicant, bot } = inTheMiddle(false);
    applicant.says(question);
    applicant.says("转人工");
    bot.saysFirst("nobody-to-ask");
    expect(bot.errands()).toEqual([]);
    bot.asks("hours", "hours.2024");
    applicant.says("总92，专业62，公需30，一般公需12");
    bot.knows({ hours: { "2024": { total: 92, professional: 62, public: 30, generalPublic: 12 } } });
  });

  it("keeps no more than 1,000 characters of it", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says(`${"我们单位的情况比较特殊，".repeat(200)}${question}`);
    applicant.says("转人工");
    const [errand] = bot.errands();
    expect(errand?.kind === "ticket" && [...errand.question].length).toBe(1000);
    applicant.says("转人工");
    applicant.says("🙂".repeat(1500));
    const [other] = bot.errands();
    expect(other?.kind === "ticket" && [...other.question].length).toBe(1000);
  });
});

describe("privacy", () => {
  it.each(["隐私", "/privacy"])("is told by %s, and the interview goes on", (words) => {
    const { applicant, bot } = inTheMiddle();
    const before = bot.remembers();
    applicant.says(words);
    bot.saysOnly("privacy", "question");
    expect(bot.says("privacy").service.retentionDays).toBe(400);
    expect(bot.remembers()).toEqual(before);
  });

  it.each(["/forget", "删除我的数据"])(
    "%s leaves a talk that knows nothing, and has the rest removed",
    (words) => {
      const { applicant, bot } = inTheMiddle();
      applicant.says("评审要交多少钱？");
      applicant.says(words);
      expect(bot.errands()).toEqual([{ kind: "forget" }]);
      expect(bot.remembers()).toEqual(newTalk);
      expect(bot.counts()).toEqual([]);
    },
  );
});

describe("what is counted of a question", () => {
  it("is its status, the answer and the clauses, never its text", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("公需科目要多少学时？");
    expect(bot.counts()).toEqual([{ status: "answered", id: "hours-public", citations: ["5.1"] }]);
    applicant.says("评审要交多少钱？");
    expect(bot.counts()).toEqual([{ status: "not-covered", id: "fees", citations: ["5.2"] }]);
  });

  it("is each of several", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("公需科目要多少学时？在哪个平台申报？要交多少钱？");
    expect(bot.counts().map(({ id }) => id)).toEqual(["hours-public", "platform-name", "fees"]);
  });

  it("tells a committee's answer by what is asked, not by the committee", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("教育局评职称的电话是多少？");
    expect(bot.counts()).toEqual([{ status: "answered", id: "committee.phone", citations: ["annex1.11"] }]);
  });

  it("is that it wasn't known, where it wasn't", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("今天天气怎么样？");
    expect(bot.counts()).toEqual([expect.objectContaining({ status: "unknown", citations: [] })]);
  });

  it("is nothing of an answer, an order or a press of the interview", () => {
    const { applicant, bot } = inTheMiddle();
    for (const words of ["总92，专业62，公需30，一般公需12", "上一步", "为什么问", "帮助", "隐私"]) {
      applicant.says(words);
      expect(bot.counts()).toEqual([]);
    }
  });
});
