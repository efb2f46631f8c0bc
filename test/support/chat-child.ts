import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { deserialize } from "node:v8";
import { runChat } from "../../src/channels/terminal/chat.ts";
import { openLibrary } from "../../src/library.ts";
import { compile } from "../../src/policy/compile.ts";
import { openFolder } from "../../src/store/folder.ts";
import { compileLexicon } from "../../src/understanding/lexicon.ts";

/**
 * The terminal channel in a process of its own, to be killed. Arguments: the data folder, the day, and a file with the
 * pack as v8 serialises it, which loads sooner than the YAML.
 */
const [folder = "", today = "", packFile = ""] = process.argv.slice(2);
const pack = deserialize(readFileSync(packFile));
const policy = compile(pack);
const lexicon = compileLexicon(pack);
const store = await openFolder(folder);
await runChat({
  lines: createInterface({ input: process.stdin }),
  output: process.stdout,
  json: true,
  user: "terminal",
  store,
  book: openLibrary({ policy, lexicon, today: () => today }).book,
  ground: {
    pack,
    policy,
    lexicon,
    service: { staffed: false, retentionDays: null },
  },
  today: () => today,
  now: () => Date.parse(`${today}T08:00:00+08:00`),
  log: (event) => console.error(event),
});
await store.close();
