import { describe, expect, it } from "vitest";
import { askedBack, hear } from "./hear.ts";

describe("an office named after the city", () => {
  it.each([
    ["我是市水利局下属事业单位的", "unit:city,public-institution"],
    ["在丽水市中心医院当护士", "unit:city,public-institution,social-organization"],
    ["市水利局", "unit:city,public-institution"],
    ["丽水市第二中学的语文老师", "unit:city,public-institution"],
  ])("is asked back as the city's: 「%s」", (message, expected) => {
    expect(askedBack(hear(message))).toBe(expected);
  });

  it.each([
    ["丽水市莲都区水利局下属事业单位", "public-institution"],
    ["市场监督管理局下属事业单位", "public-institution"],
    ["城市规划公司", "enterprise"],
    ["超市，一家公司", "enterprise"],
    ["丽水市区一家公司", "enterprise"],
    ["市直的事业单位，市水利局下属", "city"],
    ["自主评聘的，市里的中学", "self-appraising"],
  ])("isn't meant by 「%s」", (message, unit) => {
    const understood = hear(message);
    expect(understood.ambiguous.filter(({ field }) => field === "unit")).toEqual([]);
    expect(understood.said.unit?.id).toBe(unit);
  });
});
