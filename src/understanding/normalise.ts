import { Converter } from "opencc-js/t2cn";

/** Longest text that is read, in UTF-16 units; what comes after it isn't. */
const longestText = 20_000;

/** Built at first use: the dictionary takes some milliseconds that not every command need pay. */
const simplify = lazily(() => Converter({ from: "t", to: "cn" }));

function lazily(make: () => (text: string) => string): (text: string) => string {
  let made: ((text: string) => string) | undefined;
  return (text) => {
    const convert = made ?? make();
    made = convert;
    return convert(text);
  };
}

/**
 * One spelling for what people type in many: full width to half, capitals to small, traditional characters to
 * simplified, emoji and invisible characters to spaces, one kind of dash, one space for many; a word typed with a space
 * after each character is joined.
 */
export function normalise(text: string): string {
  const plain = text
    .slice(0, longestText)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\p{Cf}|\p{Me}|\ufe0f/gu, "")
    .replaceAll(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Cc}\p{Co}\p{Cs}]/gu, " ")
    .replaceAll(/[‐‑‒–—―−]+/g, "-")
    .replaceAll(/[〜∼]/g, "~")
    .replaceAll(/\s+/g, " ")
    .trim();
  return simplify(plain).replaceAll(/(?<=(?:^|[ ,])\p{Script=Han}) (?=\p{Script=Han}(?:[ ,]|$))/gu, "");
}
