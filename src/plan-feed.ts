import { z } from "zod";
import type { PlanFeed, PlanWanted } from "./channels/web/plan-routes.ts";
import type { Pack } from "./packs/pack.ts";
import { planCalendar } from "./render/plan/plan-calendar.ts";
import type { Make } from "./render/reply.ts";
import type { Shelf } from "./shelf.ts";
import { createTurns } from "./store/in-turn.ts";
import type { Store } from "./store/store.ts";

export interface PlanFeedDeps {
  readonly shelf: () => Shelf;
  /** ISO day, Asia/Shanghai. */
  readonly today: () => string;
  readonly make: Make;
  readonly store: Store;
}

const given = z.strictObject({ text: z.string() });

/**
 * The plan for whoever subscribes to it. The calendar that was given last is kept, by pack, so that an event that has changed
 * since gets the next SEQUENCE, also over a restart.
 */
export function createPlanFeed({ shelf, today, make, store }: PlanFeedDeps): PlanFeed {
  const calendars = store.documents("calendars", (json) => given.parse(json));
  const turns = createTurns();
  return {
    async calendar(wanted) {
      const pack = packFor(shelf(), wanted, today());
      if (pack === null) return null;
      return turns.run(pack.id, async () => {
        const read = await calendars.read(pack.id);
        const before = read.kind === "found" ? read.value.text : "";
        const text = planCalendar(pack, before);
        if (text !== before) await calendars.write(pack.id, { text });
        return text;
      });
    },
    async picture(wanted) {
      const pack = packFor(shelf(), wanted, today());
      if (pack === null) return null;
      return (await make({ kind: "year-chart", pack: pack.id, day: today() }))?.bytes ?? null;
    },
  };
}

/** Where the server itself is reached, of the settings. */
export interface Reached {
  readonly origins: readonly string[];
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

/**
 * The address of the calendar, to be named to a person. A visitor of the page reaches the server as it stands; somebody in
 * a messenger only under an address for everybody. Null where none is known.
 */
export function calendarAddress({ origins, host, port }: Reached, visits: boolean): string | null {
  const isKnown = visits && port !== 0 && !["0.0.0.0", "::"].includes(host);
  const named = host.includes(":") ? `[${host}]` : host;
  const origin = origins[0] ?? (isKnown ? `http://${named}:${port}` : null);
  return origin === null ? null : `${origin}/plan.ics`;
}

/** Null where there is none of that region or year. Without a region, where there are several, the first that the shelf gives. */
function packFor(shelf: Shelf, { region, year }: PlanWanted, day: string): Pack | null {
  if (region !== undefined && !shelf.regions.includes(region)) return null;
  const applicationYear = year === undefined ? undefined : Number(year);
  const { pack } = shelf.choose({ region, applicationYear, day });
  return applicationYear === undefined || pack.manifest.year.value === applicationYear ? pack : null;
}
