import type { Desk } from "../desk/desk.ts";
import type { Staff } from "../desk/ticket.ts";
import type { Pack } from "../packs/pack.ts";
import { renderDesk } from "../render/desk.ts";
import type { Reply } from "../render/reply.ts";
import { chatOf } from "./staff-notes.ts";

export interface NewsDeps {
  readonly desk: Desk;
  readonly pack: () => Pack;
  readonly staff: readonly Staff[];
  /** Sends to a chat, and never rejects: one who never began a chat with the bot hears nothing. */
  readonly tell: (chat: number, reply: Reply) => Promise<void>;
  /** Resolves after so many milliseconds, and keeps no process alive. */
  readonly later: (milliseconds: number) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

const pause = 60_000;

/** Tells staff in their chats of questions that came in: at once, and then once a minute at most, with how many. */
export function tellStaff({ desk, pack, staff, tell, later, onFault }: NewsDeps): void {
  const chats = staff.flatMap((member) => chatOf(member) ?? []);
  if (chats.length === 0) return;
  // What waits at the start isn't news.
  let told = desk.queue().then(newest);
  let isBusy = false;
  let hasMore = false;

  function newest(tickets: readonly { readonly number: number }[]): number {
    return Math.max(0, ...tickets.map(({ number }) => number));
  }

  async function look(): Promise<void> {
    const before = await told;
    const tickets = (await desk.queue()).filter(({ number }) => number > before);
    told = Promise.resolve(Math.max(before, newest(tickets)));
    const count = tickets.filter(({ state }) => state === "open").length;
    if (count === 0) return;
    const news = renderDesk(pack(), staff, { kind: "news", count });
    await Promise.all(chats.map((chat) => tell(chat, news)));
    await later(pause);
  }

  async function keepLooking(): Promise<void> {
    do {
      hasMore = false;
      await look();
    } while (hasMore);
  }

  desk.onChange(() => {
    hasMore = true;
    if (isBusy) return;
    isBusy = true;
    keepLooking()
      .catch(onFault)
      .finally(() => {
        isBusy = false;
      });
  });
}
