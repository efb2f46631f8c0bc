import { checkEntities, type Entity } from "./entities.ts";
import { badRequest } from "./faults.ts";
import { checkKeyboard, type Keyboard, keptKeyboard } from "./keyboard.ts";
import type { LoggedMessage } from "./log-schema.ts";

/** UTF-16 units. */
const longestText = 4096;
const longestCaption = 1024;

type Content = Pick<LoggedMessage, "text" | "entities" | "keyboard">;

/** @throws ApiFault 400 for a text that is empty or too long, and for entities and buttons that Telegram refuses */
export function checkedText(
  text: string,
  entities: readonly Entity[],
  keyboard: Keyboard | undefined,
): Content {
  if (text.trim() === "") throw badRequest("message text is empty");
  if (text.length > longestText) throw badRequest("message is too long");
  return checked(text, entities, keyboard);
}

/** As `checkedText`, for the words below a document, which may be none. */
export function checkedCaption(
  text: string,
  entities: readonly Entity[],
  keyboard: Keyboard | undefined,
): Content {
  if (text.length > longestCaption) throw badRequest("message caption is too long");
  return checked(text, entities, keyboard);
}

function checked(text: string, entities: readonly Entity[], keyboard: Keyboard | undefined): Content {
  checkEntities(text, entities);
  if (keyboard) checkKeyboard(keyboard);
  const kept = keptKeyboard(keyboard);
  return {
    text,
    ...(entities.length > 0 ? { entities: [...entities] } : {}),
    ...(kept ? { keyboard: kept } : {}),
  };
}

const mimes: Readonly<Record<string, string>> = {
  ics: "text/calendar",
  txt: "text/plain",
  csv: "text/csv",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** As Telegram: the type goes by the file's name, whatever the upload says. */
export function mimeOf(filename: string): string {
  return mimes[/\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";
}
