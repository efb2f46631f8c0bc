import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { logLine } from "../bot/log-line.ts";
import { dayAt, minuteAt } from "../calendar.ts";
import { runChat } from "../channels/terminal/chat.ts";
import { createCounts } from "../desk/counts.ts";
import { createDesk } from "../desk/create-desk.ts";
import { openLibrary } from "../library.ts";
import { openingWords } from "../render/opening.ts";
import { readSettings } from "../settings.ts";
import { clausesOf } from "../shelf.ts";
import { openFolder } from "../store/folder.ts";
import { memoryStore } from "../store/memory.ts";
import { openWorkshop } from "../workshop.ts";
import { linesOf } from "./lines.ts";
import { shelfAtHand } from "./shelf-at-hand.ts";

export interface ChatOptions {
  readonly json?: true;
  readonly user: string;
  /** The folder that keeps the talk; nothing is kept without one. */
  readonly data?: string;
  readonly asOf?: string;
}

/**
 * Contract `chat`: the terminal channel on standard input and output, until the input ends.
 * @returns how many input lines were refused.
 * @throws SettingsFault, and Refusal where another process has the folder.
 */
export async function chat({ json, user, data, asOf }: ChatOptions): Promise<number> {
  const packs = shelfAtHand();
  const shelf = () => packs;
  // Whoever runs the desk over this folder has named its staff for both.
  const { staff, opening } = readSettings(data === undefined ? {} : deskSettings(process.env));
  const store = data === undefined ? memoryStore() : await openFolder(resolve(data));
  const today = () => asOf ?? dayAt(Date.now());
  const onFault = (error: unknown) =>
    process.stderr.write(`desk ${error instanceof Error ? error.message : String(error)}\n`);
  const counts = createCounts({ store, today, onFault });
  const desk = await createDesk({
    store,
    now: Date.now,
    clauses: () => clausesOf(packs.packs),
    staff,
    count: counts.noteTicket,
    onFault,
  });
  const { book } = openLibrary({ shelf, today, kept: desk.kept });
  try {
    return await runChat({
      lines: linesOf(process.stdin),
      output: process.stdout,
      json: json === true,
      user,
      store,
      ground: {
        shelf,
        // Nobody sweeps a folder between two talks.
        service: { staffed: staff.length > 0, retentionDays: data === undefined ? 0 : null },
      },
      today,
      now: Date.now,
      book,
      desk,
      count: counts.note,
      make: openWorkshop((id) => shelf().byId(id)?.pack ?? null),
      promise: () => openingWords(opening, { day: today(), minute: minuteAt(Date.now()) }),
      log: (event) => process.stderr.write(`${logLine(event)}\n`),
      prompt: process.stdin.isTTY ? "\n你：" : undefined,
      save: data === undefined ? undefined : saveInto(join(resolve(data), "documents")),
    });
  } finally {
    await counts.close();
    await store.close();
  }
}

/** The settings that concern the desk; a terminal has no use for the others. */
function deskSettings(env: NodeJS.ProcessEnv) {
  const { STAFF, STAFF_PASSWORDS, STAFF_HOURS, STAFF_ANSWER_DAYS } = env;
  return { STAFF, STAFF_PASSWORDS, STAFF_HOURS, STAFF_ANSWER_DAYS };
}

function saveInto(folder: string) {
  return async (filename: string, bytes: Buffer): Promise<string> => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, filename);
    await writeFile(path, bytes);
    return path;
  };
}
