import { checkApart } from "../../batch/check-apart.ts";
import type { ListFault, ListSummary } from "../../batch/summary.ts";
import type { ListOutcome } from "../../render/lists.ts";
import { shown } from "../../render/text.ts";
import type { Shelf } from "../../shelf.ts";
import type { CheckList } from "./lists.ts";

/** Checks lists by the packs of the shelf as it is at that moment, each in a thread of its own. `today`: ISO day. */
export function listChecker(shelf: () => Shelf, today: () => string): CheckList {
  return async (bytes, name, { signal, onProgress }) => {
    const deps = { shelf: shelf(), today: today() };
    const { sheet, summary } = await checkApart(bytes, name, deps, onProgress, undefined, signal);
    return { sheet, outcome: outcomeOf(summary) };
  };
}

function outcomeOf(summary: ListSummary): ListOutcome {
  const { people, ready, notReady, incomplete, unread, groups, faults, unreadHeadings, unreadSheets } =
    summary;
  return {
    ...{ people, ready, notReady, incomplete, unread },
    places: groups.toSorted((one, other) => other.people - one.people),
    faults: faults.map(inWords),
    unreadHeadings: unreadHeadings.map(({ heading }) => shown(heading)),
    unreadSheets: unreadSheets.map(shown),
  };
}

function inWords({ place, heading, got, expected }: ListFault): string {
  // The sheet's name is known to who has sent it: the cell is enough.
  const cell = place.slice(place.lastIndexOf("!") + 1);
  return `${cell} ${shown(heading)}：${got === "" ? "空着" : `“${shown(got)}”`}，应为${shown(expected)}`;
}
