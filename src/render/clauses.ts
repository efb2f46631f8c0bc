import { buttonData } from "../engine/buttons.ts";
import type { Utterance } from "../engine/utterance.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Clause } from "../packs/schema.ts";
import { noNonce, rowsOf } from "./buttons.ts";
import type { Reply } from "./reply.ts";
import { bold, lines, quoted, reply } from "./text.ts";

/** The clauses that an advice cites, a button for each. */
export function renderClauses(
  pack: Pack,
  { advice, nonce = noNonce, from }: Extract<Utterance, { readonly kind: "clauses" }>,
): Reply {
  const clauses = citedClauses(advice);
  const buttons = clauses.map((clause) => ({
    label: clauseName(pack, clause),
    data: buttonData("clause", nonce, from === undefined ? clause : `${from.id}/${clause}`),
  }));
  return reply("结果引用了这些条款，点一个看原文：", rowsOf(3, buttons));
}

/** Every clause that an advice cites, each once, in order of first mention. */
function citedClauses(advice: {
  readonly findings: readonly { readonly citations: readonly Clause[] }[];
}): readonly Clause[] {
  return [...new Set(advice.findings.flatMap((finding) => finding.citations))];
}

/** A clause in the notice's own words, whole. */
export function renderClause(pack: Pack, clause: Clause): Reply {
  const text = pack.clauses.get(clause);
  const { number } = pack.manifest;
  if (text === undefined) return reply(`${number.value}里没有这一条。`);
  return reply(lines(bold(`${number.value} ${clauseName(pack, clause)}`), quoted(text.trim())));
}
