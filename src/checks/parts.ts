import type { Observation } from "./observations";
import { OUTCOME } from "./outcomes";
import {
  ANEW,
  BY_WHOM,
  CLASSED,
  CLASSED_BY,
  countsClasses,
  GRADED,
  isClass,
  LISTING,
  NESTED,
  NEW_TOPIC,
  OPENING,
  opensParts,
} from "./part-words";
import { areComparable, likeness, type Sentence, type Sentences, sentencesByReport } from "./sentence";

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

/** The parts up to where they make up the total: what follows (一审61件、二审28件,败诉4件 of 89件) divides it anew. */
function untilFull(total: Observation, parts: readonly Observation[], sentence: Sentence): readonly Observation[] {
  let sum = 0;
  const full = parts.findIndex((one, i) => {
    sum += one.fact.value;
    // 维持112件、驳回25件、撤销14件、终止47件 of 151: the list goes on.
    const next = parts[i + 1];
    const goesOn = next !== undefined && separator(sentence.gap(one, next)) === "、";
    return Math.abs(sum - total.fact.value) < 0.001 && !goesOn;
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
    if (
      !areComparable(one, total, sentence) ||
      /[;；。]|另/.test(words) ||
      OPENING.test(words) ||
      NESTED.test(words) ||
      ANEW.test(words)
    )
      return true;
    if (/[,，]/.test(words) && OUTCOME.test(sentence.head(one)) && !GRADED.test(sentence.head(rest[i - 1] ?? one)))
      return true;
    return !own && NEW_TOPIC.test(words) && !isClass(words, sentence.head(total));
  });
  return end === -1 ? rest : rest.slice(0, end);
}

const separator = (words: string): string => /[、,，;；:：(（]/.exec(words)?.[0] ?? "";

/** As many as 五支力量 said before them, whatever stands between. */
function isCounted(parts: readonly Observation[], { facts }: Sentence): boolean {
  const [first] = parts;
  const counter = first && facts[facts.indexOf(first) - 1];
  return counter !== undefined && countsClasses(counter) && counter.fact.value === parts.length;
}

/** Of 专职120名、公职30名,女律师55名 the first two: the comma behind 、 begins another list. */
function oneList(parts: readonly Observation[], sentence: Sentence): readonly Observation[] {
  const { gap } = sentence;
  if (isCounted(parts, sentence)) return parts;
  const signs = parts.slice(1).map((part, i) => separator(gap(parts[i], part)));
  const end = signs.findIndex((sign, i) => /[,，]/.test(sign) && signs[i - 1] === "、");
  return end === -1 ? parts : parts.slice(0, end + 1);
}

const CLOSED = /审结|办结|结案/;

/** Of the pairs of the shorter subject so many are in the other, where both are one. */
const SAME_SUBJECT = 0.6;

/** How far behind the last number of one sentence a 其中 that opens the next one can stand. */
const NEXT = 80;

const ownTotal = (one: Observation, sentence: Sentence, before: readonly Observation[]): Observation | undefined =>
  before.findLast((other) => other.fact.id === one.fact.partOf && areComparable(other, one, sentence));

function totalOf(one: Observation, sentence: Sentence, before: readonly Observation[]): Observation | undefined {
  const own = ownTotal(one, sentence, before);
  const near = before.findLast((other) => areComparable(other, one, sentence));
  // 收到143件,审结128件,其中以调解方式结案38件: a way of closing is of those closed, whatever the rows say.
  if (near && [near, one].every((each) => CLOSED.test(sentence.head(each)))) return near;
  if (own) return own;
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

/** 全年办结案件452件。办结案件分为六类: the sentence before has the total by the name that this one opens with. */
function classed(one: Observation, words: string, previous: Sentence | undefined): Observation | undefined {
  const split = CLASSED_BY.test(words) ? "按" : /可?分(?:为|成|作)?/;
  const [subject = ""] = CLASSED.test(words) || CLASSED_BY.test(words) ? words.trim().split(split) : [];
  if (subject === "" || previous === undefined) return undefined;
  const isNamed = (other: Observation): boolean =>
    likeness(previous.head(other), subject) >= SAME_SUBJECT ||
    (CLOSED.test(subject) && previous.head(other).endsWith(subject.slice(0, 2)));
  return previous.facts.findLast((other) => areComparable(other, one, previous) && isNamed(other));
}

/** What follows 其中, in the sentence of the total or at the head of the next one, and what the rows call parts of the number before. */
function announced(sentence: Sentence, previous: Sentence | undefined): readonly Division[] {
  return sentence.facts.flatMap((one, i) => {
    const earlier = sentence.facts.slice(0, i).filter((other) => !countsClasses(other));
    // 其中三件已施行；制定规章7件: what a semicolon closes opens nothing behind it.
    const words =
      sentence
        .gap(earlier.at(-1), one)
        .split(/[;；。]/)
        .at(-1) ?? "";
    const opens = OPENING.test(words) || BY_WHOM.test(words);
    const before = i === 0 ? (previous?.facts ?? []) : earlier;
    const announces = opensParts(words);
    const lists = announces || LISTING.test(words);
    const owner = ownTotal(one, sentence, lists ? before : before.slice(-1));
    const named = i === 0 || earlier.length === 0 ? classed(one, words, previous) : undefined;
    const total = opens ? totalOf(one, sentence, before) : (owner ?? named ?? divided(one, sentence, before));
    if (!total) return [];
    const isAnnounced = owner ? lists : announces;
    const parts = untilFull(total, runFrom(i, total, sentence), sentence);
    const totalWords = (sentence.facts.includes(total) ? sentence : previous)?.clause(total) ?? "";
    return [{ total, totalWords, parts, isAnnounced, list: oneList(parts, sentence), opening: words, sentence }];
  });
}

const IN_ALL = /合计|总计/;
/** 五支队伍合计: how many were listed. */
const HOW_MANY = /([两二三四五六七八九十])[^,，、;；。\d]{1,8}$/;

/** 分别为412件、96件、38件,合计546件 and 民事70件、刑事26件,合计96件: a total told behind its parts. */
function totalled(sentence: Sentence): readonly Division[] {
  return sentence.facts.flatMap((total): readonly Division[] => {
    const head = sentence.head(total);
    if (!IN_ALL.test(head)) return [];
    const earlier = sentence.facts.filter(
      (one) => one.fact.source.start < total.fact.source.start && !countsClasses(one),
    );
    const begin = earlier.findLastIndex((one, i) => {
      const next = earlier[i + 1] ?? total;
      return !areComparable(one, total, sentence) || /[;；。]|另|其中/.test(sentence.gap(one, next));
    });
    const list = earlier.slice(begin + 1);
    const [first] = list;
    if (first === undefined || list.length < 2) return [];
    const named = new Set(list.map(({ fact }) => fact.indicator.name)).size === 1;
    const asMany = HOW_MANY.test(head) && isCounted(list, sentence);
    const listed = /分别[为是有]/.test(sentence.gap(earlier[begin], first));
    if (!named && !asMany && !listed) return [];
    return [{ total, totalWords: head, parts: list, isAnnounced: true, list, opening: head, sentence }];
  });
}

/** The sentences of one report in the order of the text, and every total that they divide. */
export interface Divided {
  readonly inReport: readonly Sentence[];
  readonly divisions: readonly Division[];
}

export const divideAll = (sentences: Sentences): readonly Divided[] =>
  [...sentencesByReport(sentences).values()].map((inReport) => ({
    inReport,
    divisions: inReport.flatMap((sentence, i) => [...announced(sentence, inReport[i - 1]), ...totalled(sentence)]),
  }));
