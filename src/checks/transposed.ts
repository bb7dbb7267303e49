import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { contains, nameBehind, sameUnit, toldAgain } from "./again";
import { grouped, isExact, isYearly, type Observation } from "./observations";
import { likeness, pairs, type Sentence, type Sentences } from "./sentence";

/** Of the pairs of the shorter clause so many are in the other, where both tell of one thing. */
const SAME_WORDS = 0.6;
/** Two digits are soon those of another number the other way round: then it takes the same indicator as well. */
const LONG = 3;
const LEAST_WORDS = 3;
/** And of those of two names. */
const SAME_NAME = 0.9;
/** 行政处罚 and 重大合同 tell of what; 合同 alone does not. */
const LEAST_NAME = 3;

/** 9473 beside 9743: the same digits, two neighbours of which have changed places. */
function areTransposed(a: number, b: number): boolean {
  const [mine, theirs] = [String(a), String(b)];
  if (mine.length !== theirs.length) return false;
  const differing = Array.from(mine).flatMap((digit, at) => (digit === theirs[at] ? [] : [at]));
  const [at = 0, next = 0] = differing;
  return differing.length === 2 && next === at + 1 && mine[at] === theirs[next] && mine[next] === theirs[at];
}

const COMMA = /[,，;；。:：]/;

/** The words that go with a number, lists in full. */
const wordsOf = (one: Observation, { gap, after }: Sentence): string =>
  (gap(undefined, one).split(COMMA).at(-1) ?? "") + (after(one).split(COMMA)[0] ?? "");

/** 对1896件行政处罚案件编号入库: of what stands behind one number, the other one told. */
function isNamedIn(one: Observation, sentence: Sentence, words: string): boolean {
  const name = nameBehind(one, sentence);
  return pairs(name).size >= LEAST_NAME && contains(words, name);
}

function areOneThing(a: Observation, b: Observation, sentences: Sentences): boolean {
  const [of, other] = [sentences.get(a), sentences.get(b)];
  if (of === undefined || other === undefined) return false;
  const [mine, theirs] = [wordsOf(a, of), wordsOf(b, other)];
  const isOneName = likeness(a.fact.indicator.name, b.fact.indicator.name) >= SAME_NAME;
  const words = Math.min(pairs(mine).size, pairs(theirs).size);
  const isLong = String(a.fact.value).length >= LONG;
  const sameCode = a.fact.indicator.code !== null && a.fact.indicator.code === b.fact.indicator.code;
  if (sameCode && (isLong || words < LEAST_WORDS)) return true;
  const isOneWording = words >= LEAST_WORDS && likeness(mine, theirs) >= SAME_WORDS;
  if (!isLong) return sameCode && isOneWording;
  return isOneWording || isOneName || isNamedIn(a, of, theirs) || isNamedIn(b, other, mine);
}

/**
 * Two numbers of one place and year, in different sentences, that differ by two digits which have changed places and are
 * told of one thing: rarely are both right.
 */
export function checkTransposed(all: readonly Observation[], sentences: Sentences): readonly Finding[] {
  const counts = all.filter((one) => one.fact.kind !== "change" && isExact(one) && isYearly(one) && one.year !== null);
  const groups = grouped(counts, ({ report, year, fact }) => [report.region, year, fact.kind].join("\n"));
  return [...groups.values()].flatMap((group) => {
    const inOrder = [...group].sort(
      (a, b) => (a.report.year ?? 0) - (b.report.year ?? 0) || a.fact.source.start - b.fact.source.start,
    );
    return inOrder.flatMap((one, i) => {
      const first = inOrder
        .slice(0, i)
        .find(
          (other) =>
            areTransposed(one.fact.value, other.fact.value) &&
            sameUnit(one, other, sentences) &&
            sentences.get(one) !== sentences.get(other) &&
            areOneThing(one, other, sentences),
        );
      const isKnown = inOrder.some((other) => other !== one && other.fact.value === one.fact.value);
      return first && !isKnown ? [toldAgain(one, first, texts.transposed)] : [];
    });
  });
}
