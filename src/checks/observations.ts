import { comparedBy, type Fact, indicatorOf, isWholeYear, type Row } from "../model";

/** What a row says, as a fact. */
export type Observed = Omit<Fact, "status" | "steps">;

/** A row as the checks compare it. */
export interface Observation {
  readonly fact: Observed;
  readonly report: { readonly reportId: string; readonly region: string; readonly year: number | null };
  readonly year: number | null;
  /** The row is the one of its key that the workbook compares by. */
  readonly adopted: boolean;
  /** Six digits of GB/T 2260, or "". */
  readonly regionCode: string;
  /** What it is compared with other years by: that of the row whose label it carries, where it carries another's. */
  readonly measured: { readonly indicator: string; readonly scope: string; readonly unit: string };
}

const observation = (row: Row, like: Row): Observation => ({
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
  adopted: row.adopted === 1,
  regionCode: row.regionCode,
  measured: { indicator: indicatorOf(like), scope: like.scope, unit: like.unit },
});

/** Everything reported as done, as a target is never compared with an outcome, or all that is planned. */
export function observe(rows: readonly Row[], as: Row["status"] = "actual"): readonly Observation[] {
  const key = (row: Row): string => [row.region, row.kind, comparedBy(row)].join("\n");
  const own = new Map(rows.flatMap((row) => (row.comparedAs === "" ? [[key(row), row] as const] : [])));
  return rows.filter(({ status }) => status === as).map((row) => observation(row, own.get(key(row)) ?? row));
}

export const isExact = ({ fact }: Observation): boolean => fact.qualifier === "exact";
export const isYearly = ({ fact }: Observation): boolean => isWholeYear(fact.period);

/** Region and what is measured, without year and without unit. */
export const subject = ({ fact, report, measured }: Observation): string =>
  [report.region, measured.indicator, fact.kind].join("\n").toLowerCase();

/** The same thing measured in the same way: what may have one value a year. */
export const measure = (one: Observation): string =>
  [subject(one), one.measured.scope, one.measured.unit].join("\n").toLowerCase();

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

export const sumOf = (parts: readonly Observation[]): number => parts.reduce((sum, { fact }) => sum + fact.value, 0);

/** At most four decimals, without trailing zeros. */
export const shown = (value: number): string => String(Number(value.toFixed(4)));

export const withUnit = ({ value, unit }: Observed): string => `${shown(value)}${unit}`;

/** One unit in the last place written, 0.01万 of 20.31万: what rounding and cutting off can explain. */
export function place({ source, value }: Observed): number {
  const digits = /\d[\d,，]*(?:[.．]\d+)?/.exec(source.text)?.[0]?.replace(/[,，]/g, "").replace("．", ".");
  const held = 10 ** -(String(value).split(".")[1]?.length ?? 0);
  if (digits === undefined || Number(digits) === 0) return held;
  const power = Math.log10(Math.abs(value / Number(digits)));
  // A value a person put in place of the written one has no place of its own there.
  if (!(Math.abs(power - Math.round(power)) < 1e-9)) return held;
  return 10 ** (Math.round(power) - (digits.split(".")[1]?.length ?? 0));
}

/** How far the thing itself may lie from a value that was rounded in writing; a count told to the last digit is what it is. */
export const slack = (fact: Observed): number => (place(fact) === 1 && fact.kind === "count" ? 0 : place(fact) / 2);

/** Whether two values differ by no more than their writing leaves open. */
export const alike = (a: Observed, b: Observed): boolean =>
  Math.abs(a.value - b.value) <= Math.max(place(a), place(b)) * 0.999;
