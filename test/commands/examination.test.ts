import { describe, expect, it } from "vitest";
import { assessed, found } from "./pingzhi.ts";

const unit = "事业单位";
const people = {
  会计师: { target: "会计师", unit },
  助理会计师: { target: "助理会计师", unit },
  经济师: { target: "经济师", unit },
  统计师: { target: "统计师", unit },
  审计师: { target: "审计师", unit },
  二级翻译: { target: "二级翻译", unit },
  编辑: { specialty: "publishing", target: "编辑", unit },
  护士: { specialty: "护士", target: "护士", unit },
  主管护师: { specialty: "护士", target: "主管护师", unit },
  主治医师: { target: "主治医师", unit },
  会计师在自主评聘单位: { target: "会计师", unit: "自主评聘单位" },
  主管护师在自主评聘单位: { specialty: "护士", target: "主管护师", unit: "自主评聘单位" },
} as const;
const others = {
  副主任护师: { specialty: "护士", target: "副主任护师", unit },
  主任医师: { target: "主任医师", unit },
  馆员: { specialty: "library", target: "馆员", unit },
  一级教师: { target: "一级教师", unit },
  助理工程师: { specialty: "水利工程", target: "助理工程师", unit },
  记者: { target: "记者", unit },
} as const;

const advice = await assessed({ ...people, ...others });
const names = <Name extends string>(of: Readonly<Record<Name, object>>): readonly Name[] =>
  Object.keys(of).filter((name): name is Name => name in of);

describe("a title that is usually got by a national examination", () => {
  it.each(names(people))("is to be confirmed first, as general knowledge: %s", (name) => {
    const examination = found(advice(name), "submission.examination");
    expect(examination.status).toBe("info");
    expect(examination.basis).toBe("general-knowledge");
    expect(examination.message).toContain("先确认");
  });

  it.each(names(others))("isn't said to be one: %s", (name) => {
    expect(advice(name).findings.some(({ rule }) => rule === "submission.examination")).toBe(false);
  });

  it("changes nothing in the verdict", () => {
    expect(advice("会计师").verdict).toBe(advice("馆员").verdict);
  });
});
