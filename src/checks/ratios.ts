import type { Catalogue } from "../catalogue";
import { agreed, isExact, type Observation } from "./observations";
import { areSorts, pairs, type Sentence } from "./sentence";
import { shareAmong, shareIn } from "./share";

/** A numerator and a denominator. */
export interface Ratio {
  readonly part: Observation;
  readonly total: Observation;
  /** The numerator counts those that the rate is not of: 检出不合格65批次,合格率98.5%. */
  readonly isRest: boolean;
}

export const isAmount = ({ fact }: Observation): boolean => fact.kind === "count" || fact.kind === "amount";
/** Words that narrow what a rate is of: 按期办结率 is not 办结 over 受理. */
const NARROWED =
  /按[期时]|及时|限[期时]|一次|[首初]次|首访|当[场日天]|提前|现场|直接|主动|自动|实质|[网线掌]上|全程|优秀|群众|平均|正职|主要负责人|一把手/;
/** So many characters apart two clauses still speak of one thing. */
const NEAR = 24;
/** How many numbers back a rate's numerator and denominator stand. */
const REACH = 4;

/** Words of all kinds of rates, which say nothing of what one is of. */
const GENERIC = /事项|案件|政务|服务|行政|项目|人员|群众|办件|机关|单位|纠纷|矛盾/;

/** The words that say what a rate is a rate of, the nearest first: 应诉, 庭应 and 出庭 of 出庭应诉率. */
const outcomesOf = (words: string): readonly string[] =>
  [...pairs(/(\p{Script=Han}{2,4})(?:率|度|比例|占比)/u.exec(words)?.[1] ?? "")]
    .reverse()
    .filter((pair) => !GENERIC.test(pair));

/** What the number may be told by where the rate has the first word: 负责人到庭23件,出庭应诉率92%. */
const SAID_AS: Readonly<Record<string, readonly string[]>> = {
  出庭: ["到庭"],
  办结: ["审结"],
  审结: ["办结"],
  结案: ["办结", "审结"],
  参与: ["参加"],
  采纳: ["采用", "吸收", "吸纳"],
  达标: ["合格"],
  整改: ["改正"],
};
/** One way of closing a case among several, whose rate is not that of all that were closed. */
const ONE_WAY = /调解|和解|撤诉|终止/;

/** 参训 is said in whole words too, 参加轮训, and 回收 is 收回. */
const speaksOf = (outcome: string, clause: string, rateWords: string): boolean =>
  new RegExp([...outcome].join("\\p{Script=Han}{0,2}"), "u").test(clause) ||
  clause.includes([...outcome].reverse().join("")) ||
  (!ONE_WAY.test(rateWords) && (SAID_AS[outcome] ?? []).some((word) => clause.includes(word)));

const SHARED = /占比|比例|比重/;

const isDenied = (outcome: string, words: string): boolean =>
  new RegExp(`(?:不|未|没|没有|尚未|不予|未予|未能)${outcome}`).test(words);

const mayBeTotal = (one: Observation, part: Observation): boolean =>
  one !== part && one.year === part.year && one.fact.value >= part.fact.value;

/** Whether two numbers stand in clauses next to each other, give or take one more number. */
function areNear(a: Observation, b: Observation, { facts, gap }: Sentence): boolean {
  const [first, last] = a.fact.source.start < b.fact.source.start ? [a, b] : [b, a];
  return facts.indexOf(last) - facts.indexOf(first) <= 2 && gap(first, last).length <= NEAR;
}

/** What a number can be a part of: first what the rows say it belongs to, then its neighbours. */
function totalsOf(
  part: Observation,
  rate: Observation,
  outcome: string,
  near: readonly Observation[],
  sentence: Sentence,
) {
  // 公示许可信息120条、处罚信息80条,公示率100%: two of a kind, neither of which is the other's total.
  const isBeside = (one: Observation): boolean =>
    (sentence.clause(one).includes(outcome) && /^[^,，]*、/.test(sentence.gap(one, part))) ||
    (SHARED.test(sentence.clause(rate)) && areSorts(sentence.head(one), sentence.head(part)));
  const totals = near.filter((one) => mayBeTotal(one, part) && sentence.sameUnit(one, part) && !isBeside(one));
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
      .filter((one) => speaksOf(outcome, sentence.clause(one), words) || one.fact.indicator.name.includes(outcome))
      .filter((one) => narrow === undefined || sentence.clause(one).includes(narrow))
      .filter((part) => areNear(part, rate, sentence))
      .flatMap((part) => {
        const isRest = isDenied(outcome, sentence.clause(part)) !== isDenied(outcome, words);
        return totalsOf(part, rate, outcome, near, sentence).map((total) => ({ part, total, isRest }));
      });
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
  return part && total ? [{ part, total, isRest: false }] : [];
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
  return parts.length === 1 ? parts.map((part) => ({ part, total, isRest: false })) : [];
}

/**
 * What a rate may be computed from: by its sentence's own words, else by the catalogue's, else by the rows' parents.
 * `peers` are the counts of the same circumstances.
 */
export function ratiosOf(
  rate: Observation,
  sentence: Sentence | undefined,
  peers: readonly Observation[],
  catalogue: Catalogue | undefined,
): readonly Ratio[] {
  const share = sentence && shareIn(rate, sentence);
  if (share) return share.map((pair) => ({ ...pair, isRest: false }));
  const near = sentence ? bySentence(rate, sentence) : [];
  if (near.length > 0) return near;
  if (sentence && NARROWED.test(sentence.clause(rate))) return [];
  const among = sentence ? shareAmong(rate, sentence) : [];
  if (among.length > 0) return among;
  return [...byCatalogue(rate, peers, catalogue), ...byParent(rate, peers)].slice(0, 1);
}
