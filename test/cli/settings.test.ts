import { relative } from "node:path";
import { describe, expect, it } from "vitest";
import { policyDataFolder } from "../../src/packs/load.ts";
import { readPolicyData, readSettings, SettingsFault } from "../../src/settings.ts";

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
      policyData: policyDataFolder(),
      origins: [],
      trustProxy: false,
      botToken: undefined,
      telegramApi: undefined,
      retentionDays: 400,
      opening: { hours: null, answerDays: null },
      staff: [],
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

  it("take the folder of policy packs from wherever it is, if it holds one", () => {
    const here = policyDataFolder();
    expect(readPolicyData({ POLICY_DATA: relative(process.cwd(), here) })).toBe(here);
    expect(readPolicyData({ POLICY_DATA: "" })).toBe(here);
    for (const folder of [import.meta.dirname, import.meta.filename, `${here}/nowhere`]) {
      expect(faults({ POLICY_DATA: folder })).toEqual([
        `POLICY_DATA：收到「${folder}」，应为一个放政策包的文件夹：每个政策包是其中一个有 pack.yaml 的文件夹`,
      ]);
      expect(() => readPolicyData({ POLICY_DATA: folder })).toThrow("POLICY_DATA");
    }
  });

  it("keep talks from a day to ten years", () => {
    expect(readSettings({ RETENTION_DAYS: "30" }).retentionDays).toBe(30);
    for (const days of ["0", "3651", "1.5", "-1", "year"]) {
      expect(faults({ RETENTION_DAYS: days })).toEqual([
        `RETENTION_DAYS：收到「${days}」，应为1 到 3650 的整数`,
      ]);
    }
  });

  it("read when staff are there and by when they answer", () => {
    const { opening } = readSettings({
      STAFF_HOURS: "1-5 08:30-12:00,14:00-17:30",
      STAFF_ANSWER_DAYS: "2",
    });
    expect(opening).toEqual({
      hours: {
        weekdays: [1, 2, 3, 4, 5],
        spans: [
          { from: 510, to: 720 },
          { from: 840, to: 1050 },
        ],
      },
      answerDays: 2,
    });
    expect(faults({ STAFF_HOURS: "9 to 5", STAFF_ANSWER_DAYS: "31" })).toEqual([
      "STAFF_HOURS：收到「9 to 5」，应为星期和时间，如 1-5 08:30-12:00,14:00-17:30",
      "STAFF_ANSWER_DAYS：收到「31」，应为1 到 30 的整数",
    ]);
  });

  it("never show a secret, not even a faulty one", () => {
    for (const secret of ["BOT_TOKEN", "STAFF_PASSWORDS"]) {
      const [line = ""] = faults({ [secret]: "hunter2-hunter2", STAFF: "wang:王芳:1" });
      expect(line).toContain(secret);
      expect(line).not.toContain("hunter2");
    }
  });

  it("name who is staff, with the password's hash by id", () => {
    const hash = `scrypt$16384$8$1$${"A".repeat(22)}$${"A".repeat(43)}`;
    const settings = { STAFF: "wang:王芳:123456789,li:李强", STAFF_PASSWORDS: `li=${hash}` };
    expect(readSettings(settings).staff).toEqual([
      { id: "wang", name: "王芳", telegram: 123456789 },
      { id: "li", name: "李强", passwordHash: hash },
    ]);
  });

  it("refuse a password that is nobody's, and a person who could reach the desk in no way", () => {
    const hash = `scrypt$16384$8$1$${"A".repeat(22)}$${"A".repeat(43)}`;
    const passwords: Record<string, string> = { STAFF_PASSWORDS: `li=${hash}` };
    for (const settings of [passwords, { ...passwords, STAFF: "wang:王芳:1" }, { STAFF: "wang:王芳" }]) {
      const lines = faults(settings);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^STAFF_PASSWORDS：/);
      expect(lines[0]).not.toContain("scrypt$");
    }
    expect(faults({ STAFF: "wang" })[0]).toMatch(/^STAFF：/);
  });
});
