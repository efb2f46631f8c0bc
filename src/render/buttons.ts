import { type ButtonAction, buttonData } from "../engine/buttons.ts";
import type { QuestionId } from "../policy/question.ts";
import { pathName } from "./names.ts";
import type { Button } from "./reply.ts";

/** The labels of buttons that don't depend on what is asked. Typing a label does what pressing does. */
export const labels = {
  confirm: "对",
  change: "改一项",
  skip: "跳过",
  back: "上一步",
  why: "为什么问",
  continue: "继续",
  restart: "重新开始",
  cancel: "取消",
  start: "开始",
  help: "帮助",
  lists: "名单模板",
  clauses: "看条款原文",
  calendar: "加入日历",
  plan: "看评审计划",
  "what-if": "如果…",
  "smallest-change": "怎样才够",
  "staff-form": "复制给工作人员",
  pass: "转给工作人员",
} as const satisfies Partial<Record<ButtonAction, string>>;

/** A button with its usual label. */
export function button(action: keyof typeof labels, nonce: string): Button {
  return { label: labels[action], data: buttonData(action, nonce) };
}

export function answerButton(label: string, argument: string, nonce: string): Button {
  return { label, data: buttonData("answer", nonce, argument) };
}

/** 改单位类型, 改2024年学时. */
export function changeButton(path: QuestionId | string, nonce: string): Button {
  return { label: `改${pathName(path).replaceAll(" ", "")}`, data: buttonData("change", nonce, path) };
}

/** Where an utterance has no question of its own, its buttons name none: such a press means the same at any time. */
export const noNonce = "0";

/** Rows of at most `width` buttons. */
export function rowsOf(width: number, buttons: readonly Button[]): readonly (readonly Button[])[] {
  const count = Math.ceil(buttons.length / width);
  return Array.from({ length: count }, (_, row) => buttons.slice(row * width, (row + 1) * width));
}
