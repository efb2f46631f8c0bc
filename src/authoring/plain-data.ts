/** What a YAML file holds, before any schema has looked at it. */

/** A part by its keys; undefined where there is none. */
export function partOf(data: unknown, ...keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>((part, key) => (isRecord(part) ? part[String(key)] : undefined), data);
}

/** What a statement under this key says, or the plain value there. */
export function valueAt(data: unknown, key: string): unknown {
  const found = partOf(data, key);
  return isRecord(found) && "value" in found ? found.value : found;
}

/** A list as it is; what is none holds nothing. */
export function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

/** A map; a list too, by its indexes. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null;
}
