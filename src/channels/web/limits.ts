import { LRUCache } from "lru-cache";

/** Takes one from a key's bucket; 0 where there was one, else the whole seconds until there is. */
export type Allowance = (key: string) => number;

export interface Rate {
  /** How many at once. */
  readonly burst: number;
  readonly perSecond: number;
}

const rememberedKeys = 10_000;

/** A bucket for each key that fills up again with time. `now` is in milliseconds. */
export function createAllowance({ burst, perSecond }: Rate, now: () => number): Allowance {
  const buckets = new LRUCache<string, { readonly left: number; readonly at: number }>({
    max: rememberedKeys,
  });
  return (key) => {
    const at = now();
    const bucket = buckets.get(key) ?? { left: burst, at };
    const left = Math.min(burst, bucket.left + (Math.max(0, at - bucket.at) / 1000) * perSecond);
    if (left < 1) return Math.ceil((1 - left) / perSecond);
    buckets.set(key, { left: left - 1, at });
    return 0;
  };
}
