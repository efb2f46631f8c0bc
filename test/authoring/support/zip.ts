import { strToU8, zipSync } from "fflate";

/** A ZIP archive of a few texts: what a .docx is. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}
