import type { Pack } from "../packs/pack.ts";
import { render } from "../render/render.ts";
import type { Documents } from "../store/store.ts";
import type { BotLog } from "./log.ts";
import { type ChatRecord, newRecord } from "./record.ts";

/** A new talk where there is none; one that couldn't be read starts anew too, and says so first. */
export async function readRecord(
  chat: number,
  {
    records,
    pack,
    log,
  }: { readonly records: Documents<ChatRecord>; readonly pack: () => Pack; readonly log: BotLog },
): Promise<ChatRecord> {
  const read = await records.read(String(chat));
  if (read.kind === "found") return read.value;
  if (read.kind === "none") return newRecord;
  log({ kind: "spoiled", chat, aside: read.aside });
  const anew = { ...newRecord, outbox: [render(pack(), { kind: "spoiled" })] };
  await records.write(String(chat), anew);
  return anew;
}
