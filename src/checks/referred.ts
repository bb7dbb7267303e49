import type { Observation } from "./observations";
import { LEFT_OVER, type Outcome, writtenUnit } from "./outcomes";
import { areComparable, likeness, type Sentence, type Sentences, sentencesByReport } from "./sentence";

/** 审结案件中 and 受理的申请中 at the head of a sentence, or behind a semicolon, say what the numbers that follow are of. */
const WITHIN = /^\s*(?:在?[所已])?(\p{Script=Han}{4,14}?)(?<!其)(?:当|之)?中(?![心央介止等级])[,，]?/u;
/** Of the pairs of the shorter name so many are in the other, where both are of one thing. */
const SAME_SUBJECT = 0.6;
/** So many characters behind the number it can still be meant. */
const REACH = 150;

/** For each sentence the one with numbers before it. */
export type Previous = ReadonlyMap<Sentence, Sentence>;

export const previousOf = (sentences: Sentences): Previous =>
  new Map(
    [...sentencesByReport(sentences).values()].flatMap((inReport) =>
      inReport.slice(1).flatMap((sentence, i) => {
        const before = inReport[i];
        return before ? [[sentence, before] as const] : [];
      }),
    ),
  );

/** The number told before that 审结案件中 names by its deed; undefined where there is none. */
export function referredBy(
  one: Observation,
  sentence: Sentence,
  previous: Sentence | undefined,
): Observation | undefined {
  const words = sentence.gap(undefined, one).split(/[;；。]/);
  const subject = WITHIN.exec(words.at(-1) ?? "")?.[1]?.replaceAll("的", "");
  if (subject === undefined || LEFT_OVER.test(words.at(-1) ?? "")) return undefined;
  const isNamed = (other: Observation, { head }: Sentence): boolean =>
    head(other).includes(subject.slice(0, 2)) && likeness(head(other), subject) >= SAME_SUBJECT;
  const before = sentence.facts.filter((other) => /[;；]/.test(sentence.gap(other, one)) && other !== one);
  const found =
    before.findLast((other) => isNamed(other, sentence)) ??
    previous?.facts.findLast((other) => isNamed(other, previous));
  if (found === undefined || one.fact.source.start - found.fact.source.end > REACH) return undefined;
  const place = sentence.facts.includes(found) ? sentence : previous;
  const isOneUnit = place !== undefined && writtenUnit(found, place) === writtenUnit(one, sentence);
  return isOneUnit && areComparable(found, one, sentence) ? found : undefined;
}

/** Such numbers and what they are of; none is the larger one. */
export const referredIn = (sentence: Sentence, previous: Sentence | undefined): readonly Outcome[] =>
  sentence.facts.flatMap((part) => {
    const total = referredBy(part, sentence, previous);
    return total ? [{ total, part }] : [];
  });
