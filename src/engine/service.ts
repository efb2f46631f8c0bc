/** What a person may know of the service he talks to, as whoever runs it has set it up. */
export interface Service {
  /** Whether there are staff to whom a question can be passed. */
  readonly staffed: boolean;
  /** Where a calendar of the whole plan can be subscribed to; nowhere without it. */
  readonly calendar?: string;
  /** Days for which a talk is kept after its last word; 0: it ends with the program; null: until its person has it removed. */
  readonly retentionDays: number | null;
  /** What a list of colleagues may hold; absent where this channel takes no files. */
  readonly lists?: ListLimits;
}

/** What a list of colleagues may hold, and for how many days its result is kept, where the channel keeps it. */
export interface ListLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly days: number;
}

/** What was removed of a person, as it was found. */
export interface Removed {
  /** Whether anything was kept of what he had said of himself, or of where the talk stood. */
  readonly talk: boolean;
  /** Messages removed from our own log, both sides'; null where the messenger keeps them and not we. */
  readonly messages: number | null;
  /** Tickets whose question, case and answer were taken out. */
  readonly tickets: number;
}
