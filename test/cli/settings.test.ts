import { describe, expect, it } from "vitest";
import { readSettings, SettingsFault } from "../../src/settings.ts";

function faults(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    return error.refusals.map((refusal) => refusal.message);
  }
}

describe("the settings", () => {
  it("need nothing at all: the page on this machine, no Telegram", () => {
    expect(readSettings({})).toEqual({
      host: "127.0.0.1",
      port: 8080,
      dataDir: "data",
      origins: [],
      trustProxy: false,
      botToken: undefined,
      telegramApi: undefined,
      asOf: undefined,
    });
  });

  it("take an empty variable for one that isn't set", () => {
    expect(readSettings({ PORT: "", BOT_TOKEN: "" })).toEqual(readSettings({}));
  });

  it("give one line for each fault, all of them at once", () => {
    const lines = faults({
      PORT: "eighty",
      ORIGINS: "pingzhi.example",
      AS_OF: "2024-02-30",
      TRUST_PROXY: "yes",
      TELEGRAM_API: "ftp://x",
    });
    expect(lines).toHaveLength(5);
    expect(lines.map((line) => line.split("：")[0])).toEqual([
      "PORT",
      "ORIGINS",
      "TRUST_PROXY",
      "TELEGRAM_API",
      "AS_OF",
    ]);
    expect(lines.every((line) => !line.includes("\n"))).toBe(true);
  });

  it("refuse a port that no machine has", () => {
    expect(faults({ PORT: "65536" })).toHaveLength(1);
    expect(faults({ PORT: "-1" })).toHaveLength(1);
    expect(readSettings({ PORT: "0" }).port).toBe(0);
  });

  it("never show a secret, not even a faulty one", () => {
    const [line = ""] = faults({ BOT_TOKEN: "hunter2-hunter2" });
    expect(line).toContain("BOT_TOKEN");
    expect(line).not.toContain("hunter2");
  });
});
