import { once } from "node:events";
import type { Writable } from "node:stream";
import { Refusal } from "../refusal.ts";
import { parseLine } from "./lines.ts";

export interface AssessDeps {
  /** One profile as JSON to one advice; throws Refusal. */
  readonly assess: (profile: unknown) => unknown;
  readonly output: Writable;
  readonly errors: Writable;
}

/**
 * Contract `assess`: one profile, over as many lines as it likes, or JSON Lines; one advice a line. A refused line gives
 * an error in its place and the rest go on.
 * @returns how many were refused.
 */
export async function assessLines(lines: AsyncIterable<string>, deps: AssessDeps): Promise<number> {
  let refused = 0;
  let number = 0;
  const answer = async (line: string, place: string) => {
    const { text, refusal } = attempt(line, deps.assess);
    if (refusal) {
      refused += 1;
      deps.errors.write(`${place}${refusal.message}\n`);
    }
    if (!deps.output.write(`${text}\n`)) await once(deps.output, "drain");
  };

  const first: string[] = [];
  for await (const line of lines) {
    number += 1;
    // A first line that isn't JSON by itself may begin a profile written over several lines.
    if (first.length > 0 || (number === 1 && !isJson(line))) first.push(line);
    else await answer(line, `第 ${number} 行 `);
  }
  if (number === 0) await answer("", "");
  if (first.length > 0) {
    const whole = first.join("\n");
    if (isJson(whole)) await answer(whole, "");
    else for (const [index, line] of first.entries()) await answer(line, `第 ${index + 1} 行 `);
  }
  return refused;
}

function attempt(line: string, assess: AssessDeps["assess"]): { text: string; refusal?: Refusal } {
  try {
    return { text: JSON.stringify(assess(parseLine(line, "profile"))) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { field } = error.details;
    return { text: JSON.stringify({ error: { field, message: error.message } }), refusal: error };
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
