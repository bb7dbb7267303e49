import type { Observation } from "./observations";
import { areComparable, type Sentence } from "./sentence";

interface Pair {
  readonly part: Observation;
  readonly total: Observation;
}

/** The words between 占 and a rate name what it is a share of; 占比 alone names nothing. */
const SHARE = /^[仅约只]?占(?:到|了|其)?(\p{Script=Han}{0,16}?)的?(?:比例|比重|比)?(?:约?为|达到?|是|约|近)?$/u;
/** Of these a total has no words of its own. */
const ALL = /全部|总[数量额]|合计|当年|全年|同期|[件人户宗个]数|数量|所有|的/g;
const AREA = /全[国省市州盟县区旗镇乡]/;

/** Whether a number is the one a share is said to be of: half the signs of 抽查 stand in its words or name, and all of 全市. */
function isNamed(core: string, one: Observation, sentence: Sentence): boolean {
  const words = `${sentence.clause(one)}${one.fact.indicator.name}`;
  if (!words.includes(AREA.exec(core)?.[0] ?? "")) return false;
  return [...core].filter((sign) => words.includes(sign)).length * 2 >= core.length;
}

/** Rates of how far a thing has spread, whose name need not be the word for having it. */
const SPREAD = /覆盖|普及|设立|建[立成]|配[备齐]|比例/;

/** 216个村中,203个配齐法律顾问,覆盖率94%: the words in between make one a share of the other. */
export function shareAmong(rate: Observation, sentence: Sentence): readonly Pair[] {
  const at = sentence.facts.indexOf(rate);
  const [total, part] = sentence.facts.slice(Math.max(0, at - 2), at);
  if (!total || !part || !SPREAD.test(sentence.clause(rate))) return [];
  if (!areComparable(total, part, sentence) || total.fact.value < part.fact.value) return [];
  return /中[,，]?(?:已|共)?有?$/.test(sentence.gap(total, part)) ? [{ part, total }] : [];
}

/**
 * The pair that a share said in the way of 合格126卷,占抽查总数的96.9% is of; undefined where a rate is said otherwise, empty
 * where its denominator is not told in the sentence.
 */
export function shareIn(rate: Observation, sentence: Sentence): readonly Pair[] | undefined {
  const named = SHARE.exec(sentence.head(rate))?.[1];
  const at = sentence.facts.indexOf(rate);
  const part = sentence.facts[at - 1];
  if (named === undefined || part === undefined) return undefined;
  // 食品120件、药品80件,占24% may be said of both together.
  if (/^[^,，;；。]*[、和及]/.test(sentence.gap(sentence.facts[at - 2], part))) return [];
  const totals = sentence.facts
    .slice(0, at - 1)
    .filter((one) => areComparable(one, part, sentence) && one.fact.value >= part.fact.value);
  const core = named.replace(ALL, "");
  const isMeant = (one: Observation): boolean =>
    core === "" ? one.fact.id === part.fact.partOf : isNamed(core, one, sentence);
  return totals
    .filter(isMeant)
    .slice(-1)
    .map((total) => ({ part, total }));
}
