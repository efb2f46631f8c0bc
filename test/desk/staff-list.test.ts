import { describe, expect, it } from "vitest";
import { readStaffList, readStaffPasswords, staffWithPasswords } from "../../src/desk/staff-list.ts";

const hash = `scrypt$16384$8$1$${"A".repeat(22)}$${"A".repeat(43)}`;

describe("the list of staff", () => {
  it("names each by id and name, and by Telegram id where he has one", () => {
    expect(readStaffList("wang:王芳:123456789, li:李强")).toEqual([
      { id: "wang", name: "王芳", telegram: 123456789 },
      { id: "li", name: "李强" },
    ]);
  });

  it.each([
    ["", "nobody"],
    ["wang", "no name"],
    ["Wang:王芳", "an id of capitals"],
    ["wang:", "an empty name"],
    ["wang:王芳:abc", "a Telegram id that is no number"],
    ["wang:王芳:0123", "a Telegram id that begins with 0"],
    ["wang:王芳:1:2", "too many parts"],
    ["wang:王芳,wang:李强", "an id twice"],
    ["wang:王芳,li:王芳", "a name twice"],
    ["wang:王芳:1,li:李强:1", "a Telegram id twice"],
    ["wang:王芳,", "an empty entry"],
    [`wang:${"王".repeat(21)}`, "a name of 21 characters"],
    ["wang:王\u202e芳", "a name with an invisible character"],
  ])("refuses %j: %s", (text) => {
    expect(readStaffList(text)).toBeNull();
  });
});

describe("the passwords of staff", () => {
  it("are hashes by id", () => {
    expect(readStaffPasswords(`wang=${hash}, li=${hash}`)).toEqual(
      new Map([
        ["wang", hash],
        ["li", hash],
      ]),
    );
  });

  it.each(["", "wang", "wang=", "wang=hunter2-hunter2", `=${hash}`, `wang=${hash},wang=${hash}`])(
    "refuse %j",
    (text) => {
      expect(readStaffPasswords(text)).toBeNull();
    },
  );

  it("belong to somebody of the list; who has none needs a Telegram id", () => {
    const staff = readStaffList("wang:王芳:1,li:李强") ?? [];
    expect(staffWithPasswords(staff, new Map([["li", hash]]))).toEqual([
      { id: "wang", name: "王芳", telegram: 1 },
      { id: "li", name: "李强", passwordHash: hash },
    ]);
    expect(staffWithPasswords(staff, new Map())).toBeNull();
    expect(
      staffWithPasswords(
        staff,
        new Map([
          ["li", hash],
          ["zhao", hash],
        ]),
      ),
    ).toBeNull();
    expect(staffWithPasswords([], new Map())).toEqual([]);
  });
});
