import { assess } from "../../policy/assess.ts";
import { Refusal } from "../../refusal.ts";
import { type Case, coreYears, enoughHours, hourCases } from "./hours.ts";
import { type Reader, readSample, type Sample, sampleId } from "./sample.ts";
import { placeCases, type Way, waysOf } from "./ways.ts";

/** How many applicants a pack is shown with. */
const sampleCount = 30;

/**
 * Thirty made-up applicants, made of the pack itself: every way that a title can go, every committee, each with another matter
 * of hours or of the day, every kind of unit that the notice may not mean, the mountain counties and the year after the
 * plan's. The same pack has the same thirty; all of them differ, and each is read by its own pack.
 */
export function samplesOf(reader: Reader): readonly Sample[] {
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates(reader)) {
    const id = sampleId(candidate.sample);
    if (!chosen.has(id) && isRead(reader, candidate.sample)) chosen.set(id, candidate);
    if (chosen.size === sampleCount) break;
  }
  return [...chosen.values()].sort((one, other) => one.place - other.place).map(({ sample }) => sample);
}

function isRead(reader: Reader, sample: Sample): boolean {
  try {
    readSample(reader, sample);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

interface Candidate {
  readonly sample: Sample;
  /** Where it stands among the chosen ones; alike ones in the order of their coming. */
  readonly place: number;
}

/** The most needed first, and more than are needed. */
function* candidates(reader: Reader): Generator<Candidate> {
  const ways = waysOf(reader);
  const [first] = ways;
  if (first === undefined) return;
  const { committees, units, others } = placeCases(reader);
  const plain = base(reader, first);
  // The ways are chosen first, so that a pack with many committees keeps them all.
  for (const way of ways.slice(1)) yield { sample: { ...base(reader, way), ...way.words }, place: 1 };
  for (const sample of atCommittees(reader, plain, committees)) yield { sample, place: 0 };
  yield { sample: plain, place: 0 };
  for (const unit of units) yield { sample: base(reader, { ...first, ...unit }), place: 2 };
  yield { sample: { ...plain, shows: "报的是政策包下一年度", late: 1 }, place: 3 };
  for (const way of others) yield { sample: base(reader, way), place: 4 };
  for (const requiredYears of Array.from({ length: sampleCount }, (_, index) => index + 3))
    yield { sample: { ...plain, requiredYears, shows: `要求 ${requiredYears} 年` }, place: 4 };
}

/** The committees share the matters of hours and days out among themselves, so that both are whole within thirty. */
function* atCommittees(reader: Reader, plain: Sample, committees: readonly Way[]): Generator<Sample> {
  const hours = hourCases(reader.policy, plain);
  const matters = hours.length + days.length;
  for (let index = 0; index < Math.max(committees.length, matters); index += 1) {
    const way = committees[index % committees.length];
    if (way === undefined) return;
    const change = hours[index % matters] ?? dayCase(reader, way, (index % matters) - hours.length);
    yield { ...base(reader, way), ...change.words, shows: `${way.shows}；${change.shows}` };
  }
}

function base({ policy }: Reader, { shows, specialty, target, unit }: Way): Sample {
  const core = coreYears(policy);
  return {
    shows,
    ...(specialty !== undefined && { specialty }),
    ...(target !== undefined && { target }),
    ...(unit !== undefined && { unit }),
    requiredYears: Math.max(core.length, 1),
    hours: Object.fromEntries(core.map((before) => [before, enoughHours(policy)])),
    day: dayOf(policy.pack.manifest),
    late: 0,
  };
}

/** The day on which the notice came out, where it is of its own year; else the middle of the year's first month. */
function dayOf({ published, year }: Reader["policy"]["pack"]["manifest"]): string {
  return published.value.startsWith(`${year.value}-`) ? published.value.slice(5) : "01-15";
}

function dayCase(reader: Reader, way: Way, index: number): Case {
  const wanted = days[index] ?? days[0];
  const day = dayWith(reader, way, wanted.status);
  return { shows: wanted.shows, words: day === undefined ? {} : { day } };
}

/** What is looked for on another day than the usual one. */
const days = [
  { status: "open", shows: "评审正在进行" },
  { status: "closed", shows: "评审已经过了" },
] as const;

/** A day of the year on which the review of this way stands so; looked for, since a committee may have several rounds. */
function dayWith(reader: Reader, way: Way, status: "open" | "closed"): string | undefined {
  const months = Array.from({ length: 12 }, (_, index) => `${String(index + 1).padStart(2, "0")}-15`);
  return (status === "closed" ? months.toReversed() : months).find(
    (day) =>
      assess(reader.policy, readSample(reader, { ...base(reader, way), day })).window?.status === status,
  );
}
