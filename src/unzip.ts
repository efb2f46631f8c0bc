import { unzipSync, type Zippable, zipSync } from "fflate";

/** A file that is no sound archive, one with a password, or one that unpacks to more than may be. */
export class ZipFault extends Error {
  override readonly name = "ZipFault";
  readonly why: "damaged" | "too-large";

  constructor(why: ZipFault["why"]) {
    super(`an archive is ${why}`);
    this.why = why;
  }
}

/**
 * The texts (.xml, .rels) of an office document, each unpacked into no more than it says it needs: a small file can be made
 * to unpack to gigabytes. `most`: bytes of all of them. @throws ZipFault
 */
export function unzipTexts(bytes: Uint8Array, most: number): Record<string, Uint8Array> {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        unpacked += Math.max(size, originalSize);
        if (unpacked > most) throw new ZipFault("too-large");
        return true;
      },
    });
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault("damaged");
  }
}

/** An archive of these files, without compression: a library that unpacks it by itself meets no surprise. */
export function zipPlain(files: Zippable): Uint8Array {
  return zipSync(files, { level: 0 });
}
