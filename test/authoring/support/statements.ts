/** Values and passages of a YAML file by their path, without what is our reading and without our names for the committees. */
export function statementsOf(data: unknown, path = ""): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (typeof data !== "object" || data === null) {
    if (!path.endsWith(".id")) found.set(path, JSON.stringify(data));
    return found;
  }
  if ("basis" in data) return found;
  for (const [key, value] of Object.entries(data)) {
    for (const [inner, said] of statementsOf(value, `${path}.${key}`)) found.set(inner, said);
  }
  return found;
}
