import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { grouped, isExact, isYearly, measure, type Observation, shown, sumOf, withUnit } from "./observations";
import { opensParts } from "./part-words";
import { isRegistered } from "./registered";
import type { Sentence, Sentences } from "./sentence";

/** 约12 of anything: what is rounded is rounded to tens at least, so that the number itself was known. */
const TOO_FEW_TO_GUESS = 20;
/** So many regions that give the exact number show that it can be had, where nearly all do. */
const PEERS = 5;
const NEARLY_ALL = 0.8;

function asWritten({ fact }: Observation): string {
  if (fact.qualifier === "over") return `${shown(fact.value)}余${fact.unit}`;
  return `${fact.qualifier === "about" ? "约" : "不足"}${withUnit(fact)}`;
}

function finding(one: Observation, message: string, others: readonly Observation[]): Finding {
  return about(one, others, { kind: "approximate", severity: "note", certainty: 0.7, message });
}

/** The years of the same region that give the same thing, where all of them give it exactly. */
function exactYears(one: Observation, years: readonly Observation[]): readonly Observation[] {
  const others = years.filter(({ year }) => year !== one.year);
  return others.every(isExact) ? others : [];
}

function exactPeers(one: Observation, regions: readonly Observation[]): number {
  const others = regions.filter(({ report }) => report.region !== one.report.region);
  const exact = others.filter(isExact).length;
  return exact >= PEERS && exact >= others.length * NEARLY_ALL ? exact : 0;
}

/** Whether a number rounded in writing may stand for another one: 5600余 and 约5600 for 5623, to the last place that is no nought. */
function standsFor({ fact }: Observation, exact: number): boolean {
  const more = exact - fact.value;
  const last = 10 ** (/0*$/.exec(String(fact.value))?.[0].length ?? 0);
  if (fact.qualifier === "over") return more > 0 && more < last;
  return fact.qualifier === "under" ? more < 0 && -more < last : Math.abs(more) <= last / 2;
}

/** 5600余件,其中投诉4127件、举报1496件: the exact numbers right behind it that make it up, so that it was known. */
function exactParts(one: Observation, { facts, gap, sameUnit }: Sentence): readonly Observation[] {
  const rest = facts.slice(facts.indexOf(one) + 1);
  const end = rest.findIndex(
    (part, i) =>
      !isExact(part) ||
      part.fact.kind !== "count" ||
      !sameUnit(one, part) ||
      /[;；。]/.test(gap(rest[i - 1] ?? one, part)),
  );
  const parts = end === -1 ? rest : rest.slice(0, end);
  const [first] = parts;
  const isDivided = first && (first.fact.partOf === one.fact.id || opensParts(gap(one, first)));
  const sums = parts.map((_, i) => sumOf(parts.slice(0, i + 1)));
  const full = sums.findIndex((sum, i) => i > 0 && standsFor(one, sum));
  return isDivided && full !== -1 ? parts.slice(0, full + 1) : [];
}

function byParts(one: Observation, sentence: Sentence | undefined): readonly Finding[] {
  const parts = sentence ? exactParts(one, sentence) : [];
  if (parts.length === 0) return [];
  const each = parts.map(({ fact }) => `${fact.indicator.name}${withUnit(fact)}`).join("、");
  const sum = `${shown(sumOf(parts))}${one.fact.unit}`;
  return [finding(one, texts.roundedParts(one.fact.indicator.name, asWritten(one), each, sum), parts)];
}

/** Counts rounded in writing where the exact number is known: other years or regions give it, or it must be on file. */
export function checkRounded(all: readonly Observation[], sentences: Sentences): readonly Finding[] {
  const yearly = all.filter((one) => one.fact.kind === "count" && isYearly(one));
  const counts = yearly.filter(({ adopted }) => adopted);
  const byMeasure = grouped(counts, measure);
  const ofYear = ({ measured, year }: Observation): string =>
    [measured.indicator, measured.scope, measured.unit, year].join("\n");
  const byYear = grouped(counts, ofYear);
  return yearly.flatMap((one) => {
    if (isExact(one)) return [];
    const made = byParts(one, sentences.get(one));
    if (made.length > 0 || !one.adopted) return made;
    const { name } = one.fact.indicator;
    const years = exactYears(one, byMeasure.get(measure(one)) ?? []);
    if (years.length > 0) {
      const known = years.map(({ year, fact }) => texts.inYear(year, withUnit(fact)));
      return [finding(one, texts.roundedYears(name, asWritten(one), known.join("、")), years)];
    }
    const regions = exactPeers(one, byYear.get(ofYear(one)) ?? []);
    if (regions > 0) return [finding(one, texts.roundedPeers(name, asWritten(one), regions), [])];
    const guessed = one.fact.qualifier === "about" && one.fact.value < TOO_FEW_TO_GUESS;
    if (guessed) return [finding(one, texts.roundedSmall(name, asWritten(one)), [])];
    return isRegistered(one) ? [finding(one, texts.roundedRegistered(name, asWritten(one)), [])] : [];
  });
}
