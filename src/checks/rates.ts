import type { Catalogue } from "../catalogue";
import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { agreed, grouped, isExact, type Observation, place, shown, slack, withUnit } from "./observations";
import { pairs, type Sentence, type Sentences } from "./sentence";

interface Ratio {
  readonly part: Observation;
  readonly total: Observation;
}

const PERCENT = new Set(["%", "％"]);
const isAmount = ({ fact }: Observation): boolean => fact.kind === "count" || fact.kind === "amount";
/** Words that narrow what a rate is of: 按期办结率 is not 办结 over 受理. */
const NARROWED = /按[期时]|及时|限[期时]|一次|首次|首访|当场|现场|直接|网上|全程|优秀|群众|平均/;
/** So many characters apart two clauses still speak of one thing. */
const NEAR = 24;
/** How many numbers back a rate's numerator and denominator stand. */
const REACH = 4;

/** Words of all kinds of rates, which say nothing of what one is of. */
const GENERIC = /事项|案件|政务|服务|行政|项目|人员|群众|办件|机关|单位|纠纷|矛盾/;

/** The words that say what a rate is a rate of, the nearest first: 应诉, 庭应 and 出庭 of 出庭应诉率. */
const outcomesOf = (words: string): readonly string[] =>
  [...pairs(/(\p{Script=Han}{2,4})(?:率|比例|占比)/u.exec(words)?.[1] ?? "")]
    .reverse()
    .filter((pair) => !GENERIC.test(pair));

const mayBeTotal = (one: Observation, part: Observation): boolean =>
  one !== part && one.year === part.year && one.fact.value >= part.fact.value;

/** Whether two numbers stand in clauses next to each other, give or take one more number. */
function areNear(a: Observation, b: Observation, { facts, gap }: Sentence): boolean {
  const [first, last] = a.fact.source.start < b.fact.source.start ? [a, b] : [b, a];
  return facts.indexOf(last) - facts.indexOf(first) <= 2 && gap(first, last).length <= NEAR;
}

/** What a number can be a part of: first what the rows say it belongs to, then its neighbours. */
function totalsOf(part: Observation, rate: Observation, near: readonly Observation[], sentence: Sentence) {
  const totals = near.filter((one) => mayBeTotal(one, part) && sentence.sameUnit(one, part));
  const own = totals.filter(({ fact }) => fact.id === part.fact.partOf || fact.id === rate.fact.partOf);
  return [...own, ...totals.filter((one) => !own.includes(one) && areNear(one, part, sentence))];
}

/** The pairs the sentence offers: a number with the rate's own word before it, of another one of the same unit. */
function bySentence(rate: Observation, sentence: Sentence): readonly Ratio[] {
  const at = sentence.facts.indexOf(rate);
  const last = sentence.facts.slice(0, at).findLastIndex(({ fact }) => fact.kind === "rate");
  const near = sentence.facts.slice(Math.max(last + 1, at - REACH), at).filter((one) => isAmount(one) && isExact(one));
  const words = sentence.clause(rate);
  const narrow = NARROWED.exec(words)?.[0];
  const ratiosOf = (outcome: string): readonly Ratio[] =>
    near
      .filter((one) => pairs(sentence.clause(one)).has(outcome) || one.fact.indicator.name.includes(outcome))
      .filter((one) => narrow === undefined || sentence.clause(one).includes(narrow))
      .filter((part) => areNear(part, rate, sentence))
      .flatMap((part) => totalsOf(part, rate, near, sentence).map((total) => ({ part, total })));
  const outcomes = [...outcomesOf(words), ...outcomesOf(rate.fact.indicator.name).slice(0, 1)];
  return outcomes.map(ratiosOf).find((ratios) => ratios.length > 0) ?? [];
}

function byCatalogue(
  rate: Observation,
  peers: readonly Observation[],
  catalogue: Catalogue | undefined,
): readonly Ratio[] {
  const entry = catalogue?.indicators.find(({ code }) => code === rate.fact.indicator.code);
  const find = (code: string | undefined): Observation | undefined =>
    code === undefined ? undefined : agreed(peers.filter(({ fact }) => fact.indicator.code === code));
  const part = find(entry?.numerator);
  const total = find(entry?.denominator);
  return part && total ? [{ part, total }] : [];
}

/** Without words to go by, the total that the rows give: a number of the rate's own word and of the same parent. */
function byParent(rate: Observation, peers: readonly Observation[]): readonly Ratio[] {
  const [outcome] = outcomesOf(rate.fact.indicator.name);
  const total = peers.find(({ fact }) => fact.id === rate.fact.partOf);
  if (outcome === undefined || total === undefined) return [];
  const parts = peers.filter(
    ({ fact }) =>
      fact.partOf === total.fact.id && fact.unit === total.fact.unit && fact.indicator.name.includes(outcome),
  );
  return parts.length === 1 ? parts.map((part) => ({ part, total })) : [];
}

const computedOf = ({ part, total }: Ratio): number => (part.fact.value / total.fact.value) * 100;

/** Rounding, or cutting off, explains a difference below one unit in the last place written; 以上 leaves more open. */
function agrees(rate: Observation, ratio: Ratio): boolean {
  const computed = computedOf(ratio);
  const unsure = ((slack(ratio.part.fact) + slack(ratio.total.fact)) / ratio.total.fact.value) * 100;
  const allowed = place(rate.fact) + unsure;
  const difference = rate.fact.value - computed;
  if (rate.fact.qualifier === "over" && difference < 0) return true;
  if (rate.fact.qualifier === "under" && difference > 0) return true;
  return Math.abs(difference) < allowed;
}

function finding(rate: Observation, ratio: Ratio): Finding {
  const message = texts.rate(
    rate.fact.indicator.name,
    withUnit(rate.fact),
    withUnit(ratio.part.fact),
    withUnit(ratio.total.fact),
    `${shown(computedOf(ratio))}%`,
  );
  const difference = rate.fact.value - computedOf(ratio);
  return about(rate, [ratio.part, ratio.total], {
    kind: "rate",
    severity: "error",
    certainty: 0.95,
    message,
    difference,
    unit: "百分点",
  });
}

/**
 * A stated rate against its numerator and denominator: by the sentence's own words, else by the catalogue's, else by
 * the rows' parents. Where the text offers several pairs, one that fits is enough.
 */
export function checkRates(
  all: readonly Observation[],
  sentences: Sentences,
  catalogue: Catalogue | undefined,
): readonly Finding[] {
  const circumstances = ({ fact, report, year }: Observation): string =>
    [report.reportId, year, fact.period, fact.dimension, fact.scope].join("\n");
  const counts = grouped(
    all.filter((one) => isExact(one) && isAmount(one)),
    circumstances,
  );
  return all.flatMap((rate) => {
    if (rate.fact.kind !== "rate" || !PERCENT.has(rate.fact.unit) || rate.fact.qualifier === "about") return [];
    const sentence = sentences.get(rate);
    const near = sentence ? bySentence(rate, sentence) : [];
    const peers = counts.get(circumstances(rate)) ?? [];
    const narrowed = sentence !== undefined && NARROWED.test(sentence.clause(rate));
    const far = narrowed ? [] : [...byCatalogue(rate, peers, catalogue), ...byParent(rate, peers)].slice(0, 1);
    const ratios = (near.length > 0 ? near : far).filter(({ total }) => total.fact.value !== 0);
    const [first] = ratios;
    return first === undefined || ratios.some((ratio) => agrees(rate, ratio)) ? [] : [finding(rate, first)];
  });
}
