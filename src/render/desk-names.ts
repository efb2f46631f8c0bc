import { type DeskAction, deskButtonData } from "../desk/press.ts";
import type { Staff } from "../desk/ticket.ts";
import type { Button } from "./reply.ts";

/** A staff member as colleagues call him; his id where the settings no longer have him. */
export function nameOf(staff: readonly Staff[], id: string): string {
  return staff.find((member) => member.id === id)?.name ?? id;
}

/** A button of the desk; `asked`: of the moment that it holds for, where it holds for one alone. */
export function deskButton(
  label: string,
  action: DeskAction,
  argument: string | number = "",
  asked?: number,
): Button {
  return { label, data: deskButtonData(action, argument, asked) };
}
