import type { Committee } from "../packs/schema.ts";

const formal = /专业技术职务任职资格|专业技术资格|专业技术职务|专业职务/g;

/** A committee's name as people can read it: without 丽水市莲都区 and the formal middle part. */
export function shortCommittee({ name }: Committee): string {
  return name.value
    .replace(/^(?:\p{Script=Han}{2,3}市)?\p{Script=Han}{2}区/u, "")
    .replaceAll(formal, "")
    .replace("评审委员会", "评委会");
}

/** Its field alone, for lists: 水利工程, 中小学教师. */
export function fieldOf(committee: Committee): string {
  return shortCommittee(committee)
    .replace(/评委会$/, "")
    .replaceAll(/技术人员|人员(?=[初中高]级)|[初中高]级/g, "");
}
