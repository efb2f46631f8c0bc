/** One thing that is wrong in a pack, with the place to mend it. */
export interface Fault {
  /** Path of the file, relative to policy-data/ where it lies there. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** The line that a terminal shows; editors jump to `file:line`. */
export function faultLine({ file, line, message }: Fault): string {
  return `${file}:${line}: ${message}`;
}

/** Thrown by the loader with every fault it found, never just the first. */
export class PackFault extends Error {
  override readonly name = "PackFault";
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultLine).join("\n"));
    this.faults = faults;
  }
}
