/** Numbers as people type them: 90, 九十, 一百二, 两百, 二〇二三, 九十点五, 半. */
const digits = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖幺";
const units = "十百千万拾佰仟萬廿卅";

/** Source of a regular expression for a number, without a sign. */
export const numeral = `(?:\\d{1,12}(?:\\.\\d{1,6})?|[${digits}${units}]{1,12}(?:点[${digits}]{1,6})?)`;

const digitValues: Readonly<Record<string, number>> = {
  ...Object.fromEntries([..."零一二三四五六七八九"].map((digit, value) => [digit, value])),
  ...Object.fromEntries([..."〇壹贰叁肆伍陆柒捌玖"].map((digit, value) => [digit, value])),
  两: 2,
  幺: 1,
};
const unitValues: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10_000,
  萬: 10_000,
};

const arabic = /^\d{1,12}(?:\.\d{1,6})?$/;

/** The value of a number in either script, null where the text is no number. Sign: -, 负. */
export function readNumber(text: string): number | null {
  const negative = /^[-负]/.test(text);
  const body = negative ? text.slice(1) : text;
  const value = arabic.test(body) ? Number(body) : readChinese(body);
  return value === null ? null : negative ? -value : value;
}

function readChinese(text: string): number | null {
  const [whole = "", fraction, ...rest] = text.split("点");
  if (rest.length > 0) return null;
  const value = readWhole(whole);
  if (value === null || fraction === undefined) return value;
  const decimals = readByDigit(fraction);
  return decimals === null ? null : value + Number(`0.${decimals}`);
}

function readByDigit(text: string): string | null {
  const values = [...text].map((digit) => digitValues[digit]);
  return values.length > 0 && values.every((value) => value !== undefined) ? values.join("") : null;
}

function readWhole(text: string): number | null {
  const expanded = text.replaceAll("廿", "二十").replaceAll("卅", "三十");
  const byDigit = readByDigit(expanded);
  // 四五 is four or five; 二〇二三 and 零九 are written by digit.
  const guess = byDigit?.length === 2 && !/^[零〇]/.test(expanded);
  if (byDigit !== null) return guess ? null : Number(byDigit);
  let total = 0;
  let below = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  let zero = false;
  for (const character of expanded) {
    const unit = unitValues[character];
    const value = digitValues[character];
    if (unit === 10_000) {
      total = (total + below + (digit ?? 0) || 1) * unit;
      below = 0;
      digit = null;
      lastUnit = unit;
      zero = false;
    } else if (unit !== undefined) {
      below += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
      zero = false;
    } else if (value !== undefined) {
      // Two digits in a row beside a unit (二三十) are a guess, no number; a zero only fills a place.
      if (digit !== null) return null;
      if (value === 0) zero = true;
      else digit = value;
    } else return null;
  }
  if (lastUnit === 0 && digit === null) return null;
  // 一百二 is 120, 一百零二 is 102, 十二 is 12.
  const tail = digit === null ? 0 : lastUnit > 10 && !zero ? (digit * lastUnit) / 10 : digit;
  return total + below + tail;
}
