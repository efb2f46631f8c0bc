/** One line of a clause; `doubt` is what a person must look at there. */
export interface Line {
  readonly text: string;
  readonly doubt?: string;
}

export interface Clause {
  readonly id: string;
  readonly lines: readonly Line[];
}

/** A notice cut into clauses; `doubts` are of the whole of it. */
export interface CutNotice {
  readonly clauses: readonly Clause[];
  readonly doubts: readonly string[];
}

/** Clauses as they are being cut: lines are only ever added, in the order of the page, so that nothing gets lost. */
export class ClauseList {
  readonly #clauses: { readonly id: string; readonly lines: Line[] }[] = [];

  has(id: string): boolean {
    return this.#clauses.some((clause) => clause.id === id);
  }

  /** Begins a clause; an id that stands already gets none twice: `unplaced.2`. @returns the id that it has. */
  open(id: string): string {
    let free = id;
    for (let number = 2; this.has(free); number++) free = `${id}.${number}`;
    this.#clauses.push({ id: free, lines: [] });
    return free;
  }

  /** The id of the clause that is open. */
  get current(): string | undefined {
    return this.#clauses.at(-1)?.id;
  }

  add(text: string, doubt?: string): void {
    if (text === "") return;
    this.#clauses.at(-1)?.lines.push(doubt === undefined ? { text } : { text, doubt });
  }

  /** What a person must look at in the whole of it. */
  readonly doubts: string[] = [];

  doubt(message: string): void {
    this.doubts.push(message);
  }

  /** The clauses that hold something. */
  get clauses(): readonly Clause[] {
    return this.#clauses.filter(({ lines }) => lines.length > 0);
  }
}
