import { type Fault, faultLine } from "../../packs/fault.ts";
import type { NewPack } from "./pack.ts";

/** How many faults are printed; `policy check` has them all. */
const mostFaults = 20;

/** What `policy new` prints: how much was read, every TODO with its file and line, what `policy check` says, what to do next. */
export function renderNewPack(
  pack: NewPack,
  name: string,
  folder: string,
  faults: readonly Fault[],
): readonly string[] {
  const { files, notice, plan, taken } = pack;
  const todos = [...files].flatMap(([file, text]) => todosIn(`${name}/${file}`, text));
  // Each TODO is a fault by itself, and said above.
  const wrong = faults.filter(({ message }) => !message.startsWith("TODO"));
  const rest = wrong.length - mostFaults;
  return [
    ...todos,
    `通知：${notice.clauses.length} 个条款${notice.doubts === 0 ? "" : `，${notice.doubts} 处要看`}`,
    `评审计划：${plan.rows} 个评委会，${plan.whole} 行每格都读懂了${plan.whole === plan.rows ? "" : `，${plan.rows - plan.whole} 行有没读懂的格`}；初定${initialWords[plan.initial]}`,
    ...(taken === null
      ? []
      : [
          `去年的包：${taken.same} 处引文照原样还在，${taken.shifted} 处只顺延了年份，${taken.anew} 处通知改了、照今年的写，${taken.open} 处今年没有找到，${taken.readings} 处我们的理解要再看一遍`,
        ]),
    `TODO 共 ${todos.length} 处`,
    `policy check：${todos.length === 0 ? "" : "除了 TODO，"}${wrong.length === 0 ? "没有发现错误" : `发现 ${wrong.length} 处错误`}`,
    ...wrong.slice(0, mostFaults).map((fault) => `  ${faultLine(fault)}`),
    ...(rest > 0 ? [`  ……还有 ${rest} 处`] : []),
    `写好了 ${folder}`,
    todos.length === 0 && faults.length === 0
      ? `下一步：pingzhi policy review ${name}，请人签字。`
      : "下一步：照上面的行改好，看过一处删掉一处 TODO，再运行 pingzhi policy check。",
    ...(todos.length === 0 && faults.length === 0 ? [] : ["还没做完的包不会被用来回答，旁边别的包照常用。"]),
  ];
}

const initialWords = { whole: "一行读懂了", part: "一行有没读懂的格", none: "没有找到" };

/** `liandu-2025/plan.yaml:12: TODO …`; an editor jumps there. */
function todosIn(file: string, text: string): readonly string[] {
  return text.split("\n").flatMap((line, index) => {
    const todo = /^(?:\s*#|- )\s*(TODO .*)$/u.exec(line)?.[1];
    return todo === undefined ? [] : [`${file}:${index + 1}: ${todo}`];
  });
}
