import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { type Doer, doerOf, doesAllOfIt } from "./doers";
import { about } from "./finding";
import { grouped, isYearly, type Observation, subject } from "./observations";
import type { Sentences } from "./sentence";
import { otherDoer, sameDeed, sameWords } from "./wording";

/** Distinct values of a trait, in the order of the text. */
const traits = (group: readonly Observation[], trait: (one: Observation) => string): readonly string[] => [
  ...new Set(group.map(trait)),
];

function toldDoer(one: Observation, sentences: Sentences): Doer | undefined {
  const sentence = sentences.get(one);
  return sentence && doerOf(one, sentence);
}

type Compare = (before: readonly Observation[], now: readonly Observation[]) => readonly Finding[];

const disjoint = (a: readonly string[], b: readonly string[]): boolean => !a.some((one) => b.includes(one));

const shift =
  (sentences: Sentences): Compare =>
  (before, now) => {
    const [first] = now;
    const [earlier] = before;
    if (!first || !earlier) return [];
    const whole = [earlier, first].map((one) => toldDoer(one, sentences)).find((doer) => doer?.isWhole)?.word;
    const note = (kind: "unit-change" | "scope-change", message: string): Finding =>
      about(first, [earlier], { kind, severity: "note", certainty: 0.7, message });
    const { name } = first.fact.indicator;
    const units = [before, now].map((group) => traits(group, ({ measured }) => measured.unit));
    const scopes = [before, now].map((group) =>
      traits(group, ({ measured }) => measured.scope || texts.wholeGovernment),
    );
    const [oldUnits = [], newUnits = []] = units;
    const [oldScopes = [], newScopes = []] = scopes;
    return [
      ...(disjoint(oldUnits, newUnits)
        ? [note("unit-change", texts.unit(name, oldUnits.join("、"), newUnits.join("、")))]
        : []),
      ...(disjoint(oldScopes, newScopes) &&
      ![...oldScopes, ...newScopes].some((scope) => doesAllOfIt(scope, name, whole))
        ? [note("scope-change", texts.scope(name, oldScopes.join("、"), newScopes.join("、")))]
        : []),
    ];
  };

/** Without what the next report says once more of a year. */
const onceEach = (group: readonly Observation[]): readonly Observation[] => {
  const own = group.filter(({ report, year }) => report.year === year);
  const values = new Set(own.map(({ fact }) => fact.value));
  return [...own, ...group.filter((one) => !own.includes(one) && !values.has(one.fact.value))];
};

/** 全县 in the words of one year and 县公安局 in those of the other, whatever their rows make of it. */
const narrowed =
  (sentences: Sentences): Compare =>
  (before, now) => {
    const [earlier, ...others] = onceEach(before);
    const [one, ...more] = onceEach(now);
    if (!earlier || !one || others.length + more.length > 0) return [];
    const { name } = one.fact.indicator;
    const [from, to] = [earlier, one].map((each) => toldDoer(each, sentences));
    if (!from || !to || from.isWhole === to.isWhole) return [];
    const [whole, part] = from.isWhole ? [from.word, to.word] : [to.word, from.word];
    return doesAllOfIt(part, name, whole) ? [] : [otherDoer(earlier, one, from.word, to.word)];
  };

/** A year that tells of the whole alone, and one that tells of one part of the work by one part of the government alone. */
const onlyPart: Compare = (before, now) => {
  const [earlier, ...others] = before;
  const [one, ...more] = now;
  if (!earlier || !one || others.length + more.length > 0 || one.fact.indicator.code === null) return [];
  const isWhole = ({ fact }: Observation): boolean => fact.scope === "" && fact.dimension === "";
  const isPart = ({ fact }: Observation): boolean => fact.scope !== "" && fact.dimension !== "";
  if (!(isWhole(earlier) && isPart(one)) && !(isPart(earlier) && isWhole(one))) return [];
  const { name } = one.fact.indicator;
  const [from, to] = [earlier, one].map(({ fact }) => fact.scope || texts.wholeGovernment);
  if (from === undefined || to === undefined || doesAllOfIt(from, name) || doesAllOfIt(to, name)) return [];
  return [otherDoer(earlier, one, from, to)];
};

/** Each year of each group against the last year that has it. */
const yearByYear = (all: readonly Observation[], key: (one: Observation) => string, compare: Compare) =>
  [...grouped(all, key).values()].flatMap((group) => {
    const years = [...grouped(group, ({ year }) => String(year))].sort(([a], [b]) => Number(a) - Number(b));
    return years.flatMap(([, now], i) => compare(years[i - 1]?.[1] ?? [], now));
  });

/** The same indicator of the same region given in another unit, or for another area or part, than in the last year that gave it. */
export function checkShifts(all: readonly Observation[], sentences: Sentences): readonly Finding[] {
  const yearly = all.filter((one) => isYearly(one) && one.fact.kind !== "change" && one.year !== null);
  const topic = ({ fact, report, measured }: Observation): string =>
    [report.region, fact.indicator.code ?? measured.indicator, fact.kind, measured.unit, measured.scope].join("\n");
  const work = ({ fact, report }: Observation): string =>
    [report.region, fact.indicator.code ?? fact.indicator.name, fact.kind, fact.unit].join("\n");
  return [
    ...yearByYear(yearly, subject, shift(sentences)),
    ...yearByYear(yearly, work, onlyPart),
    ...yearByYear(yearly, topic, narrowed(sentences)),
    ...yearByYear(yearly, ({ report }) => report.region, sameWords(sentences)),
    ...yearByYear(yearly, ({ report }) => report.region, sameDeed(sentences)),
  ];
}
