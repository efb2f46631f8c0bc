import { Writable } from "node:stream";
import { z } from "zod";
import { type ChatDeps, runChat } from "../../src/channels/terminal/chat.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { testBook } from "./book.ts";
import { houseGround } from "./talk.ts";

const message = z.strictObject({
  text: z.string(),
  buttons: z.array(z.array(z.string())),
  asking: z
    .enum([
      "specialty",
      "target",
      "unit",
      "requiredYears",
      "careerStart",
      "hours",
      "mountainYears",
      "mountainCounty",
      "confirm",
    ])
    .nullable(),
  document: z.strictObject({ filename: z.string(), mime: z.string() }).optional(),
});
const idle = z.strictObject({ idle: z.literal(true) });
const refusal = z.strictObject({ error: z.strictObject({ field: z.string(), message: z.string() }) });

/** One line of output, exactly as contract `chat` has it. */
const outputLine = z.union([message, idle, refusal]);

export interface TerminalRun {
  readonly output: string;
  readonly refused: number;
}

/** Runs the terminal channel over some lines and gives all that it wrote. */
export async function runTerminal(
  lines: readonly string[],
  options: Partial<Omit<ChatDeps, "lines" | "output">> & { readonly today?: () => string } = {},
): Promise<TerminalRun> {
  const written: string[] = [];
  const output = new Writable({
    // Slow and narrow, so that whoever doesn't wait for it is found out.
    highWaterMark: 16,
    write(chunk, _, done) {
      written.push(String(chunk));
      setImmediate(done);
    },
  });
  const today = options.today ?? (() => "2024-06-20");
  const ground = houseGround();
  const refused = await runChat({
    json: true,
    user: "terminal",
    store: memoryStore(),
    ground,
    book: testBook,
    now: () => Date.parse(`${today()}T08:00:00+08:00`),
    log: (event) => {
      throw new Error(`unexpected: ${JSON.stringify(event)}`);
    },
    ...options,
    today,
    lines: given(lines),
    output,
  });
  return { output: written.join(""), refused };
}

/** Output in JSON, turn by turn: what was said to each line. */
export function turnsOf(run: TerminalRun) {
  const turns: Exclude<z.infer<typeof outputLine>, { idle: true }>[][] = [[]];
  for (const line of run.output.split("\n").filter((text) => text !== "")) {
    const read = outputLine.parse(JSON.parse(line));
    if ("idle" in read) turns.push([]);
    else turns.at(-1)?.push(read);
  }
  const rest = turns.pop();
  if (rest?.length !== 0) throw new Error(`output goes on after the last idle: ${JSON.stringify(rest)}`);
  return turns;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
