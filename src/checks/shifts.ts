import { findings as texts } from "../messages/zh-CN";
import { type Finding, indicatorKey } from "../model";
import { about } from "./finding";
import { grouped, isYearly, type Observation, subject } from "./observations";
import type { Sentences } from "./sentence";
import { sameWords } from "./wording";

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
    about(first, [earlier], { kind, severity: "note", certainty: 0.7, message });
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

/** The whole government, and one body of it, as a clause names who did what it counts. */
const WHOLE = /全[省市州盟县区旗镇乡]|各级/;
const BODY = /[省市州盟县区旗镇乡](?!政府|人民政府|直|级)\p{Script=Han}{2,8}?(?:局|委员会|法院|检察院|支队|大队)/u;

/** 全县 in the words of one year and 县公安局 in those of the other, whatever their rows make of it. */
const narrowed =
  (sentences: Sentences): Compare =>
  (before, now) => {
    const [earlier, ...others] = before;
    const [one, ...more] = now;
    if (!earlier || !one || others.length + more.length > 0) return [];
    const [old, fresh] = [earlier, one].map((each) => sentences.get(each)?.head(each) ?? "");
    const [wholes, bodies] = [WHOLE, BODY].map((sign) => [old, fresh].map((head) => sign.exec(head ?? "")?.[0]));
    const from = wholes?.[0] ?? bodies?.[0];
    const to = wholes?.[1] ?? bodies?.[1];
    const both = wholes?.every((word) => word !== undefined) || wholes?.every((word) => word === undefined);
    if (both || from === undefined || to === undefined) return [];
    const message = texts.scope(one.fact.indicator.name, from, to);
    return [about(one, [earlier], { kind: "scope-change", severity: "note", certainty: 0.6, message })];
  };

type Compare = (before: readonly Observation[], now: readonly Observation[]) => readonly Finding[];

/** Each year of each group against the last year that has it. */
const yearByYear = (all: readonly Observation[], key: (one: Observation) => string, compare: Compare) =>
  [...grouped(all, key).values()].flatMap((group) => {
    const years = [...grouped(group, ({ year }) => String(year))].sort(([a], [b]) => Number(a) - Number(b));
    return years.flatMap(([, now], i) => compare(years[i - 1]?.[1] ?? [], now));
  });

/** The same indicator of the same region given in another unit, or for another area or part, than in the last year that gave it. */
export function checkShifts(all: readonly Observation[], sentences: Sentences): readonly Finding[] {
  const yearly = all.filter((one) => isYearly(one) && one.fact.kind !== "change" && one.year !== null);
  const topic = ({ fact, report }: Observation): string =>
    [report.region, indicatorKey(fact), fact.kind, fact.unit, fact.scope].join("\n");
  return [
    ...yearByYear(yearly, subject, shift),
    ...yearByYear(yearly, topic, narrowed(sentences)),
    ...yearByYear(yearly, ({ report }) => report.region, sameWords(sentences)),
  ];
}
