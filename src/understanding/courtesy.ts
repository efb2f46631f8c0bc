import { normalise } from "./normalise.ts";

/**
 * What a message is that is meant for whoever reads it, and neither asks nor says anything of the matter. `despair`: that he
 * doesn't want to live.
 */
export type Courtesy = "thanks" | "noted" | "farewell" | "weary" | "insult" | "despair";

/** In characters; longer ones say more than a courtesy. */
const longest = 40;

const despair =
  /不想活|活不下去|活够了|活着没有?意思|自杀|轻生|寻死|想死(?!你)|死了算了|不如死|一死了之|跳楼|割腕|结束(?:我|自己)?的?生命/u;

const insults =
  /傻[逼比叉缺]|煞笔|沙比|sb|白痴|蠢货?|笨蛋?|弱智|智障|脑残|废物|垃圾|滚[蛋开]?|去死|妈的|他妈|特么|操|艹|tmd|cnm|狗屁|放屁|屁用|破烂|破|骗子|骗人|耍我|耍人|玩我|神经病|有病|坑人|坑爹|没用|烂|恶心/gu;
/** Beside an insult: whom or what it is for. */
const insulted =
  /是不是|机器人?|人工|系统|程序|软件|客服|东西|玩意儿?|什么|一点|简直|一[群帮]|[是在个人们给快又还吗来]/gu;

const thanks = /谢谢|多谢|感谢|感激|谢|thank(?:s| you)?|thx|tks|3q|辛苦|费心|帮大?忙/gu;
const farewells = /再见|拜拜|bye|回见|晚安|下次再来/gu;
const noted =
  /好[的滴]?|嗯|恩|哦|噢|ok(?:ay)?|行|可以|收到|知道|明白|懂|清楚|了解|没事|没有了|不用了|没问题|没别的/gu;
const weary = /[烦急累愁]死|崩溃|绝望|心累|太难|好难|真难|没法弄|搞不[懂定]|头[疼痛大]/gu;
const filler =
  /非常|十分|麻烦|一下|再次|暂时|真是|有用|[我你您们了啦啊呀哈呢吧嘛的就都真太很先那也这个多给人] ?|[\s,，。;；!！~?、.…]/gu;

/**
 * The courtesy that a whole message is; null for one that says more. An answer may read the same (好的, 没有): whoever waits
 * for one looks for it first.
 */
export function readCourtesy(message: string): Courtesy | null {
  const text = normalise(message);
  if (despair.test(text)) return "despair";
  if ([...text].length > longest) return null;
  if (isMadeOf(text, insults, [insulted])) return "insult";
  if (isMadeOf(text, weary, [])) return "weary";
  if (isMadeOf(text, farewells, [thanks, noted])) return "farewell";
  if (isMadeOf(text, thanks, [noted])) return "thanks";
  return isMadeOf(text, noted, []) ? "noted" : null;
}

/** Whether a text has words of one kind, and beside them nothing but words of others and what stands between words. */
function isMadeOf(text: string, words: RegExp, others: readonly RegExp[]): boolean {
  const without = text.replaceAll(words, "");
  if (without === text) return false;
  return [...others, filler].reduce((rest, some) => rest.replaceAll(some, ""), without) === "";
}
