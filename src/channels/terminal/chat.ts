import { once } from "node:events";
import type { Writable } from "node:stream";
import { messageLine, runJson } from "./json-mode.ts";
import { connect, type LinkDeps } from "./link.ts";
import { plainMessage, runPlain, type SaveDocument, saveDocument } from "./plain-mode.ts";

export interface ChatDeps extends LinkDeps {
  /** Input lines without their ends. The end of them ends the talk. */
  readonly lines: AsyncIterable<string>;
  readonly output: Writable;
  /** One JSON message a line, in and out (contract `chat`), instead of the talk a person reads. */
  readonly json: boolean;
  /** Shown before each input line of the plain talk; none where nobody sees it. */
  readonly prompt?: string;
  /** Where the plain talk puts documents; without it they are only named. */
  readonly save?: SaveDocument;
}

/**
 * The terminal channel: talks until the input ends, and resolves when all that was said is written.
 * @returns how many input lines were refused.
 */
export async function runChat(deps: ChatDeps): Promise<number> {
  const { lines, output, json, save, prompt = "" } = deps;
  const printer = createPrinter(output);
  const link = connect(deps, (shown) => {
    if (json) return printer.add(async () => `${messageLine(shown)}\n`);
    printer.add(async () => `${plainMessage(shown)}\n`);
    printer.add(async () => {
      const saved = await saveDocument(shown, link, save);
      return saved === null ? "" : `${saved}\n`;
    });
  });
  const write = (text: string) => {
    printer.add(async () => text);
    return printer.done();
  };
  if (json) return runJson(lines, link, (line) => write(`${line}\n`));
  await runPlain(
    lines,
    link,
    (text) => write(`${text}\n`),
    () => write(prompt),
  );
  return 0;
}

interface Printer {
  /** Adds what is to be written next, once it is known. */
  add(text: () => Promise<string>): void;
  /** Resolves when all that was added is written. @throws what failed on the way */
  done(): Promise<void>;
}

/** Writes in the order of adding, and no faster than the output takes it. */
function createPrinter(output: Writable): Printer {
  let last: Promise<void> = Promise.resolve();
  return {
    add(text) {
      last = last.then(async () => {
        const next = await text();
        if (next !== "" && !output.write(next)) await once(output, "drain");
      });
      // Whoever waits for `done` hears of a failure; nobody has to.
      last.catch(() => undefined);
    },
    done: () => last,
  };
}
