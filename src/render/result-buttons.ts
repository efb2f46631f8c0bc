import type { Advice } from "../policy/advice.ts";
import { button, changeButton, rowsOf } from "./buttons.ts";
import { isField, pathName } from "./names.ts";
import type { Rows } from "./text.ts";

/** The buttons below a result: what could still be said first, then what can be done with it. */
export function resultButtons(advice: Advice, nonce: string): Rows {
  const calendar = advice.window === null ? [] : [button("calendar", nonce)];
  const enough = advice.verdict === "not-ready" ? [button("smallest-change", nonce)] : [];
  return [
    ...rowsOf(
      2,
      missingPaths(advice).map((path) => changeButton(path, nonce)),
    ),
    [button("clauses", nonce), ...calendar],
    [...enough, button("what-if", nonce)],
    [button("staff-form", nonce), button("change", nonce)],
    [button("restart", nonce)],
  ];
}

/** Up to four answers that could still change a finding; parts of a year by their year. */
function missingPaths(advice: Advice): readonly string[] {
  const whole = advice.missing.map((path) => path.split(".").slice(0, 2).join("."));
  return [...new Set(whole)].filter((path) => isField(path) || pathName(path) !== path).slice(0, 4);
}
