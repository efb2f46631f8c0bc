/**
 * Remembers what `make` gave for a key, so that advices share what they have in common; `make` must depend on the key
 * alone. Past `most` keys the memory starts anew, so that it can't grow without end.
 */
export function remember<K, V>(make: (key: K) => V, most = 4096): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
