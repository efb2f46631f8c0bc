import type { Pack } from "../packs/pack.ts";
import type { Committee } from "../packs/schema.ts";

const formal = /专业技术职务任职资格|专业技术资格|专业技术职务|专业职务/g;

/** A committee's name as people can read it: without the region (丽水市莲都区) and the formal middle part. */
export function shortCommittee({ manifest }: Pack, { name }: Committee): string {
  const [before = "", ...rest] = name.value.split(manifest.region.value);
  const own = rest.length > 0 && /^(?:\p{Script=Han}{2,3}市)?$/u.test(before);
  return (own ? rest.join(manifest.region.value) : name.value)
    .replaceAll(formal, "")
    .replace("评审委员会", "评委会");
}

/** Its field alone, for lists: 水利工程, 中小学教师. */
export function fieldOf(pack: Pack, committee: Committee): string {
  return shortCommittee(pack, committee)
    .replace(/评委会$/, "")
    .replaceAll(/技术人员|人员(?=[初中高]级)|[初中高]级/g, "");
}
