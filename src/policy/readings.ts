import type { Pack } from "../packs/pack.ts";
import { noteClause } from "../packs/pack-words.ts";
import type { Clause } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import type { Profile, Reading } from "./profile.ts";
import { committeeOf } from "./route.ts";

/**
 * How a person's words were read, where the notice doesn't have them itself: 软件 belongs to information technology by our
 * reading, 助工 is 助理工程师 by common usage. `clause`: what the title stands beside. Pushed onto `findings`; nothing where the words are the notice's.
 */
export function addReadings(
  pack: Pack,
  { specialty, target }: Profile,
  clause: Clause,
  findings: Finding[],
): void {
  if (specialty !== undefined && specialty.basis !== "notice") {
    const entry = pack.byId.specialty.get(specialty.id);
    if (entry !== undefined && entry.name !== specialty.word)
      findings.push({
        rule: "route.specialty",
        status: "info",
        message: `「${specialty.word}」归入${entry.name}：${sourceOf(specialty)}。`,
        citations: [committeeOf(pack, entry)?.clause ?? noteClause(pack)],
        basis: specialty.basis,
      });
  }
  if (target !== undefined && target.basis !== "notice" && target.word !== target.id)
    findings.push({
      rule: "route.title",
      status: "info",
      message: `「${target.word}」按${target.id}理解：${sourceOf(target)}。`,
      citations: [clause],
      basis: target.basis,
    });
}

function sourceOf({ basis }: Reading): string {
  return basis === "general-knowledge" ? "这是一般知识，不是通知的内容" : "这是我们的理解，不是通知的原话";
}
