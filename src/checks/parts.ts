import type { Observation } from "./observations";
import { OUTCOME } from "./outcomes";
import { areComparable, type Sentence } from "./sentence";

/** A total and what the text gives as parts of it. */
export interface Division {
  readonly total: Observation;
  readonly totalWords: string;
  readonly parts: readonly Observation[];
  /** Whether words such as 其中 or 分别为 say that parts follow, or only the rows do. */
  readonly isAnnounced: boolean;
  /** Those of the parts that stand in one list. */
  readonly list: readonly Observation[];
  /** The words before the first part, from the number before it. */
  readonly opening: string;
  /** That of the parts. */
  readonly sentence: Sentence;
}

const OPENING = /其中|包括|包含/;
/** These open a list of parts too, where the rows say that it is one. */
const LISTING =
  /分别[为是有]|从[^,，]{1,8}看|具体[为是]|按[^,，]{1,8}分|(?<!理|事|案)由(?!于)[^,，]{2,8}$|(?:结果|结论|去向|情形|类型|构成)(?:[为是]|[:：])/;
/** So does this right behind a number, whatever the rows say. */
const DIVIDING =
  /^\p{Script=Han}{0,2}[,，:：(（]?(?:(?:具体|分别)[为是有]|即(?![时将办可])|(?<=[,，:：(（])(?:按[^,，]{1,8}分|从[^,，]{1,6}看|由(?!于)\p{Script=Han}{2,8}$))/u;
/** And 清理结论分为三类: before the first of them. */
const CLASSED = /^[^;；。]{0,14}分(?:为|成|作)?[两二三四五六七八\d]大?(?:类|种|档|部分)\p{Script=Han}{0,2}[:：]/u;
/** A count of the classes that follow is not a number the list could be about. */
const countsClasses = ({ fact }: Observation): boolean => /^大?(?:类|种|档)$/.test(fact.unit);
/** A number that begins with one of these tells of something else done, not of one more part. */
const NEW_TOPIC =
  /办理|开展|组织|召开|受理|举办|完成|审查|制定|印发|收到|审核|检查|培训|发放|挽回|罚没|参与|提供|解答|接待|配备|聘任|排查|走访|开庭|出庭|处理各类|新[增收]|推进|建立/;

/** 满意306人,基本满意3人 are grades one beside the other, not what became of one another. */
const GRADE = /优秀|良好|合格|满意/;

/** The parts up to where they make up the total: what follows (一审61件、二审28件,败诉4件 of 89件) divides it anew. */
function untilFull(total: Observation, parts: readonly Observation[]): readonly Observation[] {
  let sum = 0;
  const full = parts.findIndex(({ fact }) => {
    sum += fact.value;
    return Math.abs(sum - total.fact.value) < 0.001;
  });
  return full === -1 ? parts : parts.slice(0, full + 1);
}

/** 9件中含上年转入4件 divides the part before. */
const NESTED = /中?含(?!有)\p{Script=Han}*$/u;

/** 日常检查57件 within 、 is a source of cases, and 网络培训320人次 a class of what 培训1500人次 divides. */
function isClass(words: string, totalHead: string): boolean {
  const deed = /(?<=[,，]\p{Script=Han}{2,4})(?:培训|检查|审[查核]|排查|走访|接待)$/u.exec(words)?.[0];
  return /^\p{Script=Han}{0,2}、/u.test(words) || (deed !== undefined && totalHead.includes(deed));
}

/** The run of parts that begins with `first`: in one clause after another, of one unit, none of them about something new. */
function runFrom(first: number, total: Observation, sentence: Sentence): readonly Observation[] {
  const rest = sentence.facts.slice(first);
  const end = rest.findIndex((one, i) => {
    if (i === 0) return false;
    const words = sentence.gap(rest[i - 1], one);
    const own = one.fact.partOf !== null && one.fact.partOf === total.fact.id;
    if (!areComparable(one, total, sentence) || /[;；。]|另/.test(words) || OPENING.test(words) || NESTED.test(words))
      return true;
    if (/[,，]/.test(words) && OUTCOME.test(sentence.head(one)) && !GRADE.test(sentence.head(rest[i - 1] ?? one)))
      return true;
    return !own && NEW_TOPIC.test(words) && !isClass(words, sentence.head(total));
  });
  return end === -1 ? rest : rest.slice(0, end);
}

const separator = (words: string): string => /[、,，;；:：(（]/.exec(words)?.[0] ?? "";

/** Of 专职120名、公职30名,女律师55名 the first two: the comma behind 、 begins another list. */
function oneList(parts: readonly Observation[], { gap }: Sentence): readonly Observation[] {
  const signs = parts.slice(1).map((part, i) => separator(gap(parts[i], part)));
  const end = signs.findIndex((sign, i) => /[,，]/.test(sign) && signs[i - 1] === "、");
  return end === -1 ? parts : parts.slice(0, end + 1);
}

/** How far behind the last number of one sentence a 其中 that opens the next one can stand. */
const NEXT = 80;

const ownTotal = (one: Observation, sentence: Sentence, before: readonly Observation[]): Observation | undefined =>
  before.findLast((other) => other.fact.id === one.fact.partOf && areComparable(other, one, sentence));

function totalOf(one: Observation, sentence: Sentence, before: readonly Observation[]): Observation | undefined {
  const own = ownTotal(one, sentence, before);
  if (own) return own;
  const near = before.findLast((other) => areComparable(other, one, sentence));
  const first = sentence.facts[0] === one;
  const words = sentence.gap(undefined, one);
  if (!first || near === undefined) return near;
  const distance = one.fact.source.start - near.fact.source.end;
  return words.trim().startsWith("其中") && distance < NEXT ? near : undefined;
}

/** The number right before, of which the words in between, or else the classes named, may make a total. */
const divided = (one: Observation, sentence: Sentence, before: readonly Observation[]): Observation | undefined =>
  before
    .slice(-1)
    .find(
      (other) =>
        sentence.facts.includes(other) &&
        areComparable(other, one, sentence) &&
        !/[;；。、]|另/.test(sentence.gap(other, one)) &&
        !NEW_TOPIC.test(sentence.gap(other, one)),
    );

/** What follows 其中, in the sentence of the total or at the head of the next one, and what the rows call parts of the number before. */
function announced(sentence: Sentence, previous: Sentence | undefined): readonly Division[] {
  return sentence.facts.flatMap((one, i) => {
    const earlier = sentence.facts.slice(0, i).filter((other) => !countsClasses(other));
    const words = sentence.gap(earlier.at(-1), one);
    const opens = OPENING.test(words);
    const divides = DIVIDING.test(words) || CLASSED.test(words);
    const before = i === 0 ? (previous?.facts ?? []) : earlier;
    const lists = opens || divides || LISTING.test(words);
    const owner = ownTotal(one, sentence, lists ? before : before.slice(-1));
    const total = opens ? totalOf(one, sentence, before) : (owner ?? divided(one, sentence, before));
    if (!total) return [];
    const isAnnounced = owner ? lists : opens || divides;
    const parts = untilFull(total, runFrom(i, total, sentence));
    const totalWords = (i === 0 ? previous : sentence)?.clause(total) ?? "";
    return [{ total, totalWords, parts, isAnnounced, list: oneList(parts, sentence), opening: words, sentence }];
  });
}

/** Every total that a report divides. `sentences` are those of one report in the order of the text. */
export const divisionsIn = (sentences: readonly Sentence[]): readonly Division[] =>
  sentences.flatMap((sentence, i) => announced(sentence, sentences[i - 1]));
