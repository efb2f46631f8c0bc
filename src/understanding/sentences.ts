/** How a message is meant: a question, a correction, a supposition. All texts as `normalise` spells. */

const asks =
  /\?|吗|(?<!什)么$|呢$|怎么|怎样|如何|(?<!没)什么|(?<!没)啥|哪|多少|几月|几号|几点|几年级|何时|多久|多长|谁|咋|能否|可不可以|可否|是否|需不需要|有没有|好不好评|([是能会要够算行对认收用给退交管])不\1|为何|几个学时|几学时|要几个|(?<![十好百])几年(?:$|才|能|可以|以上)/;
const self = /我|本人|俺|咱|自己/;
const applying =
  /职称|评审|申报|初定|评聘|晋升|(?:想|要|准备|打算|能|可以|今年|明年|怎么|如何|咨询)(?:去|来|开始|一下|不能)?(?:评|报|升|晋)|评(?:个|上|一下|得上|不上)|评(?:初级|中级|副高|正高|高级)|晋级/;
const supposes =
  /(?:^|[,。;!?、 ]|那|我)(?:如果|要是|假如|假设|假若|倘若|若是|万一|比如说?我)|^那(?:么|要是|要)?[^,。;!?]{1,20}呢\??$/;
const correcting =
  /打错|填错|写错|说错|记错|报错|输错|弄错|搞错|选错|看错|改成|改为|更正|纠正|应该是|应为|应是|不对|搞反|错了|实际是|其实是|而不是|修改|重新说/;

export function isQuestion(text: string): boolean {
  return asks.test(text);
}

const wants = /啥时候|几月|几号|哪天|何时|哪|电话|怎么|咋|多少|谁|几个|多久|多长|为啥|(?<!没)什么/;

/** Whether a question wants more than a yes: 什么时候评, and not 助工行不行. */
export function asksForMore(text: string): boolean {
  return wants.test(text);
}

/** Whether it speaks of the person, not of people in general. */
export function isOwnCase(text: string): boolean {
  return self.test(text);
}

export function isAboutApplying(text: string): boolean {
  return applying.test(text);
}

/** 如果…, 要是…, 那市直单位呢: to be tried, not kept. */
export function isSupposition(text: string): boolean {
  return supposes.test(text);
}

export interface Correction {
  /** The text without what it puts away. */
  readonly text: string;
  readonly corrects: boolean;
  /** The number put away: 46不是64. */
  readonly putAway?: number;
}

const numberAway = /(?:而)?不是(?:原来的|之前的|原先的)?(\d{1,6}(?:\.\d{1,6})?)(?:个?学时|年)?/;
const numberChanged =
  /(?:从|由|把)?(\d{1,6}(?:\.\d{1,6})?)(?:个?学时|年)?(?:应该|要|得)?(?:改成|改为|变成|更正为|换成|应为|应该是)/;
const wordAway = /(?:而)?不是([^,。;!?\d]{1,12}?)(?=[,。;](?:而)?是)|(?<=[,。;])而?不是([^,。;!?\d]{1,12})$/;

/** Takes out of a sentence what it says is wrong: 46不是64, 64改成46, 不是企业，是事业单位. */
export function readCorrection(text: string): Correction {
  const number = numberChanged.exec(text) ?? numberAway.exec(text);
  if (number) {
    return { text: without(text, number), corrects: true, putAway: Number(number[1]) };
  }
  const word = wordAway.exec(text);
  if (word) return { text: without(text, word), corrects: true };
  return { text, corrects: correcting.test(text) };
}

function without(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)},${text.slice(found.index + found[0].length)}`;
}
