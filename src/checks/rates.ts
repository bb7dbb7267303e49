import type { Catalogue } from "../catalogue";
import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { agreed, grouped, isExact, lastPlace, type Observation, shown, withUnit } from "./observations";

interface Ratio {
  readonly part: Observation;
  readonly total: Observation;
}

const PERCENT = new Set(["%", "％"]);

/** 办结 of 办结率: what the numerator's name must contain. */
const outcomeOf = (name: string): string | undefined => /(\p{Script=Han}{2})率/u.exec(name)?.[1];

function byCatalogue(
  rate: Observation,
  peers: readonly Observation[],
  catalogue: Catalogue | undefined,
): Ratio | undefined {
  const entry = catalogue?.indicators.find(({ code }) => code === rate.fact.indicator.code);
  const find = (code: string | undefined): Observation | undefined =>
    code === undefined ? undefined : agreed(peers.filter(({ fact }) => fact.indicator.code === code));
  const part = find(entry?.numerator);
  const total = find(entry?.denominator);
  return part && total ? { part, total } : undefined;
}

function byParent(rate: Observation, peers: readonly Observation[]): Ratio | undefined {
  const outcome = outcomeOf(rate.fact.indicator.name);
  const total = peers.find(({ fact }) => fact.id === rate.fact.partOf);
  if (outcome === undefined || total === undefined) return undefined;
  const parts = peers.filter(
    ({ fact }) =>
      fact.partOf === total.fact.id && fact.unit === total.fact.unit && fact.indicator.name.includes(outcome),
  );
  const [part] = parts;
  return part && parts.length === 1 ? { part, total } : undefined;
}

/**
 * A stated rate against its numerator and denominator, by the catalogue or by the text's own 其中.
 * A difference below one unit in the last place written is rounding, or cutting off, and no finding.
 */
export function checkRates(all: readonly Observation[], catalogue: Catalogue | undefined): readonly Finding[] {
  const place = ({ fact, report, year }: Observation): string =>
    [report.reportId, year, fact.period, fact.dimension, fact.scope].join("\n");
  const exact = all.filter(isExact);
  const counts = grouped(
    exact.filter(({ fact }) => fact.kind === "count" || fact.kind === "amount"),
    place,
  );
  return exact.flatMap((rate) => {
    if (rate.fact.kind !== "rate" || !PERCENT.has(rate.fact.unit)) return [];
    const peers = counts.get(place(rate)) ?? [];
    const ratio = byCatalogue(rate, peers, catalogue) ?? byParent(rate, peers);
    if (!ratio || ratio.total.fact.value === 0) return [];
    const computed = (ratio.part.fact.value / ratio.total.fact.value) * 100;
    const difference = rate.fact.value - computed;
    if (Math.abs(difference) < lastPlace(rate.fact)) return [];
    const message = texts.rate(
      rate.fact.indicator.name,
      withUnit(rate.fact),
      withUnit(ratio.part.fact),
      withUnit(ratio.total.fact),
      `${shown(computed)}%`,
    );
    return [
      about(rate, [ratio.part, ratio.total], { kind: "rate", severity: "error", message, difference, unit: "百分点" }),
    ];
  });
}
