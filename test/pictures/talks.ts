/** A step of a talk on the page: words typed, or `[label]` pressed. */
export interface Talk {
  readonly name: string;
  readonly asOf: string;
  readonly steps: readonly string[];
}

const confirmed = "[对，没错]";

/** Talks from the first word to the result, one for each kind of person the house is for. */
export const talks: readonly Talk[] = [
  {
    name: "water-engineer",
    asOf: "2024-06-20",
    steps: [
      "我是莲都一家企业搞水利的，想评助工",
      "今年总的92，专业62，公需30，一般公需12",
      "去年90，专业60，公需18，一般公需12",
      "4年",
      "2021到2022年都是总92专业62公需30一般公需12",
      "2020年参加工作",
      confirmed,
    ],
  },
];
