import type { Pack } from "../packs/pack.ts";
import { annexNumber, hereIn } from "../packs/pack-words.ts";
import type { UnitKind } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { finding } from "./finding.ts";

/**
 * Whom the notice addresses, 莲都区各有关单位 in 2024. Which kinds of unit that takes in, the notice doesn't list; what
 * is said here is our reading, or that it is open.
 */
export function scopeFinding(pack: Pack, unit: UnitKind | undefined): Finding {
  const { addressees, bureau } = pack.manifest;
  const { in: inside, out: outside } = pack.rules.scope.kinds;
  const clauses = [addressees.clause, inside.clause];
  if (unit === undefined) {
    const others = outside.value.map((kind) => unitName(pack, kind)).join("、");
    const else_ = others === "" ? "" : `如果是${others}，就不一样了。`;
    return finding(
      "route.scope",
      "unknown",
      `还不知道你在什么单位，先按${hereIn(pack)}的单位说。${else_}`,
      clauses,
      "interpretation",
    );
  }
  const name = unitName(pack, unit);
  if (outside.value.includes(unit)) {
    return finding(
      "route.scope",
      "unknown",
      `通知发给「${addressees.quote}」，${name}在不在内，通知没有写。请先问${bureau.value}${unit === "self-employed" ? "" : "，也问问你的单位"}。${bureauNumber(pack)}`,
      [addressees.clause],
      "interpretation",
    );
  }
  return finding(
    "route.scope",
    "applies",
    `通知发给「${addressees.quote}」，我们理解${name}在内。`,
    clauses,
    "interpretation",
  );
}

/**
 * The bureau's number. Where its only one stands for initial recognition, and is offered for something else, this says so;
 * nothing where the notice has none.
 */
export function bureauNumber(pack: Pack): string {
  const { bureauPhone } = pack.manifest;
  if (bureauPhone !== undefined) return `通知给的电话是 ${bureauPhone.value}。`;
  const { office, phone } = pack.plan.initialRecognition ?? {};
  if (phone === undefined || phone === null || !/人力|人社/u.test(office?.value ?? "")) return "";
  return `通知里只有一个人社部门的电话 ${phone.value}，该号码在附件${annexNumber(pack)}中是初定的电话。`;
}

export function unitName(pack: Pack, unit: UnitKind): string {
  return pack.units.find((entry) => entry.id === unit)?.name ?? unit;
}
