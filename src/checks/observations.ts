import { type Fact, indicatorKey, isWholeYear, type Report, yearOf } from "../model";

/** A fact with where it comes from; the checks compare these. */
export interface Observation {
  readonly fact: Fact;
  readonly report: Report;
  readonly year: number | null;
}

/** Everything reported as done; a target is never compared with an outcome. */
export const observe = (reports: readonly Report[]): readonly Observation[] =>
  reports.flatMap((report) =>
    report.facts
      .filter(({ status }) => status === "actual")
      .map((fact) => ({ fact, report, year: yearOf(fact, report) })),
  );

export const isExact = ({ fact }: Observation): boolean => fact.qualifier === "exact";
export const isYearly = ({ fact }: Observation): boolean => isWholeYear(fact.period);

/** Region and what is measured, without year and without unit. */
export const subject = ({ fact, report }: Observation): string =>
  [report.region.name, indicatorKey(fact), fact.dimension, fact.kind].join("\n").toLowerCase();

/** The same thing measured in the same way: what may have one value a year. */
export const measure = (one: Observation): string =>
  [subject(one), one.fact.scope, one.fact.unit].join("\n").toLowerCase();

export function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The one observation, where all that were found say the same; undefined where there is none or they differ. */
export function agreed(found: readonly Observation[]): Observation | undefined {
  const [first] = found;
  return first && found.every(({ fact }) => fact.value === first.fact.value) ? first : undefined;
}

/** At most four decimals, without trailing zeros. */
export const shown = (value: number): string => String(Number(value.toFixed(4)));

export const withUnit = ({ value, unit }: Fact): string => `${shown(value)}${unit}`;

/** One unit in the last place written: what rounding and cutting off can explain. */
export function lastPlace({ source, value }: Fact): number {
  const written = /[.．点]([0-9零〇一二三四五六七八九]+)/.exec(source.text)?.[1]?.length ?? 0;
  const held = String(value).split(".")[1]?.length ?? 0;
  return 10 ** -Math.max(written, held);
}
