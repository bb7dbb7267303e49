import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { grouped, isYearly, type Observation, subject } from "./observations";

/** Distinct values of a trait, in the order of the text. */
const traits = (group: readonly Observation[], trait: (one: Observation) => string): readonly string[] => [
  ...new Set(group.map(trait)),
];

const disjoint = (a: readonly string[], b: readonly string[]): boolean => !a.some((one) => b.includes(one));

function shift(before: readonly Observation[], now: readonly Observation[]): readonly Finding[] {
  const [first] = now;
  const [earlier] = before;
  if (!first || !earlier) return [];
  const note = (kind: "unit-change" | "scope-change", message: string): Finding =>
    about(first, [earlier], { kind, severity: "note", message });
  const { name } = first.fact.indicator;
  const units = [before, now].map((group) => traits(group, ({ fact }) => fact.unit));
  const scopes = [before, now].map((group) => traits(group, ({ fact }) => fact.scope || texts.wholeGovernment));
  const [oldUnits = [], newUnits = []] = units;
  const [oldScopes = [], newScopes = []] = scopes;
  return [
    ...(disjoint(oldUnits, newUnits)
      ? [note("unit-change", texts.unit(name, oldUnits.join("、"), newUnits.join("、")))]
      : []),
    ...(disjoint(oldScopes, newScopes)
      ? [note("scope-change", texts.scope(name, oldScopes.join("、"), newScopes.join("、")))]
      : []),
  ];
}

/** The same indicator of the same region given in another unit, or for another area, than in the last year that gave it. */
export function checkShifts(all: readonly Observation[]): readonly Finding[] {
  const yearly = all.filter((one) => isYearly(one) && one.fact.kind !== "change" && one.year !== null);
  return [...grouped(yearly, subject).values()].flatMap((group) => {
    const years = [...grouped(group, ({ year }) => String(year))].sort(([a], [b]) => Number(a) - Number(b));
    return years.flatMap(([, now], i) => shift(years[i - 1]?.[1] ?? [], now));
  });
}
