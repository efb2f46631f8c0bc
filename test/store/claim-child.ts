import { claimFolder } from "../../src/store/claim.ts";

/** Claims the folder named in its arguments, says whether it got it, and stays until it is killed. */
try {
  await claimFolder(process.argv[2] ?? "");
  console.log("holds");
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
}
