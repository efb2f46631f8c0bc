import { type Citing, chosenOf } from "../desk/desk-talk.ts";
import type { DeskUtterance } from "../desk/desk-utterance.ts";
import { lengthOf, limits } from "../desk/limits.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import { rowsOf } from "./buttons.ts";
import { deskButton } from "./desk-names.ts";
import { citedLines } from "./letters.ts";
import type { Button, Reply } from "./reply.ts";
import { bold, lines, paragraphs, reply } from "./text.ts";

type Of<K extends DeskUtterance["kind"]> = Extract<DeskUtterance, { readonly kind: K }>;

/** What staff confirm before it reaches anybody. */

/** The answer as the applicant will get it. */
export function renderSendForm(pack: Pack, { work, asked }: Of<"send?">): Reply {
  return reply(
    paragraphs(
      bold(`${work.number} 号这样答复，对吗？`),
      work.text,
      citedLines(pack, chosenOf(work)),
      work.offered.length === 0 ? null : "下面的条款点一下就带上或去掉，最多三条。",
    ),
    [
      ...citeButtons(pack, work, asked),
      [
        deskButton("发送", "send", "", asked),
        deskButton("改", "rewrite", "", asked),
        deskButton("放回", "release", work.number),
      ],
    ],
  );
}

/** The answer as the next asker will get it. */
export function renderKeepForm(pack: Pack, form: Of<"keep?">): Reply {
  const { ask, say, editing, citing, asked } = form;
  const isTooLong = lengthOf(say) > limits.keptSay;
  return reply(
    paragraphs(
      bold("留作答案，下一个这样问的人就会看到："),
      lines("问法（每行一种）：", ...ask.map((text) => `· ${text}`)),
      lines("答案：", say),
      citedLines(pack, chosenOf(citing)),
      isTooLong ? `答案超过 ${limits.keptSay} 字，先发一条短一些的。` : null,
      editing === "ask"
        ? `要改问法，直接发，一行一种，最多 ${limits.phrasings} 种；别留下提问人自己的信息。`
        : "要改答案，直接发一条新的。",
    ),
    [
      ...citeButtons(pack, citing, asked),
      [
        ...(isTooLong ? [] : [deskButton("留下", "save", "", asked)]),
        editing === "ask"
          ? deskButton("改答案", "edit-say", "", asked)
          : deskButton("改问法", "edit-ask", "", asked),
        deskButton("不留了", "drop", "", asked),
      ],
    ],
  );
}

/** Characters of a quote that tell it from another of the same clause. */
const glimpse = 8;

function citeButtons(pack: Pack, { offered, chosen }: Citing, asked: number): readonly (readonly Button[])[] {
  return rowsOf(
    1,
    offered.map(({ clause, quote }, place) => {
      const mark = chosen.includes(place) ? "✓ " : "";
      const start = [...quote].slice(0, glimpse).join("");
      return deskButton(`${mark}${clauseName(pack, clause)}「${start}…」`, "cite", place, asked);
    }),
  );
}
