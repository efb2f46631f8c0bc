import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPause, listingOf, quiet, type Watching, watchFolder } from "../../src/reload/watch-folder.ts";

let temporary = "";
let folder = "";
let quiets = 0;
const faults: unknown[] = [];
let watching: Watching | undefined;

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "pingzhi-watch-"));
  folder = join(temporary, "packs");
  make("packs");
  quiets = 0;
  faults.splice(0);
});
afterEach(async () => {
  await watching?.close();
  rmSync(temporary, { recursive: true, force: true });
});

function make(name: string): void {
  mkdirSync(join(temporary, name, "some-2024"), { recursive: true });
  writeFileSync(join(temporary, name, "some-2024", "plan.yaml"), "old");
}

async function watched(path = folder): Promise<void> {
  watching = watchFolder({
    folder: path,
    onQuiet: () => {
      quiets += 1;
    },
    onFault: (error) => faults.push(error),
  });
  await watching.ready;
}

/** Waits until quiet has been told so often. */
const told = (times: number) => expect.poll(() => quiets, { timeout: 20_000 }).toBeGreaterThanOrEqual(times);
const file = (...names: readonly string[]) => join(folder, "some-2024", ...names);

describe("a folder that is watched", () => {
  it("says nothing of what lies there already", async () => {
    await watched();
    await sleep(2 * quiet);
    expect(quiets).toBe(0);
  });

  it("says of many writes, one close after the other, once that it is quiet again", async () => {
    await watched();
    for (let part = 0; part < 20; part += 1) writeFileSync(file("plan.yaml"), `part ${part}`);
    await told(1);
    await sleep(2 * quiet);
    expect(quiets).toBe(1);
  });

  it.each([
    [
      "a file that is put in another's place",
      () => {
        writeFileSync(file("plan.yaml.new"), "new");
        renameSync(file("plan.yaml.new"), file("plan.yaml"));
      },
    ],
    ["a file that is removed", () => rmSync(file("plan.yaml"))],
    ["a folder that is renamed", () => renameSync(file(), join(folder, "other-2024"))],
    ["a folder that is removed", () => rmSync(file(), { recursive: true })],
    ["a new folder", () => mkdirSync(join(folder, "some-2025"))],
    [
      "a new file in a new folder",
      () => {
        mkdirSync(file("answers"));
        writeFileSync(file("answers", "hours.yaml"), "new");
      },
    ],
  ])("sees %s", async (_, change) => {
    await watched();
    change();
    await told(1);
    expect(faults).toEqual([]);
  });

  it("is seen again after it was removed and made anew", async () => {
    await watched();
    rmSync(folder, { recursive: true });
    await told(1);
    make("packs");
    await told(2);
    await sleep(2 * quiet);
    const before = quiets;
    writeFileSync(file("plan.yaml"), "new");
    await told(before + 1);
    expect(faults).toEqual([]);
  });

  it("is the one that a link leads to, also after the link is turned to another", async () => {
    make("release-1");
    make("release-2");
    const link = join(temporary, "current");
    symlinkSync("release-1", link);
    await watched(link);
    symlinkSync("release-2", join(temporary, "next"));
    renameSync(join(temporary, "next"), link);
    await told(1);
    await sleep(2 * quiet);
    const before = quiets;
    writeFileSync(join(temporary, "release-2", "some-2024", "plan.yaml"), "new");
    await told(before + 1);
  });

  it("says no more once it isn't watched", async () => {
    await watched();
    await watching?.close();
    writeFileSync(file("plan.yaml"), "new");
    await sleep(2 * quiet);
    expect(quiets).toBe(0);
  });
});

describe("the listing of a folder", () => {
  it("is another once a file is written, made or removed, and empty where there is no folder", () => {
    const first = listingOf(folder);
    expect(listingOf(folder)).toBe(first);
    writeFileSync(file("plan.yaml"), "longer");
    const second = listingOf(folder);
    writeFileSync(file("rules.yaml"), "");
    const third = listingOf(folder);
    rmSync(file("rules.yaml"));
    expect(new Set([first, second, third]).size).toBe(3);
    expect(listingOf(folder)).not.toBe(third);
    rmSync(folder, { recursive: true });
    expect(listingOf(folder)).toBe("");
  });
});

describe("the pause after changes", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ends so long after the last of them, and not before", () => {
    vi.useFakeTimers();
    const tell = vi.fn();
    const pause = createPause(500, tell);
    for (let time = 0; time < 2000; time += 400) {
      pause.begin();
      vi.advanceTimersByTime(400);
    }
    expect(tell).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(tell).toHaveBeenCalledTimes(1);
    pause.begin();
    pause.end();
    vi.advanceTimersByTime(1000);
    expect(tell).toHaveBeenCalledTimes(1);
  });
});
