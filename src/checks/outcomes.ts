import type { Observation } from "./observations";
import type { Division } from "./parts";
import { areComparable, areSorts, type Sentence } from "./sentence";

/** A number and another one that tells what became of it. */
export interface Outcome {
  readonly total: Observation;
  readonly part: Observation;
}

/** What cannot be more than what it came of; 办结 and the like only where nothing was left over from the year before. */
export const OUTCOME =
  /(?:实际\p{Script=Han}{1,4}|出庭应诉|成功|合格|通过|达标|满意|采纳|持证|报备|查实|属实|存在问题|发现问题|予以\p{Script=Han}{2}|准予(?:备案|登记|许可)|整改|办结|审结|结案|答复|办复|回复|化解)(?:了|到位|完毕|完成|结束)?(?:案件|人员)?的?$/u;
/** What becomes of documents that were gone through. */
const CLEARED = /(?:废止|失效|修改|修订|保留)$/;
/** What was not received cannot be accepted: 收到188件,依法受理171件. */
const ACCEPTED = /(?<!不予|未)受理$/;
const RECEIVED = /收到|新收|接到|接收|接访/;
const LEFT_OVER = /结转|历年|往年|上年|去年|存量|积案|遗留|旧存|以前|累计|跨年|未结|复[核评查审]/;

/** 走访单位42家,发现问题51个: several of one unit, whatever unit the rows have. */
const SEVERAL = /问题$/;
const writtenUnit = (one: Observation, sentence: Sentence): string => sentence.after(one).charAt(0);

const areSiblings = (a: Observation, b: Observation): boolean =>
  a.fact.partOf !== null && a.fact.partOf === b.fact.partOf;

/** For whom, as against by whom: 公安机关办理 tells of another doer. */
const FOR_SOME = /^(?:为|涉|涉及|针对|帮助)/;
/** Of one indicator the number that more words narrow is a part of the plain one: 办理318件,为农民工办理138件. */
const isNarrower = ({ fact: total }: Observation, { fact: part }: Observation): boolean =>
  part.indicator.code !== null &&
  part.indicator.code === total.indicator.code &&
  part.scope === total.scope &&
  total.dimension === "" &&
  part.dimension !== "";

/**
 * What a number right behind another one tells the outcome of: of a list (邻里52件、婚姻31件,调解成功80件) its total, where the
 * text has one.
 */
function before(at: number, { facts, gap }: Sentence, divisions: readonly Division[]): Observation | undefined {
  const last = facts[at - 1];
  if (last === undefined) return undefined;
  const listed = divisions.find(({ list }) => list.length > 1 && list.at(-1) === last);
  if (listed) return listed.total;
  return at > 1 && gap(facts[at - 2], last).includes("、") ? undefined : last;
}

/**
 * A number and, right behind it in the same clause or the next, what became of it: 调解纠纷3246件,成功3181件.
 * Of such pairs the second is never the larger one.
 */
export const outcomesIn = (sentence: Sentence, divisions: readonly Division[]): readonly Outcome[] =>
  sentence.facts.flatMap((part, i) => {
    const last = sentence.facts[i - 1];
    const total = before(i, sentence, divisions);
    if (
      !last ||
      !total ||
      !areComparable(total, part, sentence) ||
      LEFT_OVER.test(sentence.text) ||
      areSiblings(total, part)
    )
      return [];
    // 未整改3个,已整改57个: one beside the other.
    if (/^(?:尚)?[未不]/.test(sentence.head(total))) return [];
    // 以裁决方式结案81件,以调解方式结案93件: two ways of one thing.
    if (OUTCOME.test(sentence.head(last)) && areSorts(sentence.head(last), sentence.head(part))) return [];
    if (SEVERAL.test(sentence.head(part)) && writtenUnit(last, sentence) !== writtenUnit(part, sentence)) return [];
    const words = sentence.gap(last, part);
    const head = words.split(/[,，、]/).at(-1) ?? "";
    const tail = /^人(?:次)?(?:合格|通过|达标|满意)/.test(sentence.after(part));
    const short = words.length <= 12 && !/[;；。]/.test(words);
    const cleared = CLEARED.test(head) && sentence.head(total).includes("清理");
    const accepted = ACCEPTED.test(head) && RECEIVED.test(sentence.head(total));
    return short &&
      (tail || cleared || accepted || OUTCOME.test(head) || (FOR_SOME.test(head) && isNarrower(total, part)))
      ? [{ total, part }]
      : [];
  });
