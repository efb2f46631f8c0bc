import type { Question } from "../policy/question.ts";
import { fieldWords, greetings, intentByPhrase, type PlainIntent } from "./phrases.ts";
import { isQuestion } from "./sentences.ts";
import type { Intent } from "./understood.ts";

/** What waits for an answer: a question, the summary, or nothing. */
export type Waiting = Question | "confirm" | null;

const commands: Readonly<Record<string, Exclude<Intent, { readonly kind: "unknown-command" }>>> = {
  开始: { kind: "start" },
  continue: { kind: "continue" },
  resume: { kind: "continue" },
  back: { kind: "back" },
  restart: { kind: "restart" },
  reset: { kind: "restart" },
  cancel: { kind: "cancel" },
  stop: { kind: "cancel" },
  why: { kind: "why" },
  skip: { kind: "skip" },
  help: { kind: "help" },
  start: { kind: "start" },
  change: { kind: "change" },
  edit: { kind: "change" },
  pass: { kind: "pass" },
  list: { kind: "lists" },
  privacy: { kind: "privacy" },
  forget: { kind: "forget" },
};

/** Intents that a message of several sentences means as a whole, the first of these that it holds. */
const priority: readonly Intent["kind"][] = [
  "forget",
  "restart",
  "cancel",
  "pass",
  "lists",
  "privacy",
  "back",
  "change",
  "why",
  "help",
  "skip",
  "continue",
  "start",
  "no",
  "yes",
];

/** What people also say out of politeness before they ask: 你好，…？ 好的，那…？ */
const polite: readonly Intent["kind"][] = ["start", "continue", "yes", "no"];

/** The intent of a text as `normalise` spells it. A polite word before a question is none. */
export function readIntent(text: string, waiting: Waiting): Intent | undefined {
  if (text.startsWith("/")) return readCommand(text, waiting);
  if (/^\?+$/.test(text)) return { kind: "help" };
  const sentences = text.split(/(?<=[,，。;；!！~?、]|\.(?!\d))/).slice(0, 20);
  const read = sentences.map((sentence) => ({ sentence, intent: readSentence(sentence, waiting) }));
  const intent = read
    .flatMap(({ intent }) => intent ?? [])
    .toSorted((a, b) => priority.indexOf(a.kind) - priority.indexOf(b.kind))[0];
  const asks = read.some(({ sentence, intent }) => intent === undefined && isQuestion(sentence));
  return intent !== undefined && asks && polite.includes(intent.kind) ? undefined : intent;
}

function readCommand(text: string, waiting: Waiting): Intent | undefined {
  const [, name = "", rest = ""] = /^\/([\p{L}\p{N}_]+)(?:@\w+)?(?: +(.*))?$/u.exec(text) ?? [];
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (known?.kind === "change") return readChange(`改${rest}`) ?? known;
  return known ?? readSentence(name, waiting) ?? { kind: "unknown-command", text: text.slice(0, 60) };
}

const politeStart =
  /^(?:请问|请|麻烦你?|那么|那就|那|我们|帮我|给我|我还是|还是|我就|就|我要|我想要|我想|我也|我真的?|我|想要|想|先|啊|哦|呃|额|嗯)(?=.)/;
const politeEnd =
  /(?:吧|了|啦|啊|呀|呢|哦|噢|喔|哈|嘛|吗|么|的话|一下|一下子|谢谢你?|谢了|哎|诶|哟|咯|喽|呗|\^\^|\.+)$/;

function readSentence(sentence: string, waiting: Waiting): Intent | undefined {
  const text = sentence.replaceAll(/ |[,，。;；!！~?、.]+$/g, "");
  if (text === "" || text.length > 30) return undefined;
  const phrase = known(text, intentByPhrase);
  if (phrase !== undefined) return { kind: intentByPhrase.get(phrase) ?? "help" };
  if (known(text, greetings) !== undefined) return { kind: waiting === null ? "start" : "continue" };
  if (waiting === "confirm") {
    if (assents.test(text)) return { kind: "yes" };
    // 改哪一项？学时
    const field = fieldOf(text);
    if (field !== undefined) return field;
  }
  return readChange(text) ?? readLoose(text, waiting);
}

/** The phrase that a sentence is, without what politeness puts before and after it. */
function known(
  sentence: string,
  phrases: ReadonlySet<string> | ReadonlyMap<string, PlainIntent>,
): string | undefined {
  let start = sentence;
  for (let round = 0; round < 4; round += 1) {
    let end = start;
    for (let cut = 0; cut < 4; cut += 1) {
      if (phrases.has(end)) return end;
      end = end.replace(politeEnd, "");
    }
    start = start.replace(politeStart, "");
  }
  return undefined;
}

/** 对的没错, 嗯是的可以: several words of assent in a row. */
const assents =
  /^(?:嗯|恩|哦|对|的|是|没错|没问题|没毛病|好|可以|行|ok|正确|确认|无误|都|全|全部|这样|就|啊|呀|了|吧)+$/;

const whyAsked = /^(?:为什么|为啥|为何|干嘛|干吗|凭什么)(?:还)?(?:要|得|需要)?(?:问|填|知道|了解|提供|说)/;
const notKnown =
  /^(?:不知道|不清楚|不记得|记不清|记不得|忘了|忘记)|(?:不知道|不清楚|不太清楚|忘了|忘记了?|不记得了?|记不清楚?了?|记不得了?|不确定|说不清楚?|没印象了?|没数)$/;

function readLoose(text: string, waiting: Waiting): Intent | undefined {
  if (whyAsked.test(text)) return { kind: "why" };
  const asked = waiting !== null && waiting !== "confirm";
  return asked && text.length <= 16 && notKnown.test(text) ? { kind: "skip" } : undefined;
}

const changeFirst =
  /^(?:我)?(?:还)?(?:想|要|得|需要|能不能|可以|能)?(?:再)?(?:重新)?(?:修改|更改|改|更换|换|重填|重选|填|选|更正|变更|调整|纠正|编辑)(?:一下|一个|下|个)?(?:我的|我|那个)?(.*?)(?:那一?项|那个|的?信息|的?答案|的?数据|的?回答)?(?:吗|吧|了|啊)?$/;
const fieldFirst =
  /^(?:我的?|那个|前面的?|刚才的?)?(.{1,14}?)(?:我)?(?:刚才|前面)?(?:是)?(?:填|写|打|选|弄|搞|说|输|报)?(?:错了?|不对|有误|要改|要改一下|改一下|改下|想改|需要改|重填|重选|要重填|要换)(?:吧|了|啊)?$/;

/** 改单位类型, 学时填错了: which field is to be asked anew; none where only 改一下 was said. */
function readChange(text: string): Extract<Intent, { readonly kind: "change" }> | undefined {
  const [, first] = changeFirst.exec(text) ?? [];
  const field = first === undefined ? undefined : fieldOf(first);
  if (field !== undefined) return field;
  if (
    /^(?:我)?(?:想|要)?(?:修改|更改|改|改答案|修改答案|改一项|改一个|改改|更正)(?:一下|下)?(?:吧|信息)?$/.test(
      text,
    )
  ) {
    return { kind: "change" };
  }
  const [, second] = fieldFirst.exec(text) ?? [];
  return second === undefined ? undefined : fieldOf(second);
}

function fieldOf(words: string): Extract<Intent, { readonly kind: "change" }> | undefined {
  const [, year, name = ""] = /^(?:(\d{4})年?(?:度)?的?)?(.*)$/.exec(words) ?? [];
  const field = fieldWords.find(([pattern]) => pattern.test(name))?.[1];
  if (field === undefined) return undefined;
  return year !== undefined && field === "hours"
    ? { kind: "change", field, year: Number(year) }
    : { kind: "change", field };
}
