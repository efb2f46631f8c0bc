import { z } from "zod";
import { Refusal } from "./refusal.ts";

/** Settings by environment; checked at start, one line for each fault. The README lists them. */
const port = z
  .string()
  .regex(/^\d+$/, "0 到 65535 的整数")
  .transform(Number)
  .refine((value) => value <= 65_535, "0 到 65535 的整数");

const origins = z
  .string()
  .transform((list) => list.split(",").map((origin) => origin.trim()))
  .refine(
    (list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
    "以逗号分隔的网址来源，如 https://pingzhi.example",
  );

const schema = z.object({
  HOST: z.string().min(1, "一个地址，如 127.0.0.1").default("127.0.0.1"),
  PORT: port.default(8080),
  DATA_DIR: z.string().min(1, "一个文件夹").default("data"),
  ORIGINS: origins.default([]),
  TRUST_PROXY: z.enum(["0", "1"], "0 或 1").default("0"),
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/, "BotFather 给的令牌，形如 123456:ABC…")
    .optional(),
  TELEGRAM_API: z.url({ protocol: /^https?$/, error: "一个网址，如 https://api.telegram.org" }).optional(),
  RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, "1 到 3650 的整数")
    .transform(Number)
    .refine((value) => value >= 1 && value <= 3650, "1 到 3650 的整数")
    .default(400),
  AS_OF: z.iso.date("一个日期，如 2024-06-20").optional(),
});

export interface Settings {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
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
  /** The day to answer for, instead of today. */
  readonly asOf: string | undefined;
}

/**
 * Reads the settings; an empty variable counts as not set.
 * @throws a list of refusals, one for each variable at fault; a secret's value is not shown.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new SettingsFault(parsed.error.issues.map((issue) => refuse(issue, given)));
  const { HOST, PORT, DATA_DIR, ORIGINS, TRUST_PROXY, BOT_TOKEN, TELEGRAM_API, RETENTION_DAYS, AS_OF } =
    parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    origins: ORIGINS,
    trustProxy: TRUST_PROXY === "1",
    botToken: BOT_TOKEN,
    telegramApi: TELEGRAM_API,
    retentionDays: RETENTION_DAYS,
    asOf: AS_OF,
  };
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
  const got = field === "BOT_TOKEN" ? "（不显示）" : String(given[field]);
  return new Refusal({ field, got, expected: issue.message });
}
