import type { Rate } from "./limits.ts";

/** How much of each thing is borne. */
export interface Rates {
  /** Inputs of one chat. */
  readonly chat: Rate;
  /** Inputs of all chats of one address. */
  readonly address: Rate;
  /** Files of one chat; an address has ten times as many. */
  readonly files: Rate;
  /** Connections and downloads of one address. */
  readonly requests: Rate;
}

/** A person types and presses a few times a minute; a whole office may share one address. */
export const usualRates: Rates = {
  chat: { burst: 20, perSecond: 2 },
  address: { burst: 200, perSecond: 20 },
  files: { burst: 6, perSecond: 0.1 },
  requests: { burst: 300, perSecond: 30 },
};

export function timesTen({ burst, perSecond }: Rate): Rate {
  return { burst: burst * 10, perSecond: perSecond * 10 };
}
