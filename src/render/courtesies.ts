import type { Utterance } from "../engine/utterance.ts";
import type { Reply } from "./reply.ts";
import { lines, reply } from "./text.ts";

/** A few calm words. No number is given to who is in despair: none of this notice is for that. */
export function renderCourtesy({
  courtesy,
  goesOn,
  canPass,
}: Extract<Utterance, { readonly kind: "courtesy" }>): Reply {
  const person = canPass ? "也可以说“转人工”，让工作人员来答。" : null;
  switch (courtesy) {
    case "thanks":
      return reply(goesOn ? "不客气。" : "不客气，还有想知道的随时问。");
    case "noted":
      return reply(goesOn ? "好，接着说。" : "好，还有想知道的随时问。");
    case "farewell":
      return reply("再见，祝你顺利。");
    case "weary":
      return reply(lines("不急，慢慢来；你说过的都留着。", person));
    case "insult":
      return reply(lines("没帮上你，对不起。换个说法再问一次，我再查。", person));
    case "despair":
      return reply(
        lines(
          "听起来你现在很难受，这比评职称要紧得多。",
          "我只是个查通知的程序，帮不上这件事。请马上找一个信得过的人陪着你、听你说，或者去最近的医院。",
          "这里的事可以放着，你说过的都在。",
        ),
      );
  }
}
