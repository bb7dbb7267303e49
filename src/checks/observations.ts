import { type Fact, indicatorKey, isWholeYear, type Row } from "../model";

/** What a row says, as a fact. */
export type Observed = Omit<Fact, "status" | "steps">;

/** A row as the checks compare it. */
export interface Observation {
  readonly fact: Observed;
  readonly report: { readonly reportId: string; readonly region: string; readonly year: number | null };
  readonly year: number | null;
}

const observation = (row: Row): Observation => ({
  fact: {
    id: row.recordId,
    indicator: { code: row.code === "" ? null : row.code, name: row.name, category: row.category },
    dimension: row.dimension,
    scope: row.scope,
    value: row.value,
    unit: row.unit,
    qualifier: row.qualifier,
    kind: row.kind,
    period: row.period,
    partOf: row.parentId === "" ? null : row.parentId,
    confidence: row.confidence,
    source: {
      start: row.start,
      end: row.start + row.written.length,
      text: row.written,
      sentence: row.sentence,
      section: row.section,
    },
  },
  report: { reportId: row.reportId, region: row.region, year: row.reportYear },
  year: row.year,
});

/** Everything reported as done; a target is never compared with an outcome. */
export const observe = (rows: readonly Row[]): readonly Observation[] =>
  rows.filter(({ status }) => status === "actual").map(observation);

export const isExact = ({ fact }: Observation): boolean => fact.qualifier === "exact";
export const isYearly = ({ fact }: Observation): boolean => isWholeYear(fact.period);

/** Region and what is measured, without year and without unit. */
export const subject = ({ fact, report }: Observation): string =>
  [report.region, indicatorKey(fact), fact.dimension, fact.kind].join("\n").toLowerCase();

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

export const withUnit = ({ value, unit }: Observed): string => `${shown(value)}${unit}`;

/** One unit in the last place written: what rounding and cutting off can explain. */
export function lastPlace({ source, value }: Observed): number {
  const written = /[.．点]([0-9零〇一二三四五六七八九]+)/.exec(source.text)?.[1]?.length ?? 0;
  const held = String(value).split(".")[1]?.length ?? 0;
  return 10 ** -Math.max(written, held);
}
