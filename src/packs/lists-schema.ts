import { z } from "zod";
import { basis, cited, clause, id, isoDate, level, passage, source, unitKind, why, words } from "./shapes.ts";

/**
 * specialties/*.yaml: the fields that annex 1 names and those of the national series, with the words people use.
 * A word that stands under two specialties fits both and is asked back. A word in the notice's own list beats
 * an interpreted one.
 */
export const specialty = z.strictObject({
  id,
  name: words.describe("专业名称，说给人听的叫法"),
  series: z.array(id).min(1).describe("所属系列的编号，见省文件夹的 series.yaml；常用的放前面"),
  committee: id.nullable().describe("归哪个评委会，写它在 plan.yaml 里的 id；没有设评委会写 null"),
  titles: z
    .array(words)
    .optional()
    .describe("这个专业能报的职称，只在不是所属系列的全部职称时写，如护理：护士到主任护师"),
  notice: z.array(passage).describe("通知自己的叫法，带条款号；可以为空"),
  interpretation: z
    .strictObject({ why, words: z.array(words).describe("我们归到这里的词") })
    .optional()
    .describe("我们归到这里的词，会照样说明是理解"),
  generalKnowledge: z
    .strictObject({ source, date: isoDate, words: z.array(words).describe("归到这里的词") })
    .optional()
    .describe("按国家职称系列归到这里的词，是常识，写明出处和日期"),
  wholeAnswers: z
    .array(words)
    .optional()
    .describe("以上词里，放在句子里另有意思的（申报材料、继续教育）：只在整句就是它时才算"),
  /** They narrow down what another specialty's word in the same message leaves open, and yield to it otherwise: 医院的会计 is an accountant. */
  general: z
    .array(words)
    .optional()
    .describe("以上词里，只说了工作地方或一大类的（医院、教师）：遇到更具体的词就让给它"),
});
export const specialtiesSchema = z
  .array(specialty)
  .describe("专业和人们怎么说；一个词写在两个专业下，就会反过来问是哪个");

/** units.yaml: kinds of unit, and the words people use for them. All of it is our reading of whom the notice addresses. */
export const unitsSchema = z
  .array(
    z.strictObject({
      id: unitKind,
      name: words.describe("名称，说给人听的叫法"),
      basis,
      why,
      clause,
      words: z.array(words).describe("人们的叫法；一个词写在两种下面，就会反过来问"),
    }),
  )
  .describe("单位种类和人们怎么说，都是我们对发文对象的理解");

/** silences.yaml: what the notice leaves open, what to say then, and whom to call. */
export const silence = z.strictObject({
  id,
  topic: words.describe("这件事叫什么，几个字"),
  say: words.describe("怎么说：通知写了什么、没写什么；除引文和电话以外不写数字"),
  nearest: passage.describe("通知里最接近的一句"),
  words: z.array(words).min(1).describe("一看就知道在问这件事的词"),
  guards: z
    .union([z.enum(["place", "year"]), unitKind])
    .optional()
    .describe("凡是问别的地方（place）、别的年度（year）或这种单位的，都这样答；这时 words 是认出地方的词"),
  beside: z.literal("committee.window").optional().describe("知道评委会时，一并说它的评审时间"),
  ask: z.array(words).min(5).describe("人们怎么问，至少五种；别处不能再有同一句"),
  call: z
    .strictObject({
      office: cited(words).describe("单位或科室"),
      phone: cited(words).nullable().describe("电话；通知没有就写 null"),
      standsFor: words.optional().describe("这个电话在通知里本来是办什么事的，不是专管这件事时写"),
    })
    .describe("打给谁"),
});
export const silencesSchema = z.array(silence).describe("通知没有写明的事：怎么说、最接近的一句、打给谁");

/** zhejiang/series.yaml: the national series and their titles. General knowledge: no condition or route comes from here. */
export const seriesSchema = z
  .strictObject({
    source,
    date: isoDate,
    series: z
      .array(
        z.strictObject({
          id,
          name: words.describe("系列名称"),
          titles: z
            .strictObject({
              junior: z.array(words).describe("初级职称"),
              intermediate: z.array(words).describe("中级职称"),
              "associate-senior": z.array(words).describe("副高级职称"),
              senior: z.array(words).describe("正高级职称"),
            })
            .describe("各层级的职称名称；没有的层级写 []"),
          ungraded: z.array(words).optional().describe("人们不带级别的叫法，看不出层级：公证员、飞行员"),
          examination: z.array(level).optional().describe("通常靠全国统一考试取得的层级"),
        }),
      )
      .describe("各系列"),
    aliases: z
      .record(words, z.array(words).min(1).describe("是哪个职称；有几个就反过来问"))
      .describe("职称的俗称：助工是助理工程师"),
  })
  .describe("国家职称系列和职称名称；只用来认出人们说的职称，任何条件和去向都不从这里来");

/** zhejiang/concepts.yaml: many words for one thing, as people say them; a word stands for one concept. */
const wordsByConcept = z.record(id, z.array(words).min(1).describe("这一个概念的各种说法"));
export const conceptsSchema = z
  .strictObject({
    source,
    date: isoDate,
    asking: wordsByConcept.describe("问的是什么：时间、地点、能不能"),
    matters: wordsByConcept.describe("职称评审里的事"),
    outside: wordsByConcept.describe("不归职称评审的事"),
  })
  .describe("同一件事的不同说法；一个词只归一个概念");

/** zhejiang/counties.yaml: all counties of the province by city, and the mountain counties, dated. */
export const countiesSchema = z
  .strictObject({
    source,
    date: isoDate,
    province: words.describe("省的简称，如 浙江"),
    cities: z
      .record(words, z.array(words).min(1).describe("这个市的县（市、区）"))
      .describe("全省各市的县（市、区）"),
    mountain: z
      .strictObject({
        source,
        date: isoDate,
        counties: z.array(words).describe("名单上的县（市、区）"),
        leftLater: z
          .array(
            z.strictObject({
              county: words.describe("县（市、区）"),
              date: isoDate.describe("哪天起不在名单上"),
            }),
          )
          .describe("后来不在名单上的"),
      })
      .optional()
      .describe("山区县名单，带日期；省里没有名单就不写"),
  })
  .describe("全省的县（市、区）和山区县，是常识，带日期");
