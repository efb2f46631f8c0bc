import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buttonActions,
  buttonData,
  longestButtonData,
  nonceOf,
  readButton,
} from "../../src/engine/buttons.ts";
import { loadPack } from "../support/pack.ts";

describe("a button's data", () => {
  it("is read back as it was written", () => {
    const argument = fc.string({ maxLength: 20 }).filter((text) => !/[\n\r\u2028\u2029]/.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...buttonActions), argument, fc.nat(), (action, what, asked) => {
        fc.pre(new TextEncoder().encode(what).length < 30);
        const nonce = nonceOf(asked);
        expect(readButton(buttonData(action, nonce, what))).toEqual({ action, argument: what, nonce });
      }),
    );
  });

  it("holds every specialty, title, unit, county and clause of the pack", () => {
    const pack = loadPack();
    const names = [
      ...pack.byId.specialty.keys(),
      ...pack.byId.title.keys(),
      ...pack.units.map((unit) => unit.id),
      ...Object.values(pack.counties.cities).flat(),
      ...pack.clauses.keys(),
    ];
    for (const name of names) {
      const data = buttonData("answer", nonceOf(Number.MAX_SAFE_INTEGER), name);
      expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(longestButtonData);
    }
  });

  it("may not be longer than a channel carries", () => {
    expect(() => buttonData("answer", "1", "莲".repeat(20))).toThrow(RangeError);
  });

  it("is nothing where somebody else wrote it", () => {
    for (const data of ["", "answer", "answer:x", "frob:x:1", "answer:x:", "answer:x:A!", "cb_42"]) {
      expect(readButton(data)).toBeNull();
    }
  });
});
