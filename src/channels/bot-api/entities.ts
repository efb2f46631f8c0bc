import { z } from "zod";
import { badRequest } from "./faults.ts";

/** Offsets and lengths are UTF-16 units, as in JavaScript strings. */
const span = { offset: z.int(), length: z.int() };

/** The entities that a bot of ours sends and a page of ours can show. */
export const entitySchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.enum([
      "bold",
      "italic",
      "underline",
      "strikethrough",
      "spoiler",
      "blockquote",
      "expandable_blockquote",
      "code",
      "bot_command",
      "url",
      "phone_number",
    ]),
    ...span,
  }),
  z.strictObject({ type: z.literal("pre"), language: z.string().optional(), ...span }),
  z.strictObject({ type: z.literal("text_link"), url: z.string(), ...span }),
]);

export type Entity = z.infer<typeof entitySchema>;

const mostEntities = 100;

/**
 * Telegram repairs what it can of overlapping entities and drops the rest without a word; here they are refused,
 * so that a mistake shows in a test.
 * @throws ApiFault 400 for an entity outside the text, within a surrogate pair, half over another one, or inside code
 */
export function checkEntities(text: string, entities: readonly Entity[]): void {
  if (entities.length > mostEntities) throw badRequest("too many entities");
  for (const entity of entities) checkSpan(text, entity);
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const open: Entity[] = [];
  for (const entity of sorted) {
    while (endOf(open.at(-1)) <= entity.offset) open.pop();
    const outer = open.at(-1);
    if (outer) checkNesting(outer, entity);
    open.push(entity);
  }
}

function endOf(entity: Entity | undefined): number {
  return entity ? entity.offset + entity.length : Number.POSITIVE_INFINITY;
}

function checkSpan(text: string, { offset, length, ...entity }: Entity): void {
  if (offset < 0) throw badRequest("receive an entity with incorrect offset");
  if (length <= 0) throw badRequest("receive an entity with incorrect length");
  if (offset + length > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
    );
  }
  if (splitsPair(text, offset) || splitsPair(text, offset + length)) {
    throw badRequest(`entity begins or ends in a middle of a UTF-16 symbol at UTF-16 offset ${offset}`);
  }
  if (entity.type === "text_link" && !URL.canParse(entity.url)) {
    throw badRequest("can't parse entities: wrong URL");
  }
}

function splitsPair(text: string, index: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(index - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(index));
}

function checkNesting(outer: Entity, inner: Entity): void {
  if (endOf(inner) > endOf(outer)) throw badRequest("entities must not overlap partially");
  const plain = (entity: Entity) => entity.type === "code" || entity.type === "pre";
  const quote = (entity: Entity) => /blockquote$/.test(entity.type);
  if (plain(outer) || plain(inner))
    throw badRequest("code and pre entities can't contain or be part of others");
  if (quote(outer) && quote(inner)) throw badRequest("blockquote entities can't be nested");
}

/** The commands in what a person writes, as Telegram marks them before a bot sees the message. */
export function commandsIn(text: string): Entity[] {
  return [...text.matchAll(/(?<=^|\s)\/\w{1,32}(?:@\w{3,32})?(?!\w)/g)].map((match) => ({
    type: "bot_command",
    offset: match.index,
    length: match[0].length,
  }));
}
