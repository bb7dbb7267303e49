import type { Finding, Row } from "../model";
import { contains, nameBehind, plain, sameUnit, toldAgain } from "./again";
import { isExact, isYearly, measure, type Observation, observe } from "./observations";
import { pairs, type Sentences, sentencesOf } from "./sentence";

/** 对上述1126名持证执法人员开展轮训: told before, in whatever part of the report it is told once more. */
const ABOVE = /(?:[上前]述|以上|上面)(?:的)?$/;
/** So many may be those named one by one in the sentence before, of which no number is told. */
const NAMED = 10;

/** More than these are not summed up in the reader's head. */
const MOST_TOGETHER = 5;

const isCounted = (one: Observation): boolean => one.fact.kind === "count" && isExact(one) && isYearly(one);

/** Whether a number told before is of what 上述 points to: the same measure, or told of a thing of that name. */
function isMeant(one: Observation, name: string, other: Observation, sentences: Sentences): boolean {
  if (measure(one) === measure(other)) return true;
  return pairs(name).size > 0 && contains(plain(sentences.get(other)?.clause(other) ?? ""), name);
}

/** Whether a value is that of a number or of a few in a row taken together: 维持41件,驳回15件,上述56件. */
function isTold(value: number, numbers: readonly Observation[]): boolean {
  const values = [...numbers].sort((a, b) => a.fact.source.start - b.fact.source.start).map(({ fact }) => fact.value);
  return values.some((_, from) => {
    const runs = Array.from({ length: MOST_TOGETHER }, (_, i) => values.slice(from, from + i + 1));
    return runs.some((run) => run.reduce((sum, one) => sum + one, 0) === value);
  });
}

function checkOne(one: Observation, told: readonly Observation[], sentences: Sentences): readonly Finding[] {
  const sentence = sentences.get(one);
  if (sentence === undefined || one.fact.value <= NAMED || !ABOVE.test(sentence.head(one))) return [];
  const name = nameBehind(one, sentence);
  const before = told.filter(
    (other) =>
      other.report.reportId === one.report.reportId &&
      other.fact.source.start < one.fact.source.start &&
      sameUnit(one, other, sentences),
  );
  const meant = before.filter((other) => isMeant(one, name, other, sentences));
  const [first] = meant;
  // Where several were told, it is open which of them are meant.
  const isOne = meant.every(({ fact }) => fact.value === first?.fact.value);
  return first && isOne && !isTold(one.fact.value, before) ? [toldAgain(one, first)] : [];
}

/** Numbers said to be those told above, among the outcomes and among what is planned for them, that were told otherwise. */
export function checkAbove(
  all: readonly Observation[],
  rows: readonly Row[],
  sentences: Sentences,
): readonly Finding[] {
  const planned = observe(rows, "plan");
  const known = new Map([...sentences, ...sentencesOf(planned)]);
  const told = all.filter(isCounted);
  return [...told, ...planned.filter(isCounted)].flatMap((one) => checkOne(one, told, known));
}
