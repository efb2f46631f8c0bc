import { clauseNamed } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Clause } from "../packs/schema.ts";
import { normalise } from "../understanding/normalise.ts";
import type { ResultAction } from "./result.ts";

interface ResultWord {
  readonly action: ResultAction | "plan";
  /** A clause's id for `clause`, else empty. */
  readonly argument: string;
}

/** The words for what is asked of an advice, whole messages only, so that they never take an answer's place. */
const patterns: readonly (readonly [ResultWord["action"], RegExp])[] = [
  [
    "plan",
    /^(看|查看|看看)?((全年|年度|今年)?的?(职称)?评审)?(计划|时间)(表|图)$|^(看|查看|看看)?(全年|年度|今年)?的?(职称)?(评审)?计划$/,
  ],
  ["plan", /^(看|查看|看看)?(全部|所有|各个?|每个)的?评委会$/],
  ["clauses", /^(看|查看|看看)?(条款|依据|原文)(原文)?$/],
  ["calendar", /^(加入|加到|添加到?|存入)?(日历|日程)$/],
  [
    "smallest-change",
    /^(那|我)?(要)?(怎样|怎么|怎么样|如何|怎么才|怎样才|如何才)(才)?(能)?(够|行|满足|达标)$/,
  ],
  ["smallest-change", /^(我)?(还|到底)?(差|缺)(多少|什么|哪些|几个)(学时)?$/],
  ["staff-form", /^(复制)?(给工作人员|工作人员版|简版|简短版)(看|的)?$/],
  ["what-if", /^(如果|要是|假如|试一试|试试如果)$/],
];

const commands: Readonly<Record<string, ResultWord["action"]>> = {
  "/plan": "plan",
  "/clauses": "clauses",
  "/calendar": "calendar",
  "/enough": "smallest-change",
  "/staff": "staff-form",
  "/whatif": "what-if",
};

const clauseWord = /^(?:看|查看)?(?:第|条款)(\d+(?:\.\d+)*|annex\d+(?:\.\w+)?)条?$/;

/** A clause by its id (条款5.1) or by the name that its button has (第五条第一款, 附件1第4行). */
function clauseOf(pack: Pack, bare: string): Clause | null {
  return clauseWord.exec(bare)?.[1] ?? clauseNamed(pack, bare.replace(/^(?:看|查看)/, ""));
}

/** What a text asks of the advice; null where it asks nothing of the kind. */
export function resultWord(pack: Pack, text: string): ResultWord | null {
  const bare = normalise(text)
    .replaceAll(/ /g, "")
    .replaceAll(/[。，,.!?…、~]+$/gu, "");
  const command = commands[bare.replace(/@\w+$/, "")];
  if (command !== undefined) return { action: command, argument: "" };
  const clause = clauseOf(pack, bare);
  if (clause !== null) return { action: "clause", argument: clause };
  const found = patterns.find(([, pattern]) => pattern.test(bare));
  return found === undefined ? null : { action: found[0], argument: "" };
}
