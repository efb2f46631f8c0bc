import { createHash } from "node:crypto";
import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../refusal.ts";
import { makeFolder } from "./durable-file.ts";
import { processStart } from "./process-start.ts";

/** Two that start at the same instant both step back; who comes again first gets the folder. */
const attempts = 5;
const longestWait = 40;

/**
 * Claims a folder for this process alone by an empty file `claims/<process id>-<hash of its start>`. Each process writes
 * its own and only then looks for others, so that of two none can miss the other, and clearing away a dead one's claim
 * can't hit a live one's.
 * @returns gives the folder free again.
 * @throws Refusal that names the process which has it.
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const claims = join(folder, "claims");
  await makeFolder(claims);
  const own = claimName(process.pid, await processStart(process.pid));
  const path = join(claims, own);
  for (let attempt = 1; ; attempt++) {
    if (!(await makeNew(path))) throw inUse(folder, process.pid);
    const holder = await otherHolder(claims, own);
    if (holder === null) return () => rm(path, { force: true });
    await rm(path, { force: true });
    if (attempt === attempts) throw inUse(folder, holder);
    await wait(longestWait * Math.random());
  }
}

function claimName(pid: number, start: string | null): string {
  const hash = createHash("sha256").update(start ?? "");
  return `${pid}-${hash.digest("hex").slice(0, 16)}`;
}

/** False where the claim is there already: this very process has the folder open. */
async function makeNew(path: string): Promise<boolean> {
  try {
    const handle = await open(path, "wx", 0o600);
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** The id of a live process with a claim; the claims of dead ones are removed on the way. */
async function otherHolder(claims: string, own: string): Promise<number | null> {
  const names = (await readdir(claims)).filter((name) => name !== own && /^\d+-[0-9a-f]{16}$/.test(name));
  for (const name of names) {
    const pid = Number.parseInt(name, 10);
    const start = await processStart(pid);
    if (start !== null && claimName(pid, start) === name) return pid;
    await rm(join(claims, name), { force: true });
  }
  return null;
}

function inUse(folder: string, pid: number): Refusal {
  return new Refusal({
    field: "data",
    got: folder,
    expected: `没有别的进程在用的文件夹（进程 ${pid} 正在用它，请先停掉它或换一个文件夹）`,
  });
}
