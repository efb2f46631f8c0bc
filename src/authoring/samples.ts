import { assess } from "../policy/assess.ts";
import { Refusal } from "../refusal.ts";
import { type Reader, readSample, type Sample, sampleId } from "./sample.ts";
import { type Case, coreYears, enoughHours, hourCases } from "./sample-hours.ts";
import { placeCases, type Way, waysOf } from "./sample-ways.ts";

/** How many applicants a pack is shown with. */
export const sampleCount = 30;

/**
 * Thirty made-up applicants, made of the pack itself: every way that a title can go, every committee, each with another matter
 * of hours or of the day, every kind of unit that the notice may not mean, the mountain counties and the year after the
 * plan's. The same pack has the same thirty; all of them differ, and each is read by its own pack.
 */
export function samplesOf(reader: Reader): readonly Sample[] {
  const samples: Sample[] = [];
  const known = new Set<string>();
  for (const sample of candidates(reader)) {
    if (known.has(sampleId(sample)) || !isRead(reader, sample)) continue;
    known.add(sampleId(sample));
    samples.push(sample);
    if (samples.length === sampleCount) break;
  }
  return samples;
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

/** Best first, and more than are needed. */
function* candidates(reader: Reader): Generator<Sample> {
  const ways = waysOf(reader);
  const [first] = ways;
  if (first === undefined) return;
  const plain = base(reader, first);
  // The ways come first, so that a pack with many committees keeps them all.
  for (const way of ways.slice(1)) yield { ...base(reader, way), ...way.words };
  const { committees, units, others } = placeCases(reader);
  const hours = hourCases(reader.policy, plain);
  // The committees share the matters out among themselves, so that both are whole within thirty.
  const rounds = Math.max(committees.length, hours.length + days.length);
  for (let index = 0; index < rounds; index += 1) {
    const place = committees[index % committees.length];
    if (place === undefined) break;
    const matter = index % (hours.length + days.length);
    const change = hours[matter] ?? dayCase(reader, place, matter - hours.length);
    yield { ...base(reader, place), ...change.words, shows: `${place.shows}；${change.shows}` };
  }
  for (const unit of units) yield base(reader, { ...first, ...unit });
  yield { ...plain, shows: "报的是政策包下一年度", late: 1 };
  for (const way of others) yield base(reader, way);
  for (const requiredYears of Array.from({ length: 40 }, (_, index) => index + 3))
    yield { ...plain, requiredYears, shows: `要求 ${requiredYears} 年` };
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
