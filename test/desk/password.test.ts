import { describe, expect, it } from "vitest";
import { hashPassword, isPassword, isPasswordHash, weakness } from "../../src/desk/password.ts";

describe("a staff member's password", () => {
  it("is known again by its hash, and no other is", async () => {
    const hash = await hashPassword("莲都-correct-horse");
    expect(await isPassword("莲都-correct-horse", hash)).toBe(true);
    expect(await isPassword("莲都-correct-horsf", hash)).toBe(false);
    expect(await isPassword("", hash)).toBe(false);
  });

  it("is the same typed in full width or half", async () => {
    expect(await isPassword("ｐａｓｓ－ｗｏｒｄ１２３", await hashPassword("pass-word123"))).toBe(true);
  });

  it("has another hash each time, without the password in it, that no setting's comma or equals sign breaks", async () => {
    const [one, other] = [await hashPassword("pass-word123"), await hashPassword("pass-word123")];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(isPasswordHash(one)).toBe(true);
  });

  it("may have been hashed at another cost, but not so cheaply that it keeps nobody out, nor beyond 32 MB", async () => {
    const [salt, hash] = ["A".repeat(22), "A".repeat(43)];
    expect(isPasswordHash(`scrypt$16384$8$1$${salt}$${hash}`)).toBe(true);
    expect(await isPassword("pass-word123", `scrypt$16384$8$1$${salt}$${hash}`)).toBe(false);
    for (const text of [
      `scrypt$8192$8$1$${salt}$${hash}`,
      `scrypt$20000$8$1$${salt}$${hash}`,
      `scrypt$65536$8$1$${salt}$${hash}`,
      `scrypt$16384$4$1$${salt}$${hash}`,
      `scrypt$16384$8$0$${salt}$${hash}`,
      `scrypt$16384$8$1$short$${hash}`,
      `scrypt$16384$8$1$${salt}$short`,
      "pass-word123",
      "",
    ]) {
      expect(isPasswordHash(text), text).toBe(false);
      await expect(isPassword("pass-word123", text)).rejects.toThrow("no hash");
    }
  });

  it("is refused where it is short, endless, or one key held down", () => {
    expect(weakness("ninechars")).toContain("10");
    expect(weakness("aaaaaaaaaaaa")).toContain("5");
    expect(weakness(`ab12-${"x".repeat(200)}`)).toContain("200");
    expect(weakness("ten-chars!")).toBeNull();
    expect(weakness("莲都区水利局二楼窗口")).toBeNull();
  });
});
