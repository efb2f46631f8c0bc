import type { Context } from "hono";
import type { Counts } from "../../../desk/counts.ts";
import type { Desk } from "../../../desk/desk.ts";
import type { Nearest } from "../../../desk/draft.ts";
import type { Staff } from "../../../desk/ticket.ts";
import type { Fault } from "../../../packs/fault.ts";
import type { Pack } from "../../../packs/pack.ts";
import type { Assets } from "./view/layout.ts";

/** By which packs people are answered, and what is wrong in those that aren't used as they lie there. */
export interface PacksState {
  /** `since`: milliseconds since 1970. */
  readonly inForce: readonly { readonly pack: Pack; readonly since: number }[];
  readonly faults: readonly Fault[];
}

interface PacksNews {
  state(): PacksState;
  /** Hears when the state is another. @returns what ends it */
  onChange(hear: () => void): () => void;
}

/** What the desk's page is given from outside. */
export interface StaffDeps {
  /** Those with a password may sign in; where nobody has one there is no page. */
  readonly staff: readonly Staff[];
  readonly desk: Desk;
  /** The pack of the day. */
  readonly pack: () => Pack;
  readonly packs: PacksNews;
  readonly nearest: Nearest;
  readonly counts: Pick<Counts, "read">;
  /** ISO day, Asia/Shanghai. */
  readonly today: () => string;
}

/** What the server around it knows of a request. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly addressOf: (c: Context) => string;
  /** Whether the caller came by https. */
  readonly isSecure: (c: Context) => boolean;
  /** Whether it comes from a page of ours. */
  readonly isOwnPage: (c: Context) => boolean;
}

/** What its pages are made from. */
export interface PageDeps extends StaffDeps {
  readonly assets: Assets;
  readonly now: () => number;
}
