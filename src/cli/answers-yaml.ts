import { Document, isMap, isSeq, YAMLMap, YAMLSeq } from "yaml";
import type { KeptAnswer } from "../desk/ticket.ts";
import { longestAnswer } from "../packs/answers-schema.ts";

/** What a reviewer has still to do before a pack takes such a file. */
const heading = ` 工作人员留下的答案，供审阅。收进政策包之前：每条问法至少 5 种，say 不超过 ${longestAnswer} 字，cites 至少一条。`;

/** Kept answers in the form of a pack's answers/*.yaml, each below a line that says whose it is and of which day. */
export function answersYaml(kept: readonly KeptAnswer[]): string {
  const document = new Document(
    kept.map(({ id, topic, ask, say, cites }) => ({ id, topic, ask, say, cites })),
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = heading;
  if (isSeq(document.contents)) {
    for (const [place, item] of document.contents.items.entries()) {
      const answer = kept[place];
      if (answer === undefined || !isMap(item)) continue;
      item.commentBefore = ` ${answer.author}，${answer.date}，${answer.ticket} 号问题`;
      item.spaceBefore = place > 0;
      const cites = item.get("cites");
      if (cites instanceof YAMLSeq)
        for (const cite of cites.items) if (cite instanceof YAMLMap) cite.flow = true;
    }
  }
  return document.toString({ lineWidth: 0 });
}
