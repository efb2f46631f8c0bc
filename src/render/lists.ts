import type { NoList } from "../engine/file-sent.ts";
import type { ListLimits } from "../engine/service.ts";
import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import type { RefusalDetails } from "../refusal.ts";
import { button, noNonce } from "./buttons.ts";
import type { Reply } from "./reply.ts";
import { bold, lines, paragraphs, type Rows, reply, shown } from "./text.ts";

/** What a unit's handler is told of a list of colleagues. */

type Of<K extends Utterance["kind"]> = Extract<Utterance, { readonly kind: K }>;

const whatToSend = "请发 Excel 工作簿（.xlsx）或 CSV 文件，每人一行，第一行是表头。";

/** What it is good for, what to send, what is kept; with the template. */
export function renderLists(pack: Pack, { lists }: Of<"lists">): Reply {
  const words = reply(
    paragraphs(
      lines(
        bold("帮单位查一批人"),
        "每人一行：我看找哪个评委会、什么时候评审、学时差多少，回你一份结果表，每一句都写明依据。",
        "表头顺序不限，可以用下面的模板；读不懂的格子会标出来，其他人照看。",
        lists === undefined
          ? "这里收不了文件：请用命令 pingzhi batch 名单.xlsx 结果.xlsx，或者在网页上发。"
          : `把表发到这里就行：.xlsx 或 CSV，${sizeOf(lists)}。`,
      ),
      lists === undefined
        ? null
        : `发来的表看完就删；结果表在这里留 ${lists.days} 天，要早些删就发 /forget。`,
    ),
  );
  const what = { kind: "list-template", pack: pack.id } as const;
  return {
    ...words,
    made: {
      as: "document",
      what,
      otherwise: `${words.text}\n（模板这会儿做不出来：表头写姓名、单位类型、专业、申报职称和各年学时就行。）`,
    },
  };
}

/** A file that isn't looked at: what it can't be, what to send. */
export function renderNoList({ why, name, lists }: Of<"no-list">): Reply {
  return reply(noListWords(why, name, lists), templateRow);
}

function noListWords(why: NoList, name: string, lists: ListLimits | undefined): string {
  const file = name === "" ? "这个文件" : `“${shown(name)}”`;
  switch (why) {
    case "no-lists":
      return `${file}我看不了，请用文字说。`;
    case "older-excel":
      return `${file}这种格式我读不了。请在 Excel 或 WPS 里“另存为”Excel 工作簿（.xlsx），再发给我。`;
    case "no-sheet":
      return `${file}不是表格，没有看，也没有留下。要查单位的名单，${whatToSend}`;
    case "too-large":
      return tooLarge(file, lists);
  }
}

function tooLarge(file: string, lists: ListLimits | undefined): string {
  return lists === undefined
    ? `${file}太大了，没有看。`
    : `${file}太大了，没有看：${sizeOf(lists)}。请分成几份，或者去掉图片和多余的工作表再发。`;
}

function sizeOf({ rows, bytes }: ListLimits): string {
  return `一次最多 ${grouped(rows)} 人、${Math.floor(bytes / 1024 / 1024)} MB`;
}

/** How far a list is, in one message that is edited. `ahead`: lists before it. */
export type ListState =
  | { readonly kind: "waiting"; readonly ahead: number }
  | { readonly kind: "begun" }
  | { readonly kind: "underway"; readonly done: number; readonly total: number }
  | { readonly kind: "over" }
  | { readonly kind: "given-up" };

const barLength = 10;

export function renderListState(name: string, state: ListState): Reply {
  const file = `“${shown(name)}”`;
  switch (state.kind) {
    case "waiting":
      return reply(`收到${file}。前面还有 ${state.ahead} 份名单在看，轮到了马上开始。`);
    case "begun":
      return reply(lines(`正在看${file}，你可以接着说别的。`, bar(0)));
    case "underway": {
      const { done, total } = state;
      const part = total === 0 ? 0 : Math.min(1, done / total);
      return reply(
        lines(`正在看${file}，你可以接着说别的。`, `${bar(part)} ${grouped(done)} / ${grouped(total)} 人`),
      );
    }
    case "over":
      return reply(`${file}看完了，结果在下面。`);
    case "given-up":
      return reply(`${file}没有看成。`);
  }
}

function bar(part: number): string {
  const full = Math.floor(part * barLength);
  return "▓".repeat(full) + "░".repeat(barLength - full);
}

/** What came of a list. */
export interface ListOutcome {
  /** People read and not read. */
  readonly people: number;
  readonly ready: number;
  readonly notReady: number;
  readonly incomplete: number;
  readonly unread: number;
  /** The first cells that couldn't be read, each in a line. */
  readonly faults: readonly string[];
  /** Headings that nothing is known of: what stands below them wasn't used. */
  readonly unreadHeadings: readonly string[];
  /** Other sheets of the file that look like lists: nobody in them was checked. */
  readonly unreadSheets: readonly string[];
  /** Where they go, the most first. */
  readonly places: readonly { readonly name: string; readonly people: number }[];
}

const mostPlaces = 5;
const mostFaults = 3;

/** The words below the sheet: counts, the first cells at fault, where people go. Short enough for a caption. */
export function renderListOutcome(name: string, outcome: ListOutcome, isWaitedFor: boolean): Reply {
  const { people, ready, notReady, incomplete, unread, faults, unreadHeadings, unreadSheets, places } =
    outcome;
  const shownFaults = faults.slice(0, mostFaults);
  return reply(
    paragraphs(
      lines(
        bold(`“${shown(name)}”：${grouped(people)} 人`),
        `可以报 ${grouped(ready)}，还不够 ${grouped(notReady)}，还不能定 ${grouped(incomplete)}${unread === 0 ? "" : `，没读出来 ${grouped(unread)}`}。`,
      ),
      unread === 0
        ? null
        : lines(
            "没读出来的（表里已标红）：",
            shownFaults.map((fault) => `· ${fault}`),
            faults.length > shownFaults.length || unread > shownFaults.length ? "· ……其余见结果表" : null,
          ),
      unreadSheets.length === 0
        ? null
        : `还有没查的表：${unreadSheets.slice(0, mostFaults).join("、")}${unreadSheets.length > mostFaults ? "等" : ""}。一次只查一张，请另存成一份再发来。`,
      unreadHeadings.length === 0
        ? null
        : `没认出来的表头：${unreadHeadings.slice(0, mostFaults).join("、")}${unreadHeadings.length > mostFaults ? "等" : ""}。这些列没有用上，见“说明”页。`,
      places.length === 0
        ? null
        : lines(
            "去哪里：",
            places
              .slice(0, mostPlaces)
              .map(({ name: place, people: count }) => `· ${place} ${grouped(count)} 人`),
            places.length > mostPlaces ? `· 另外 ${places.length - mostPlaces} 处见结果表` : null,
          ),
      isWaitedFor ? "刚才没说完的，点“继续”接着来。" : null,
    ),
    rowsAfter(isWaitedFor),
  );
}

/** The name of the sheet that comes back. */
export function resultName(name: string): string {
  const stem = [...name.replace(/\.[^.]*$/u, "")]
    .slice(0, 40)
    .join("")
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_");
  return `${stem === "" ? "名单" : stem}-结果.xlsx`;
}

/** It is no list that can be read: what came, what is expected. */
export function renderListRefused(
  name: string,
  { got, expected }: RefusalDetails,
  isWaitedFor: boolean,
): Reply {
  return reply(
    lines(
      `“${shown(name)}”没有看成：${got === "" ? "" : `收到的是“${shown(got)}”，`}应为${expected}。`,
      "改好再发一次就行；也可以用模板。",
    ),
    rowsAfter(isWaitedFor),
  );
}

/** It couldn't be had, was larger than said, failed again and again, or was one too many at once. */
export function renderListFailed(
  name: string,
  why: "lost" | "too-large" | "failed" | "too-many",
  isWaitedFor: boolean,
): Reply {
  const file = `“${shown(name)}”`;
  const words = {
    lost: `${file}取不到了，没有看。请再发一次。`,
    "too-large": tooLarge(file, undefined),
    failed: `${file}试了几次都没有看成，是我这边出了问题，对不起。请把表分成几份再试，或者过些时候再发。`,
    "too-many": `${file}没有看：你前面已经有几份名单在等。等结果出来，再发这一份。`,
  }[why];
  return reply(words, rowsAfter(isWaitedFor));
}

const templateRow: Rows = [[button("lists", noNonce)]];

function rowsAfter(isWaitedFor: boolean): Rows {
  return isWaitedFor ? [[button("continue", noNonce), button("lists", noNonce)]] : templateRow;
}

function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}
