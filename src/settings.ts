import { resolve } from "node:path";
import { z } from "zod";
import { type Opening, readHours } from "./desk/opening.ts";
import { readStaffList, readStaffPasswords, staffWithPasswords } from "./desk/staff-list.ts";
import type { Staff } from "./desk/ticket.ts";
import { holdsPacks, policyDataFolder } from "./packs/folders.ts";
import { Refusal } from "./refusal.ts";

/** Settings by environment; checked at start, one line for each fault. The README lists them. */
const wholeNumber = (from: number, to: number) => {
  const expected = `${from} 到 ${to} 的整数`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((value) => from <= value && value <= to, expected);
};

const origins = z
  .string()
  .transform((list) => list.split(",").map((origin) => origin.trim()))
  .refine(
    (list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
    "以逗号分隔的网址来源，如 https://pingzhi.example",
  );

/** A setting read by a function that gives null where it isn't what is expected. */
const readBy = <T>(read: (text: string) => T | null, expected: string) =>
  z.string().transform((text, context) => {
    const value = read(text);
    if (value !== null) return value;
    context.issues.push({ code: "custom", input: text, message: expected });
    return z.NEVER;
  });

const policyData = z
  .string()
  .transform((folder) => resolve(folder))
  .refine(holdsPacks, "一个放政策包的文件夹：每个政策包是其中一个有 pack.yaml 的文件夹");

const settingsByName = z.object({
  HOST: z.string().min(1, "一个地址，如 127.0.0.1").default("127.0.0.1"),
  PORT: wholeNumber(0, 65_535).default(8080),
  DATA_DIR: z.string().min(1, "一个文件夹").default("data"),
  POLICY_DATA: policyData.optional(),
  ORIGINS: origins.default([]),
  TRUST_PROXY: z.enum(["0", "1"], "0 或 1").default("0"),
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/, "BotFather 给的令牌，形如 123456:ABC…")
    .optional(),
  TELEGRAM_API: z.url({ protocol: /^https?$/, error: "一个网址，如 https://api.telegram.org" }).optional(),
  RETENTION_DAYS: wholeNumber(1, 3650).default(400),
  STAFF_HOURS: readBy(readHours, "星期和时间，如 1-5 08:30-12:00,14:00-17:30").optional(),
  STAFF_ANSWER_DAYS: wholeNumber(1, 30).optional(),
  STAFF: readBy(
    readStaffList,
    "以逗号分隔的 id:姓名 或 id:姓名:Telegram号，各不相同，如 wang:王芳:123456789,li:李强",
  ).default([]),
  STAFF_PASSWORDS: readBy(
    readStaffPasswords,
    "以逗号分隔的 id=散列，散列由 pingzhi staff password 算出",
  ).default(new Map()),
  AS_OF: z.iso.date("一个日期，如 2024-06-20").optional(),
});

const schema = settingsByName.transform(({ STAFF, STAFF_PASSWORDS, ...others }, context) => {
  const staff = staffWithPasswords(STAFF, STAFF_PASSWORDS);
  if (staff !== null) return { ...others, staff };
  context.issues.push({
    code: "custom",
    input: STAFF_PASSWORDS,
    path: ["STAFF_PASSWORDS"],
    message: "每个 id 都在 STAFF 里；STAFF 里没有 Telegram 号的人，都在这里有密码",
  });
  return z.NEVER;
});

/** Never shown, not even where they are at fault. */
const secrets: readonly string[] = ["BOT_TOKEN", "STAFF_PASSWORDS"];

export interface Settings {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
  /** The folder of policy packs, as an absolute path. */
  readonly policyData: string;
  /** Origins the page is served under beside its own address; for a proxy in front. */
  readonly origins: readonly string[];
  /** Whether the caller's address is read from X-Forwarded-For. */
  readonly trustProxy: boolean;
  /** Telegram is on when there is one. */
  readonly botToken: string | undefined;
  /** Where the Bot API is served, where it isn't Telegram's own. */
  readonly telegramApi: string | undefined;
  /** Days after which what nobody has touched since is removed. */
  readonly retentionDays: number;
  /** Who may answer what applicants pass on; nobody: there is no desk. */
  readonly staff: readonly Staff[];
  /** When staff are there, and by when they answer. */
  readonly opening: Opening;
  /** The day to answer for, instead of today. */
  readonly asOf: string | undefined;
}

/**
 * Reads the settings; an empty variable counts as not set.
 * @throws a list of refusals, one for each variable at fault; a secret's value is not shown.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.keys(settingsByName.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new SettingsFault(parsed.error.issues.map((issue) => refuse(issue, given)));
  const {
    HOST,
    PORT,
    DATA_DIR,
    POLICY_DATA,
    ORIGINS,
    TRUST_PROXY,
    BOT_TOKEN,
    TELEGRAM_API,
    RETENTION_DAYS,
    staff,
    STAFF_HOURS,
    STAFF_ANSWER_DAYS,
    AS_OF,
  } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    policyData: POLICY_DATA ?? policyDataFolder(),
    origins: ORIGINS,
    trustProxy: TRUST_PROXY === "1",
    botToken: BOT_TOKEN,
    telegramApi: TELEGRAM_API,
    retentionDays: RETENTION_DAYS,
    opening: { hours: STAFF_HOURS ?? null, answerDays: STAFF_ANSWER_DAYS ?? null },
    staff,
    asOf: AS_OF,
  };
}

/** The folder of policy packs, for commands that need no other setting: POLICY_DATA, or the package's own. @throws SettingsFault */
export function readPolicyData({ POLICY_DATA }: Readonly<Record<string, string | undefined>>): string {
  return readSettings({ POLICY_DATA }).policyData;
}

export class SettingsFault extends Error {
  override readonly name = "SettingsFault";
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.message).join("\n"));
    this.refusals = refusals;
  }
}

function refuse(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): Refusal {
  const field = String(issue.path[0]);
  const got = secrets.includes(field) ? "（不显示）" : String(given[field]);
  return new Refusal({ field, got, expected: issue.message });
}
