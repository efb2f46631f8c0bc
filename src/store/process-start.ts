import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * When a process started, in the system's own words; null where it isn't running. With the process id it names one
 * process for ever: an id is given again after its process has ended, but not with the same start.
 */
export async function processStart(pid: number): Promise<string | null> {
  if (process.platform === "linux") return linuxStart(pid);
  if (process.platform === "win32") return signalled(pid);
  return psStart(pid);
}

/** Clock ticks from the start of the machine to the process's (field 22 of `stat`), and which start of the machine. */
async function linuxStart(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (stat === null) return null;
  // The second field is the command in brackets, which may itself hold blanks and brackets.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields[18];
  // A killed process that its parent hasn't waited for writes no more.
  if (state === "Z" || state === "X" || ticks === undefined) return null;
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()} ${ticks}`;
}

async function psStart(pid: number): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
      env: { ...process.env, LC_ALL: "C" },
    });
    const [state = "", ...start] = stdout.trim().split(/\s+/);
    return start.length === 0 || state.startsWith("Z") ? null : start.join(" ");
  } catch {
    return null;
  }
}

/** Without a start to compare, a running process with the same id counts as the same. */
function signalled(pid: number): string | null {
  try {
    process.kill(pid, 0);
    return "running";
  } catch {
    return null;
  }
}
