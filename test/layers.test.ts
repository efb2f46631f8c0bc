import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/**
 * The house by rooms, top to bottom (design: "A room imports only from rooms below it"). A room is a file or a folder of
 * src, or conversations/. What isn't listed has no place yet, and the test says so.
 */
const rooms: readonly string[] = [
  "cli",
  "serve",
  "keep-books",
  "plan-feed",
  "workshop",
  "reload",
  "library",
  "kept-book",
  "dictionaries",
  "settings",
  "channels",
  "bot",
  "conversations",
  "context",
  "authoring",
  "batch",
  "render",
  "engine",
  "desk",
  "answers",
  "shelf",
  "understanding",
  "policy",
  "packs",
  "store",
  "calendar",
  "refusal",
  "bytes-up-to",
  "unzip",
  "thread",
];

/** The pure rooms: no clock, no chance, no disk. */
const pure = ["policy", "understanding", "shelf", "answers", "engine"];

/** src/channels/web/page runs in a browser and is a program of its own, which may share types alone. */
const browserProgram = "src/channels/web/page";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => !path.startsWith(browserProgram));
}

const files = [...sources("src"), ...sources("conversations")];

function roomOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "src" ? second.replace(/\.ts$/, "") : top;
}

/** Every module a file names, in `from "…"`, `import "…"` and `import("…")`. */
function imports(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)"([^"]+)"/g)].map((match) => match[1] ?? "");
}

function localImports(path: string): string[] {
  return imports(path)
    .filter((name) => name.startsWith("."))
    .map((name) => relative(root, resolve(root, dirname(path), name)).replaceAll("\\", "/"));
}

describe("the house", () => {
  it("has a place for every file", () => {
    const homeless = files.filter((path) => !rooms.includes(roomOf(path)));
    expect(homeless).toEqual([]);
  });

  it("lets a room import only from rooms below it", () => {
    const height = (path: string) => rooms.indexOf(roomOf(path));
    const upward = files.flatMap((path) =>
      localImports(path)
        .filter((target) => !target.startsWith("package.json"))
        .filter((target) => roomOf(target) !== roomOf(path) && height(target) <= height(path))
        .map((target) => `${path} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it("lets only the bot open conversations/", () => {
    const guests = files.filter(
      (path) =>
        !["bot", "conversations"].includes(roomOf(path)) &&
        localImports(path).some((target) => target.startsWith("conversations/")),
    );
    expect(guests).toEqual([]);
  });

  it("keeps the store away from conversations/", () => {
    const reached = files
      .filter((path) => roomOf(path) === "conversations")
      .flatMap(localImports)
      .filter((target) => ["store", "bot", "channels"].includes(roomOf(target)));
    expect(reached).toEqual([]);
  });

  it("keeps dayjs in the calendar and grammY out of the core", () => {
    const found = files.flatMap((path) =>
      imports(path)
        .filter(
          (name) =>
            (/^dayjs/.test(name) && path !== "src/calendar.ts") ||
            (/^(grammy|@grammyjs|node:)/.test(name) && pure.includes(roomOf(path))),
        )
        .map((name) => `${path} → ${name}`),
    );
    expect(found).toEqual([]);
  });

  it("keeps clock and chance out of the core", () => {
    const found = files.filter(
      (path) =>
        pure.includes(roomOf(path)) &&
        /Date\.now\(|new Date\(|Math\.random\(|performance\.now\(|process\./.test(
          readFileSync(join(root, path), "utf8"),
        ),
    );
    expect(found).toEqual([]);
  });

  it("sees the imports it judges", () => {
    expect(localImports("src/policy/advice.ts")).toEqual(["src/packs/schema.ts"]);
    expect(roomOf("src/packs/schema.ts")).toBe("packs");
  });
});
