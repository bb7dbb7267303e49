import type { Catalogue } from "../catalogue";
import type { Finding, Row } from "../model";
import { checkAbove } from "./above";
import { checkAgain } from "./again";
import { checkChanges } from "./changes";
import { checkJumps } from "./jumps";
import { observe } from "./observations";
import { divideAll } from "./parts";
import { checkPeers, checkRange } from "./peers";
import { checkRates } from "./rates";
import { checkRounded } from "./rounded";
import { sentencesOf } from "./sentence";
import { checkShifts } from "./shifts";
import { checkSums } from "./sums";
import { checkTransposed } from "./transposed";
import { checkValues } from "./values";

export { reviewBatch } from "./batch";
export { statedChanges } from "./changes";
export { doesAllOfIt } from "./doers";
export { grouped, type Observation, observe } from "./observations";
export { type Sentence, sentencesOf } from "./sentence";

/** So many times the year before is worth a look, unless a person says otherwise. */
export const JUMP_FACTOR = 5;

export interface CheckOptions {
  /** So many times the year before, or as many times less, is a jump. */
  readonly jumpFactor?: number;
}

const order = (finding: Finding): string =>
  [finding.region, finding.year ?? 9999, finding.kind, finding.reportId, ...finding.factIds].join("\n");

/** Whether one of these findings is about all of these rows. */
const isKnown = (findings: readonly Finding[], ids: readonly string[]): boolean =>
  findings.some(({ factIds }) => ids.every((id) => factIds.includes(id)));

/**
 * What a person should look at in these rows, taken together; 采用 is decided. It reports contradictions only, never how things are.
 * The catalogue names the numerator and denominator of its rates; without it, a rate is held against the text's own total.
 */
export function checkRows(
  rows: readonly Row[],
  catalogue?: Catalogue,
  { jumpFactor = JUMP_FACTOR }: CheckOptions = {},
): readonly Finding[] {
  const all = observe(rows);
  const sentences = sentencesOf(all);
  const divided = divideAll(sentences);
  const values = checkValues(
    all,
    sentences,
    divided.flatMap(({ divisions }) => divisions),
  );
  const again = [...checkAgain(all, sentences), ...checkAbove(all, rows, sentences)];
  const transposed = checkTransposed(all, sentences).filter(({ factIds }) => !isKnown([...values, ...again], factIds));
  const found = [
    ...checkRates(all, sentences, catalogue),
    ...checkRange(all),
    ...checkSums(divided),
    ...checkChanges(all, sentences),
    ...values,
    ...again.filter(({ factIds }) => !isKnown(values, factIds)),
    ...transposed,
    ...checkJumps(all, sentences, jumpFactor),
    ...checkShifts(all, sentences),
    ...checkPeers(all),
    ...checkRounded(all, sentences),
  ];
  const keyed = found.map((finding) => ({ finding, key: order(finding) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ finding }) => finding);
}
