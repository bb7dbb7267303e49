import type { Observation } from "./observations";
import type { Division } from "./parts";
import { areComparable, areSorts, type Sentence, withoutAsides } from "./sentence";

/** A number and another one that tells what became of it. */
export interface Outcome {
  readonly total: Observation;
  readonly part: Observation;
}

/** What cannot be more than what it came of; 办结 and the like only where nothing was left over from the year before. */
export const OUTCOME =
  /(?:实际\p{Script=Han}{1,4}|出庭应诉|成功|合格|通过|达标|满意|采纳|持证|报备|查实(?:并\p{Script=Han}{2})?|属实|存在问题|发现问题|予以\p{Script=Han}{2}|准予(?:备案|登记|许可)|整改|办结|审结|结案|答复|办复|回复|化解|消除|销号)(?:了|到位|完毕|完成|结束)?(?:案件|人员)?的?$/u;
/** What becomes of documents that were gone through. */
const CLEARED = /(?:废止|失效|修改|修订|保留)$/;
/** What comes out of a review: 评查案卷150卷,优秀案卷60卷. */
const TOP = /(?:优秀|优良|优质)(?:等次|案卷|卷宗|卷|单位|人员)?的?$/;
const REVIEWED = /评查|抽查|考核|测评|考试|评议/;
/** What was not received cannot be accepted: 收到188件,依法受理171件. */
const ACCEPTED = /(?<!不予|未)受理$/;
const RECEIVED = /收到|新收|接到|接收|接访/;
export const LEFT_OVER = /结转|历年|往年|上年|去年|存量|积案|遗留|旧存|以前|累计|跨年|未结|复[核评查审]/;

/** 走访单位42家,发现问题51个 and 走访12个单位,发现问题31个: several of one unit, whatever unit the rows have. */
const SEVERAL = /问题$/;
export const writtenUnit = (one: Observation, sentence: Sentence): string => sentence.after(one).charAt(0);

/** How a case was ruled on. */
const RULED = /^(?:决定|判决|裁定)?(?:维持|驳回|撤销|终止|确认违法)/;
const plainHead = (one: Observation, sentence: Sentence): string => sentence.head(one).replace(/的$/, "");

const BARE = /^\p{Script=Han}[,，]/u;
/** Who does it, named anew. */
const DOER = /[省市州盟县区旗镇乡村本]级|部门|乡镇|街道|法院|检察/;

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
export const outcomesIn = (whole: Sentence, divisions: readonly Division[]): readonly Outcome[] =>
  whole.facts.flatMap((part) => {
    const sentence = withoutAsides(whole, part);
    const i = sentence.facts.indexOf(part);
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
    // So are 修改9件,予以废止17件.
    if ([last, part].every((one) => CLEARED.test(sentence.head(one)))) return [];
    // So are 维持30件,予以纠正的46件.
    if (RULED.test(sentence.head(total))) return [];
    // So are 整改45个,尚未整改的57个.
    const rest = /^[尚仍还]?未(\p{Script=Han}{2})/u.exec(sentence.head(part))?.[1];
    if (rest !== undefined && sentence.head(total).includes(rest)) return [];
    // 以裁决方式结案81件,以调解方式结案的93件: two ways of one thing.
    if (OUTCOME.test(sentence.head(last)) && areSorts(plainHead(last, sentence), plainHead(part, sentence))) return [];
    // 乡镇办结189起,县级部门办结1326起: each has its own.
    if (DOER.test(sentence.head(part))) return [];
    const isOneUnit = writtenUnit(last, sentence) === writtenUnit(part, sentence);
    if (SEVERAL.test(sentence.head(part)) && !(isOneUnit && BARE.test(sentence.after(last)))) return [];
    const words = sentence.gap(last, part).replace(/[（(][^）)]*[）)]/g, "");
    const head = words.split(/[,，、]/).at(-1) ?? "";
    const tail = /^人(?:次)?(?:合格|通过|达标|满意)/.test(sentence.after(part));
    const short = words.length <= 12 && !/[;；。]/.test(words);
    const cleared = CLEARED.test(head) && sentence.head(total).includes("清理");
    const graded = TOP.test(head) && REVIEWED.test(sentence.head(total));
    const accepted = ACCEPTED.test(head) && RECEIVED.test(sentence.head(total));
    return short &&
      (tail || cleared || graded || accepted || OUTCOME.test(head) || (FOR_SOME.test(head) && isNarrower(total, part)))
      ? [{ total, part }]
      : [];
  });
