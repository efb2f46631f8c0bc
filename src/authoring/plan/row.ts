import type { Column } from "../../packs/columns.ts";

/** A row of annex 1 by what its columns hold. */
export interface PlanRow {
  readonly clause: string;
  /** Cells by role; a heading that has the role twice counts once. */
  readonly cells: ReadonlyMap<Column, string>;
  /** The heading of each role, for a TODO. */
  readonly headings: ReadonlyMap<Column, string>;
  /** What was in the row and isn't in `cells`: an unknown column, a cell too many. */
  readonly left: readonly string[];
}
