/** 都够, 没达标: what people say of their hours without a figure. */
const unmet =
  /不够|没够|不足|没有?达标|不达标|未达标|没(?:有)?(?:修|学)(?:满|完|够)|未(?:修|学)[满完]|不合格|没合格|没有?完成|没有?达到|不满足|不符合|差一?点|差几个|差一些|没学过|没怎么学|没学$|没修$|没参加|一个都没|没有学时|0学时都没/;
const met =
  /够了?|合格|达标|满足|达到|符合|(?:修|学|拿|完成?)[满完够]|完成|按要求|超了|超过了|没问题|足够|超额|过关|都有|全有|都过|通过|满了/;

/** The claim of a text about hours; undefined where it makes none. */
export function readClaim(text: string): "met" | "unmet" | undefined {
  if (unmet.test(text)) return "unmet";
  return met.test(text) ? "met" : undefined;
}
