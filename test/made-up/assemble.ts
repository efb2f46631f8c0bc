import { assembleMadeUp } from "../support/made-up.ts";

/** `npx tsx test/made-up/assemble.ts DIR`: the made-up packs beside the one of 2024, to look at or to serve. */
const [dir] = process.argv.slice(2);
if (dir === undefined) {
  console.error("npx tsx test/made-up/assemble.ts DIR");
  process.exitCode = 2;
} else assembleMadeUp(dir);
