import type { Turns } from "../store/in-turn.ts";
import type { Courier } from "./desk.ts";
import type { Sealed } from "./desk-record.ts";

export interface CarrierDeps {
  /** Letters that haven't arrived, oldest first, as they are at the moment. */
  readonly letters: () => readonly Sealed[];
  /** The letter of this id has arrived, or never will. */
  readonly arrived: (id: string) => Promise<void>;
  readonly turns: Turns;
  readonly onFault: (error: unknown) => void;
}

/**
 * Brings letters to their chats: those of one chat in their order, of several side by side, so that a slow one keeps nobody
 * waiting. What can't be brought now stays for the next time. Never rejects.
 */
export function createCarrier({
  letters,
  arrived,
  turns,
  onFault,
}: CarrierDeps): (courier: Courier) => Promise<void> {
  async function carryTo(chat: number, courier: Courier): Promise<void> {
    for (const { to, letter } of letters().filter((sealed) => sealed.to.chat === chat)) {
      const stands = () => letters().some((sealed) => sealed.letter.id === letter.id);
      try {
        if (stands()) await courier(to, letter, stands);
        if (stands()) await arrived(letter.id);
      } catch (error) {
        onFault(error);
        return;
      }
    }
  }

  return async (courier) => {
    const chats = new Set(letters().map(({ to }) => to.chat));
    await Promise.all([...chats].map((chat) => turns.run(`letters ${chat}`, () => carryTo(chat, courier))));
  };
}
