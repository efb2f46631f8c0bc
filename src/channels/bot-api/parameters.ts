import { z } from "zod";
import { entitySchema } from "./entities.ts";
import { badRequest } from "./faults.ts";
import { keyboardSchema } from "./keyboard.ts";

/** Objects come as JSON in a form, and as themselves in a JSON body. */
function fromJson<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (typeof value === "string" ? parseJson(value) : value), schema);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const whole = fromJson(z.int());
const yesOrNo = fromJson(z.boolean());

export const toChat = { chat_id: whole };
export const toMessage = { ...toChat, message_id: whole };
export const entities = fromJson(z.array(entitySchema)).default([]);
export const keyboard = fromJson(keyboardSchema).optional();
export const optionalWhole = whole.optional();
export const optionalYesOrNo = yesOrNo.optional();

/** Parameters that change nothing that a channel of ours shows. */
export const withoutEffect = {
  disable_notification: optionalYesOrNo,
  protect_content: optionalYesOrNo,
  link_preview_options: fromJson(z.looseObject({})).optional(),
  reply_parameters: fromJson(z.looseObject({})).optional(),
};

/**
 * The parameters of a call. Telegram passes over what it doesn't know; here that is refused, so that a misspelled
 * parameter, or one whose effect a channel of ours can't show, is found in a test.
 * @throws ApiFault 400 that names the first parameter at fault
 */
export function readParameters<S extends z.ZodType>(
  schema: S,
  parameters: Readonly<Record<string, unknown>>,
): z.output<S> {
  const parsed = schema.safeParse(parameters);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === "unrecognized_keys") {
    throw badRequest(`parameter "${issue.keys[0]}" is not supported`);
  }
  const path = issue?.path.join(".") ?? "";
  if (path === "chat_id") throw badRequest("chat_id is empty");
  if (path === "message_id") throw badRequest("message identifier is not specified");
  throw badRequest(`can't parse parameter "${path}": ${issue?.message ?? "wrong value"}`);
}
