import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBody } from "../../src/channels/bot-api/body.ts";
import { checkEntities, type Entity } from "../../src/channels/bot-api/entities.ts";
import { ApiFault } from "../../src/channels/bot-api/faults.ts";

/** A form as grammY writes it: no quotes around the file's name, no line break before the first part. */
function form(boundary: string, parts: readonly { head: string; content: Uint8Array }[]): Buffer {
  const pieces = parts.flatMap(({ head, content }) => [
    Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

const boundary = "----------abcdefghijklmnop";

describe("the body of a call", () => {
  it("gives back any file, byte by byte, and any text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "grapheme" }), (bytes, text) => {
        const body = form(boundary, [
          { head: 'content-disposition:form-data;name="caption"', content: Buffer.from(text) },
          { head: 'content-disposition:form-data;name="x1";filename=评审 时间.ics', content: bytes },
        ]);
        const read = readBody(`multipart/form-data; boundary=${boundary}`, body);
        expect(read.parameters).toEqual({ caption: text });
        expect(read.files.get("x1")).toEqual({ name: "评审 时间.ics", bytes: Buffer.from(bytes) });
      }),
    );
  });

  it("never fails on anything but with a refusal", () => {
    const type = fc.constantFrom(
      `multipart/form-data; boundary=${boundary}`,
      "application/json",
      "text/plain",
      "",
    );
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(`--${boundary}`, "\r\n", "\r\n\r\n", '{"a":', "}", ';name="a"'),
    );
    fc.assert(
      fc.property(type, fc.array(piece), (contentType, pieces) => {
        try {
          readBody(contentType, Buffer.from(pieces.join("")));
        } catch (error) {
          expect(error).toBeInstanceOf(ApiFault);
        }
      }),
    );
    expect(() => readBody("application/json", Buffer.from("[1]"))).toThrow(ApiFault);
  });
});

describe("entities", () => {
  it("that nest are taken whatever their order; half over one another they are refused", () => {
    const text = "字".repeat(50);
    const entity = fc.record({ offset: fc.nat(49), length: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 6 }), (spans) => {
        const inside = spans.filter(({ offset, length }) => offset + length <= 50);
        const entities = inside.map((span): Entity => ({ type: "bold", ...span }));
        const overlap = inside.some((a) =>
          inside.some(
            (b) =>
              a.offset < b.offset &&
              b.offset < a.offset + a.length &&
              a.offset + a.length < b.offset + b.length,
          ),
        );
        const check = () => checkEntities(text, entities);
        if (overlap) expect(check).toThrow(/overlap/);
        else expect(check).not.toThrow();
      }),
    );
  });
});
