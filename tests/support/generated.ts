import type { Kind, Qualifier, Report } from "../../src/model";
import { type FactSketch, report } from "./reports";

/** How large a generated set is. */
export interface Size {
  readonly regions: number;
  readonly years: number;
  readonly indicators: number;
}

const FIRST_YEAR = 2018;

const KINDS: readonly (readonly [Kind, string])[] = [
  ["count", "件"],
  ["count", "人"],
  ["amount", "元"],
  ["rate", "%"],
  ["average", "天"],
  ["rank", "位"],
  ["count", "场"],
  ["rate", "‰"],
];

const DIMENSIONS = ["", "", "安全生产", "城市管理*", "网上~办理?"] as const;

/** A number from 0 to `below` that looks like chance and is the same each time (Knuth's multiplicative hash). */
function scatter(below: number, ...parts: readonly number[]): number {
  let state = 17;
  for (const part of parts) state = Math.imul(state ^ (part + 1), 2654435761) ^ (state >>> 13);
  return ((state ^ (state >>> 15)) >>> 0) % below;
}

function amountOf(kind: Kind, seed: number): number {
  if (kind === "rate") return scatter(10_000, seed, 1) / 100;
  if (kind === "amount") return scatter(1_000_000_000, seed, 2) / 100;
  if (kind === "average") return scatter(5000, seed, 3) / 8;
  return kind === "rank" ? 1 + scatter(50, seed, 4) : scatter(5000, seed, 5);
}

const qualifierOf = (seed: number): Qualifier => (["about", "over", "under"] as const)[scatter(40, seed, 6)] ?? "exact";

/** One indicator of one report: sometimes left out, zero, a plan, some months only, or told twice. */
function sketches(indicator: number, year: number, seed: number): readonly FactSketch[] {
  const [kind, unit] = KINDS[indicator % KINDS.length] ?? ["count", "件"];
  if (scatter(12, seed, 7) === 0) return [];
  const zero = scatter(15, seed, 8) === 0;
  const one: FactSketch = {
    code: indicator % 3 === 0 ? null : `SC-${String(indicator).padStart(3, "0")}`,
    name: `生成指标第${indicator}项`,
    category: `类别${indicator % 9}`,
    dimension: DIMENSIONS[indicator % DIMENSIONS.length] ?? "",
    kind,
    unit,
    value: zero ? 0 : amountOf(kind, seed),
    qualifier: qualifierOf(seed),
    ...(scatter(50, seed, 9) === 0 ? { status: "plan" as const } : {}),
    ...(scatter(60, seed, 10) === 0 ? { period: `${year}-05/${year}-12` } : {}),
  };
  return scatter(30, seed, 11) === 0 ? [one, { ...one, value: (one.value ?? 0) + 1, confidence: 0.5 }] : [one];
}

/** Reports of so many regions, years and indicators, with everything a comparison can trip over; always the same. */
export function generatedReports({ regions, years, indicators }: Size): readonly Report[] {
  return Array.from({ length: regions * years }, (_, i) => {
    const [region, year] = [Math.floor(i / years), FIRST_YEAR + (i % years)];
    return report({
      region: { name: `第${region + 1}生成县`, code: String(500_101 + region), level: "county" },
      year,
      facts: Array.from({ length: indicators }, (_, indicator) =>
        sketches(indicator, year, i * indicators + indicator),
      ).flat(),
    });
  });
}
