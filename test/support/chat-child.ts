import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { deserialize } from "node:v8";
import { runChat } from "../../src/channels/terminal/chat.ts";
import { openLibrary } from "../../src/library.ts";
import { openShelf } from "../../src/shelf.ts";
import { openFolder } from "../../src/store/folder.ts";

/**
 * The terminal channel in a process of its own, to be killed. Arguments: the data folder, the day, and a file with the
 * pack as v8 serialises it, which loads sooner than the YAML.
 */
const [folder = "", today = "", packFile = ""] = process.argv.slice(2);
const pack = deserialize(readFileSync(packFile));
const shelf = openShelf([pack]);
const store = await openFolder(folder);
await runChat({
  lines: createInterface({ input: process.stdin }),
  output: process.stdout,
  json: true,
  user: "terminal",
  store,
  book: openLibrary({ shelf: () => shelf, today: () => today }).book,
  ground: {
    shelf: () => shelf,
    service: { staffed: false, retentionDays: null },
  },
  today: () => today,
  now: () => Date.parse(`${today}T08:00:00+08:00`),
  log: (event) => console.error(event),
});
await store.close();
