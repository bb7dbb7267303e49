import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { extentOf, isAddition } from "./extent";
import { about } from "./finding";
import { alike, grouped, isExact, isYearly, measure, type Observation, subject, withUnit } from "./observations";
import type { Division } from "./parts";
import { areSorts, likeness, pairs, type Sentences } from "./sentence";

/** Clauses with this share of pairs in common say the same thing; below, the numbers may be of two things of one name. */
const SAME_WORDS = 0.5;

const LEAST_WORDS = 3;

/** Told in the report of the year itself. */
const isOwn = ({ report, year }: Observation): boolean => report.year === year;

/** An own-year report before a later one's statement of the year, then the surer, then the earlier in the text. */
function byAuthority(a: Observation, b: Observation): number {
  return (
    Number(isOwn(b)) - Number(isOwn(a)) ||
    b.fact.confidence - a.fact.confidence ||
    a.fact.source.start - b.fact.source.start
  );
}

/** Whether two values of one report are given in the same words; undefined where the words cannot be had. */
function sameWords(a: Observation, b: Observation, sentences: Sentences): boolean | undefined {
  const [mine, theirs] = [sentences.get(a)?.clause(a), sentences.get(b)?.clause(b)];
  return mine === undefined || theirs === undefined ? undefined : likeness(mine, theirs) >= SAME_WORDS;
}

const OF_ALL = /^全[省市州盟县区旗镇乡]/;
const OF_GOVERNMENT = /^[省市州盟县区旗镇乡](?:人民政府|政府|本级)/;
/** 全县制定46件,县政府制定12件: all of it beside what the government itself did. */
const isAllAndOwn = (a: string, b: string): boolean => OF_ALL.test(a) && OF_GOVERNMENT.test(b);

/** In one sentence it takes more than 办结 to say the same thing twice, and 男性人民调解员 is not 女性人民调解员. */
function isSaidTwice(a: Observation, b: Observation, sentences: Sentences): boolean {
  const [sentence, other] = [sentences.get(a), sentences.get(b)];
  if (sentence === undefined || other === undefined) return false;
  const [mine, theirs] = [sentence.head(a), other.head(b)];
  if (areSorts(mine, theirs) || isAllAndOwn(mine, theirs) || isAllAndOwn(theirs, mine)) return false;
  return pairs(sentence.clause(a)).size >= LEAST_WORDS && sameWords(a, b, sentences) === true;
}

/** There at the end of the year, as against done in it. */
const isStock = ({ fact }: Observation): boolean => fact.period.startsWith("@");

/** Numbers of one sentence stand side by side because they are of different things, unless it says the same words twice. */
function isContradiction(a: Observation, b: Observation, sentences: Sentences): boolean {
  if (a.fact.partOf === b.fact.id || b.fact.partOf === a.fact.id) return false;
  if (isAddition(a, sentences) && sameWords(a, b, sentences) === false) return false;
  const siblings = a.fact.partOf !== null && a.fact.partOf === b.fact.partOf;
  const inOneReport = a.report.reportId === b.report.reportId;
  if (inOneReport && isStock(a) !== isStock(b) && sameWords(a, b, sentences) === false) return false;
  const together = inOneReport && sentences.get(a) === sentences.get(b);
  return !(siblings || together) || sentences.get(a) === undefined || isSaidTwice(a, b, sentences);
}

/** 接收投诉举报5623件,按类型划分,投诉4127件,举报1496件: parts of it that carry its name. */
function partsIn(divisions: readonly Division[]) {
  const listed = divisions.filter(({ isAnnounced, list }) => isAnnounced && list.length > 1);
  const totals = new Map(listed.flatMap(({ total, list }) => list.map((part) => [part, total] as const)));
  return (a: Observation, b: Observation): boolean => totals.get(a) === b || totals.get(b) === a;
}

function finding(first: Observation, other: Observation, sentences: Sentences): Finding {
  const own = first.report.reportId === other.report.reportId;
  const doubtful = first.fact.indicator.code === null || (own && sameWords(first, other, sentences) === false);
  const words = [other.fact.indicator.name, withUnit(first.fact), withUnit(other.fact)] as const;
  return about(other, [first], {
    kind: "two-values",
    severity: doubtful ? "note" : "warning",
    certainty: doubtful ? 0.6 : 0.9,
    message: doubtful ? texts.twoThings(...words) : texts.twoValues(...words),
    difference: other.fact.value - first.fact.value,
    unit: other.fact.unit,
  });
}

/** Where a year's own report has a number of all and one of the government alone, the next report may tell either. */
function repeatedIn(yearly: readonly Observation[]) {
  const key = (one: Observation): string => [subject(one), one.measured.unit, one.year].join("\n");
  const own = grouped(yearly.filter(isOwn), key);
  return (one: Observation): boolean =>
    !isOwn(one) && (own.get(key(one)) ?? []).some((other) => alike(one.fact, other.fact));
}

/** 市政府, 县本级: what the government itself does, as told beside the whole. */
const OWN = /(?:政府|本级)$/;

/** Told in another year's report of the government alone, a number cannot be above that of all; as both may mean one body, they are two values. */
function partsAboveAll(yearly: readonly Observation[], sentences: Sentences): readonly Finding[] {
  const groups = grouped(yearly, (one) =>
    [subject(one), one.measured.unit, one.year, extentOf(one, sentences)].join("\n"),
  );
  return [...groups.values()].flatMap((group) => {
    const all = group.filter(({ measured }) => measured.scope === "");
    const most = [...all].sort((a, b) => b.fact.value - a.fact.value)[0];
    const isAbove = (part: Observation, whole: Observation): boolean =>
      part.fact.value > whole.fact.value && !alike(part.fact, whole.fact) && part.report.year !== whole.report.year;
    const part = most && group.find((one) => OWN.test(one.measured.scope) && isAbove(one, most));
    if (!part || !most) return [];
    return [isOwn(part) ? finding(part, most, sentences) : finding(most, part, sentences)];
  });
}

/** Two exact whole-year values for one and the same thing. In other words or without a code it may be two things: a note only. */
export function checkValues(
  all: readonly Observation[],
  sentences: Sentences,
  divisions: readonly Division[],
): readonly Finding[] {
  const isPart = partsIn(divisions);
  const yearly = all.filter((one) => isExact(one) && isYearly(one) && one.fact.kind !== "change" && one.year !== null);
  const groups = grouped(yearly, (one) => [measure(one), one.year, extentOf(one, sentences)].join("\n"));
  const isRepeated = repeatedIn(yearly);
  const within = [...groups.values()].flatMap((group) => {
    const [first, ...rest] = [...group].sort(byAuthority);
    if (!first) return [];
    const others = rest.filter(
      (one) =>
        !alike(one.fact, first.fact) &&
        !isPart(first, one) &&
        !isRepeated(one) &&
        isContradiction(first, one, sentences),
    );
    return [...grouped(others, ({ fact }) => String(fact.value)).values()].flatMap(([other]) =>
      other === undefined ? [] : [finding(first, other, sentences)],
    );
  });
  return [...within, ...partsAboveAll(yearly, sentences)];
}
