import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { Refusal } from "../../src/refusal.ts";
import { claimFolder } from "../../src/store/claim.ts";
import { processStart } from "../../src/store/process-start.ts";

const program = fileURLToPath(new URL("claim-child.ts", import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** A process that claims the folder and holds it until it is killed. */
async function otherProcess(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [said] = await once(child.stdout, "data");
  return { child, said: String(said).trim() };
}

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "pingzhi-claim-"));
}

describe("one process a folder", () => {
  it("refuses a folder that a live process has, and names that process", async () => {
    const folder = emptyFolder();
    const { child } = await otherProcess(folder);
    await expect(claimFolder(folder)).rejects.toThrow(`进程 ${child.pid} 正在用它`);
  });

  it("takes over from a process that was killed", async () => {
    const folder = emptyFolder();
    const { child } = await otherProcess(folder);
    child.kill("SIGKILL");
    await once(child, "exit");
    const release = await claimFolder(folder);
    expect(readdirSync(join(folder, "claims"))).toHaveLength(1);
    await release();
    expect(readdirSync(join(folder, "claims"))).toEqual([]);
  });

  it("takes over from a dead process whose id was given to another", async () => {
    const folder = emptyFolder();
    await (await claimFolder(folder))();
    writeFileSync(join(folder, "claims", `${process.pid}-0123456789abcdef`), "");
    const release = await claimFolder(folder);
    expect(readdirSync(join(folder, "claims"))).toHaveLength(1);
    await release();
  });

  it("refuses to open a folder twice in one process", async () => {
    const folder = emptyFolder();
    const release = await claimFolder(folder);
    await expect(claimFolder(folder)).rejects.toBeInstanceOf(Refusal);
    await release();
    await (await claimFolder(folder))();
  });

  it("gives the folder to one at most of several that start at once", async () => {
    const folder = emptyFolder();
    const started = await Promise.all(Array.from({ length: 4 }, () => otherProcess(folder)));
    const holders = started.filter(({ said }) => said === "holds");
    expect(holders.length).toBeLessThanOrEqual(1);
    expect(started.filter(({ said }) => said.includes("正在用它"))).toHaveLength(
      started.length - holders.length,
    );
  });

  it("knows a process by its start, and that an ended one has none", async () => {
    const start = await processStart(process.pid);
    expect(start).not.toBeNull();
    expect(await processStart(process.pid)).toBe(start);
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    expect(await processStart(child.pid ?? 0)).toBeNull();
  });
});
