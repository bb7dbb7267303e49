import type { Catalogue } from "../catalogue";
import { agreed, isExact, type Observation } from "./observations";
import {
  EACH_WAY,
  GRADE,
  isDenied,
  isDue,
  OF_ALL,
  ONE_WAY,
  OTHER_GRADE,
  outcomesOf,
  SHARED,
  speaksOf,
  TWO_WAYS,
} from "./outcome-words";
import { LEFT_OVER } from "./outcomes";
import { referredBy } from "./referred";
import { areSorts, type Sentence, withoutAsides } from "./sentence";
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
/** 调解和解结案率 is not of all that were closed. */
const isOneWay = (words: string, outcome = words): boolean => ONE_WAY.test(words) && /[办审]结|结案/.test(outcome);
/** So many characters apart two clauses still speak of one thing. */
const NEAR = 24;
/** How many numbers back a rate's numerator and denominator stand. */
const REACH = 4;

const mayBeTotal = (one: Observation, part: Observation): boolean =>
  one !== part && one.year === part.year && one.fact.value >= part.fact.value;

/** A comparison put in between, as 比上年多75起, keeps no two numbers apart. */
const COMPARISON = /[,，（(](?:同比|[比较](?:上年|去年|上一?年度?|前一年|\d{4}年))[^,，;；。]*/g;

const inOrder = (a: Observation, b: Observation): readonly [Observation, Observation] =>
  a.fact.source.start < b.fact.source.start ? [a, b] : [b, a];

/** Whether two numbers stand in clauses next to each other, give or take one more number. */
function areNear(a: Observation, b: Observation, { facts, gap }: Sentence): boolean {
  const [first, last] = inOrder(a, b);
  return facts.indexOf(last) - facts.indexOf(first) <= 2 && gap(first, last).replace(COMPARISON, "").length <= NEAR;
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
  const saysSo = (one: Observation): boolean => sentence.clause(one).includes(outcome);
  const isBeside = (one: Observation): boolean =>
    ((saysSo(one) || !saysSo(part)) && /^[^,，]*、/.test(sentence.gap(...inOrder(one, part)))) ||
    (SHARED.test(sentence.clause(rate)) && areSorts(sentence.head(one), sentence.head(part)));
  const larger = near.filter((one) => mayBeTotal(one, part) && sentence.sameUnit(one, part));
  const due = sentence.facts[sentence.facts.indexOf(part) - 1];
  if (due && larger.includes(due) && isDue(sentence.head(due))) return [due];
  const isOwn = ({ fact }: Observation): boolean => fact.id === part.fact.partOf || fact.id === rate.fact.partOf;
  // 审结57件,其中维持31件、…、终止13件,直接纠错9件: of the same total, one beside the other.
  const isSibling = ({ fact }: Observation): boolean => fact.partOf !== null && fact.partOf === part.fact.partOf;
  const listed = due?.fact.kind === part.fact.kind && isSibling(due) ? sentence.facts.filter(isExact) : near;
  const own = listed.filter(
    (one) => isOwn(one) && mayBeTotal(one, part) && sentence.sameUnit(one, part) && !isBeside(one),
  );
  const totals = larger.filter((one) => !isBeside(one));
  return [...own, ...totals.filter((one) => !own.includes(one) && areNear(one, part, sentence))];
}

/** Whether a total is what the denied ones were taken from: 食品合格率 is of 检测食品1200批次, right before 不合格12批次. */
function isLeftOf(
  total: Observation,
  part: Observation,
  rate: Observation,
  outcome: string,
  sentence: Sentence,
): boolean {
  const [of = ""] = sentence.head(rate).replace(OF_ALL, "").split(outcome);
  const { facts } = sentence;
  return facts.indexOf(part) - facts.indexOf(total) === 1 && sentence.clause(total).includes(of.replace(/[不未]$/, ""));
}

/** The pairs the sentence offers: a number with the rate's own word before it, of another one of the same unit. */
function bySentence(rate: Observation, whole: Sentence): readonly Ratio[] {
  const sentence = withoutAsides(whole, rate);
  const at = sentence.facts.indexOf(rate);
  const last = sentence.facts.slice(0, at).findLastIndex(({ fact }) => fact.kind === "rate");
  const near = sentence.facts.slice(Math.max(last + 1, at - REACH), at).filter((one) => isAmount(one) && isExact(one));
  const words = sentence.clause(rate);
  if (TWO_WAYS.test(words) && near.filter((one) => EACH_WAY.test(sentence.clause(one))).length > 1) return [];
  const narrow = NARROWED.exec(words)?.[0];
  const isGraded = near.some((one) => OTHER_GRADE.test(sentence.head(one)));
  const told = [...outcomesOf(words), ...outcomesOf(rate.fact.indicator.name).slice(0, 1)];
  // 调解纠纷3126件,调解成功率98%: what was tried is not what came of it.
  for (const outcome of told.includes("成功") ? ["成功"] : told) {
    const parts = near
      .filter((one) => speaksOf(outcome, sentence.clause(one), words) || one.fact.indicator.name.includes(outcome))
      .filter((one) => !isOneWay(words, outcome) || ONE_WAY.test(sentence.clause(one)))
      .filter((one) => narrow === undefined || sentence.clause(one).includes(narrow))
      .filter((part) => areNear(part, rate, sentence) && !isDue(sentence.head(part)));
    const isRest = (part: Observation): boolean =>
      isDenied(outcome, sentence.clause(part)) !== isDenied(outcome, words);
    const ratios = parts.flatMap((part) =>
      totalsOf(part, rate, outcome, near, sentence)
        .filter((total) => !isRest(part) || isLeftOf(total, part, rate, outcome, sentence))
        .map((total) => ({ part, total, isRest: isRest(part) })),
    );
    if (isGraded && GRADE.test(outcome)) return ratios.filter((ratio) => ratio.isRest);
    if (ratios.length > 0 || parts.some(isRest)) return ratios;
  }
  return [];
}

function byCatalogue(rate: Observation, peers: readonly Observation[], catalogue: Catalogue | undefined) {
  const entry = catalogue?.indicators.find(({ code }) => code === rate.fact.indicator.code);
  const find = (code: string | undefined): Observation | undefined =>
    code === undefined ? undefined : agreed(peers.filter(({ fact }) => fact.indicator.code === code));
  const part = find(entry?.numerator);
  const total = find(entry?.denominator);
  return part && total ? [{ part, total }] : [];
}

/** Without words to go by, the total that the rows give: a number of the rate's own word and of the same parent. */
function byParent(rate: Observation, peers: readonly Observation[]) {
  const [outcome] = outcomesOf(rate.fact.indicator.name);
  const total = peers.find(({ fact }) => fact.id === rate.fact.partOf);
  if (outcome === undefined || total === undefined) return [];
  const parts = peers.filter(
    ({ fact }) =>
      fact.partOf === total.fact.id &&
      fact.unit === total.fact.unit &&
      fact.indicator.name.includes(outcome) &&
      !isDenied(outcome, fact.indicator.name),
  );
  return parts.length === 1 ? parts.map((part) => ({ part, total })) : [];
}

/** Whoever must appear in court is told apart from the cases closed. */
const APPEARANCE = /[出到]庭|出席|应诉/;

/** 受理案件中已办结380件,办结率95%: of the number that the sentence before has of 受理. */
function byReference(rate: Observation, sentence: Sentence, previous: Sentence | undefined) {
  const part = sentence.facts[sentence.facts.indexOf(rate) - 1];
  const total = part && referredBy(part, sentence, previous);
  if (!part || !total || !mayBeTotal(total, part)) return [];
  const words = sentence.clause(rate);
  // 已审结的109件案件维持率61.5%: what stands behind the number is the rate's own.
  const own = sentence.head(part);
  // 调解40件,调解成功率98%: the last word of the rate alone says what it counts; all of it, 100%, is all of those.
  const [outcome] = outcomesOf(words);
  if (outcome === undefined || APPEARANCE.test(words) || rate.fact.value >= 100) return [];
  return speaksOf(outcome, own, words) && !isDenied(outcome, own) ? [{ part, total }] : [];
}

/**
 * What a rate may be computed from: by its sentence's own words, else by those of the one before, by the catalogue's, else by the rows' parents.
 * `peers` are the counts of the same circumstances.
 */
export function ratiosOf(
  rate: Observation,
  sentence: Sentence | undefined,
  previous: Sentence | undefined,
  peers: readonly Observation[],
  catalogue: Catalogue | undefined,
): readonly Ratio[] {
  const plain = (found: readonly Pick<Ratio, "part" | "total">[]): readonly Ratio[] =>
    found.map((pair) => ({ ...pair, isRest: false }));
  const share = sentence && shareIn(rate, sentence);
  if (share) return plain(share);
  const near = sentence ? bySentence(rate, sentence) : [];
  if (near.length > 0) return near;
  if (sentence && (NARROWED.test(sentence.clause(rate)) || isOneWay(sentence.clause(rate)))) return [];
  const told = sentence ? [...byReference(rate, sentence, previous), ...shareAmong(rate, sentence)] : [];
  // 连同上年结转的7件,共审结102件,结案率91.9%: of those received and those left over together.
  const rows =
    sentence && LEFT_OVER.test(sentence.text) ? [] : [...byCatalogue(rate, peers, catalogue), ...byParent(rate, peers)];
  return plain([...told, ...rows]).slice(0, 1);
}
