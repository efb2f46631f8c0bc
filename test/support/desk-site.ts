import type { StaffDeps } from "../../src/channels/web/staff/deps.ts";
import { type Counts, createCounts } from "../../src/desk/counts.ts";
import { createDesk } from "../../src/desk/create-desk.ts";
import type { Desk, Filing } from "../../src/desk/desk.ts";
import type { Draft } from "../../src/desk/draft.ts";
import type { Staff, Ticket } from "../../src/desk/ticket.ts";
import type { Fault } from "../../src/packs/fault.ts";
import type { Profile } from "../../src/policy/profile.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { loadPack } from "./pack.ts";

/** The password of everybody here who has one. */
export const password = "莲都-correct-horse";

/** Of that password, at the lowest cost that is taken. */
export const passwordHash =
  "scrypt$16384$8$1$AAAAAAAAAAAAAAAAAAAAAA$sxVDlYWhcEPSTzH5xi_2StdWga60UJg_xictMHlP44s";

/** Two who sign in on the page, and one who has only Telegram. */
const people: readonly Staff[] = [
  { id: "wang", name: "王芳", telegram: 1001, passwordHash },
  { id: "li", name: "李强", passwordHash },
  { id: "zhao", name: "赵敏", telegram: 1003 },
];

/** What lies near to any question here; the quotes are the notice's. */
const drafts: readonly Draft[] = [
  {
    id: "hours-all-four",
    topic: "每年总学时",
    say: "每年继续教育累计不少于 90 学时。",
    cites: [{ clause: "5.1", quote: "累计不少于90学时" }],
  },
  {
    id: "hours-general-public",
    topic: "一般公需学时",
    say: "其中一般公需科目不少于 12 学时。",
    cites: [{ clause: "5.1", quote: "一般公需科目不少于12学时" }],
  },
];

const profile: Profile = {
  asOf: "2024-06-20",
  applicationYear: 2024,
  specialty: { id: "water", word: "水利", basis: "notice" },
  target: { id: "助理工程师", word: "助工", basis: "notice" },
  unit: { id: "enterprise", word: "企业", basis: "notice" },
  hours: { "2024": { total: 92, professional: 62, public: 30, generalPublic: 12 } },
};

export interface DeskSite {
  readonly deps: StaffDeps;
  readonly desk: Desk;
  readonly counts: Counts;
  /** From now on this is wrong in the folder of packs; nothing where it is mended. */
  packsAreAtFault(faults: readonly Fault[]): void;
  /** Passes a question on, as a talk does; each with a chat of its own. */
  files(question: string, filing?: Partial<Filing>): Promise<Ticket>;
}

export async function deskSite(now: () => number, today: string): Promise<DeskSite> {
  const pack = loadPack();
  const store = memoryStore();
  const onFault = (error: unknown) => {
    throw error;
  };
  const counts = createCounts({ store, today: () => today, onFault });
  const desk = await createDesk({
    store,
    now,
    clauses: () => pack.clauses,
    staff: people,
    onFault,
    count: counts.noteTicket,
  });
  const startedAt = now();
  const hearers = new Set<() => void>();
  let faults: readonly Fault[] = [];
  let asked = 0;
  return {
    packsAreAtFault(found) {
      faults = found;
      for (const hear of hearers) hear();
    },
    desk,
    counts,
    deps: {
      staff: people,
      desk,
      pack: () => pack,
      packs: {
        state: () => ({ inForce: [{ pack, since: startedAt }], faults }),
        onChange(hear) {
          hearers.add(hear);
          return () => hearers.delete(hear);
        },
      },
      counts,
      today: () => today,
      nearest: async (question) =>
        drafts.filter(({ topic }) => question.includes("学时") || topic.includes(question)),
    },
    async files(question, filing = {}) {
      asked++;
      const filed = await desk.file({
        chat: 2 ** 52 + asked,
        channel: "web",
        errand: `errand-${asked}`,
        question,
        profile,
        ...filing,
      });
      if ("notFiled" in filed) throw new Error(filed.notFiled);
      return filed;
    },
  };
}
