import type { Observation } from "./observations";
import { areComparable, type Sentence } from "./sentence";

/** The words between 占 and a rate name what it is a share of; 占比 alone names nothing. */
const SHARE = /^[仅约只]?占(?:到|了|其)?(\p{Script=Han}{0,16}?)的?(?:比例|比重|比)?(?:约?为|达到?|是|约|近)?$/u;
/** Of these a total has no words of its own. */
const ALL = /全部|总[数量额]|合计|当年|全年|同期|[件人户宗个]数|数量|所有|的/g;

/** Whether a number is one of those that a share is said to be of: at least half the signs of 抽查 stand in its words or its name. */
function isNamed(core: string, one: Observation, sentence: Sentence): boolean {
  const words = `${sentence.clause(one)}${one.fact.indicator.name}`;
  const known = [...core].filter((sign) => words.includes(sign)).length;
  return known * 2 > core.length || (core.length === 2 && words.includes(core.charAt(0)) && known > 0);
}

/** 216个村中,203个配齐法律顾问,覆盖率94%: the words between the two numbers make one a share of the other, whatever the rate's name. */
export function shareAmong(rate: Observation, sentence: Sentence) {
  const at = sentence.facts.indexOf(rate);
  const [total, part] = sentence.facts.slice(Math.max(0, at - 2), at);
  if (!total || !part || !areComparable(total, part, sentence) || total.fact.value < part.fact.value) return [];
  return /中[,，]?(?:已|共)?有?$/.test(sentence.gap(total, part)) ? [{ part, total, isRest: false }] : [];
}

/**
 * The pair that a share said in the way of 合格126卷,占抽查总数的96.9% is of; undefined where a rate is said otherwise, empty
 * where its denominator is not told in the sentence.
 */
export function shareIn(rate: Observation, sentence: Sentence) {
  const named = SHARE.exec(sentence.head(rate))?.[1];
  const at = sentence.facts.indexOf(rate);
  const part = sentence.facts[at - 1];
  if (named === undefined || part === undefined) return undefined;
  const before = sentence.facts.slice(0, at - 1).filter((one) => areComparable(one, part, sentence));
  const isBesideAnother = /^[^,，;；。]*[、和及]/.test(sentence.gap(sentence.facts[at - 2], part));
  const totals = before.filter(({ fact }) => fact.value >= part.fact.value);
  const core = named.replace(ALL, "");
  const own = totals.filter(({ fact }) => fact.id === part.fact.partOf);
  const meant = core === "" ? own : totals.filter((one) => isNamed(core, one, sentence));
  return isBesideAnother ? [] : meant.slice(-1).map((total) => ({ part, total }));
}
