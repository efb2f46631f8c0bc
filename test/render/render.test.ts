import { describe, expect, it } from "vitest";
import { longestButtonData, readButton } from "../../src/engine/buttons.ts";
import { render } from "../../src/render/render.ts";
import { loadPack } from "../support/pack.ts";
import { allSamples } from "./samples.ts";

const pack = loadPack();

describe("every utterance", () => {
  it.each(allSamples(pack).map((utterance) => [utterance.kind, utterance] as const))(
    "%s is a message that can be sent",
    (_, utterance) => {
      const { text, entities, buttons } = render(pack, utterance);
      expect(text.trim()).not.toBe("");
      expect(text.length).toBeLessThanOrEqual(4096);
      expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      for (const { offset, length } of entities) {
        expect(length).toBeGreaterThan(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
      }
      for (const { label, data } of buttons.flat()) {
        expect(label).not.toBe("");
        expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(longestButtonData);
        expect(readButton(data)).not.toBeNull();
      }
    },
  );
});
