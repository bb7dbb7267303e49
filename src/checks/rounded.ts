import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { grouped, isExact, isYearly, measure, type Observation, shown, withUnit } from "./observations";
import { isRegistered } from "./registered";

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

/** Counts rounded in writing where the exact number is known: other years or regions give it, or it must be on file. */
export function checkRounded(all: readonly Observation[]): readonly Finding[] {
  const counts = all.filter((one) => one.fact.kind === "count" && isYearly(one) && one.adopted);
  const byMeasure = grouped(counts, measure);
  const ofYear = ({ measured, year }: Observation): string =>
    [measured.indicator, measured.scope, measured.unit, year].join("\n");
  const byYear = grouped(counts, ofYear);
  return counts.flatMap((one) => {
    if (isExact(one)) return [];
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
