/** A committee as it is written, whatever of it can be read. */
export interface WrittenCommittee {
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  readonly data: unknown;
}

/** The committees of two packs, and which of them are one and the same. */
export interface Committees {
  readonly before: readonly WrittenCommittee[];
  readonly after: readonly WrittenCommittee[];
  readonly pairs: readonly (readonly [WrittenCommittee, WrittenCommittee])[];
}
