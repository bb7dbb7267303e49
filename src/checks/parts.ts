import { isExact, type Observation } from "./observations";
import type { Sentence } from "./sentence";

/** A total and what the text gives as parts of it. */
export interface Division {
  readonly total: Observation;
  readonly parts: readonly Observation[];
}

const OPENING = /其中|包括|包含/;
/** These open a list of parts too, where the rows say that it is one. */
const LISTING = /分别[为是有]|从[^,，]{1,6}看|具体[为是]|按[^,，]{1,8}分/;
/** A number that begins with one of these tells of something else done, not of one more part. */
const NEW_TOPIC =
  /办理|开展|组织|召开|受理|举办|完成|审查|制定|印发|收到|审核|检查|培训|发放|挽回|罚没|参与|提供|解答|接待|配备|聘任|排查|走访|开庭|出庭|处理各类|新增|推进|建立/;

const comparable = (a: Observation, b: Observation): boolean =>
  isExact(a) &&
  isExact(b) &&
  a.fact.kind === b.fact.kind &&
  a.fact.unit === b.fact.unit &&
  a.year === b.year &&
  (a.fact.kind === "count" || a.fact.kind === "amount");

/** The parts up to where they make up the total: what follows (一审61件、二审28件,败诉4件 of 89件) divides it anew. */
function untilFull(total: Observation, parts: readonly Observation[]): readonly Observation[] {
  let sum = 0;
  const full = parts.findIndex(({ fact }) => {
    sum += fact.value;
    return Math.abs(sum - total.fact.value) < 0.001;
  });
  return full === -1 ? parts : parts.slice(0, full + 1);
}

/** The run of parts that begins with `first`: in one clause after another, of one unit, none of them about something new. */
function runFrom(first: number, total: Observation, sentence: Sentence): readonly Observation[] {
  const rest = sentence.facts.slice(first);
  const end = rest.findIndex((one, i) => {
    if (i === 0) return false;
    const words = sentence.gap(rest[i - 1], one);
    const own = one.fact.partOf !== null && one.fact.partOf === total.fact.id;
    if (!comparable(one, total) || /[;；。]|另/.test(words) || OPENING.test(words)) return true;
    return !own && NEW_TOPIC.test(words);
  });
  return end === -1 ? rest : rest.slice(0, end);
}

/** How far behind the last number of one sentence a 其中 that opens the next one can stand. */
const NEXT = 80;

const ownTotal = (one: Observation, before: readonly Observation[]): Observation | undefined =>
  before.findLast((other) => other.fact.id === one.fact.partOf && comparable(other, one));

function totalOf(one: Observation, words: string, before: readonly Observation[], i: number): Observation | undefined {
  const own = ownTotal(one, before);
  if (own) return own;
  const near = before.findLast((other) => comparable(other, one));
  if (i > 0 || near === undefined) return near;
  const distance = one.fact.source.start - near.fact.source.end;
  return words.trim().startsWith("其中") && distance < NEXT ? near : undefined;
}

/** 其中 and what follows it, in the sentence of the total or at the head of the next one. */
function announced(sentence: Sentence, previous: Sentence | undefined): readonly Division[] {
  return sentence.facts.flatMap((one, i) => {
    const words = sentence.gap(sentence.facts[i - 1], one);
    const opens = OPENING.test(words);
    if (!opens && !LISTING.test(words)) return [];
    const before = i === 0 ? (previous?.facts ?? []) : sentence.facts.slice(0, i);
    const total = opens ? totalOf(one, words, before, i) : ownTotal(one, before);
    return total ? [{ total, parts: untilFull(total, runFrom(i, total, sentence)) }] : [];
  });
}

/** Every total that a report divides with 其中 or 包括. `sentences` are those of one report in the order of the text. */
export const divisionsIn = (sentences: readonly Sentence[]): readonly Division[] =>
  sentences.flatMap((sentence, i) => announced(sentence, sentences[i - 1]));

/** What cannot be more than what it came of; 办结 and the like only where nothing was left over from the year before. */
const OUTCOME =
  /(?:实际出庭|出庭应诉|成功|合格|通过|达标|满意|采纳|持证|报备|整改|办结|审结|结案|答复|办复|回复|化解)(?:了|到位|完毕|完成|结束)?(?:案件|人员)?$/;
/** What becomes of documents that were gone through. */
const CLEARED = /(?:废止|失效|修改|修订|保留)$/;
const LEFT_OVER = /结转|历年|往年|上年|去年|存量|积案|遗留|旧存|以前|累计|跨年|未结/;

/**
 * A number and, right behind it in the same clause or the next, what became of it: 调解纠纷3246件,成功3181件.
 * Of such pairs the second is never the larger one.
 */
export const outcomesIn = (sentence: Sentence): readonly Division[] =>
  sentence.facts.flatMap((part, i) => {
    const total = sentence.facts[i - 1];
    if (!total || !comparable(total, part) || LEFT_OVER.test(sentence.text)) return [];
    const words = sentence.gap(total, part);
    const head = words.split(/[,，、]/).at(-1) ?? "";
    const tail = /^人(?:次)?(?:合格|通过|达标|满意)/.test(sentence.after(part));
    const short = words.length <= 12 && !/[;；。]/.test(words);
    const cleared = CLEARED.test(head) && sentence.head(total).includes("清理");
    return short && (tail || cleared || OUTCOME.test(head)) ? [{ total, parts: [part] }] : [];
  });
