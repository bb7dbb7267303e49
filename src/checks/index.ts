import type { Catalogue } from "../catalogue";
import type { Finding, Row } from "../model";
import { checkChanges } from "./changes";
import { observe } from "./observations";
import { checkRates } from "./rates";
import { checkShifts } from "./shifts";
import { checkSums } from "./sums";
import { checkValues } from "./values";

export { reviewBatch } from "./batch";

const order = (finding: Finding): string =>
  [finding.region, finding.year ?? 9999, finding.kind, finding.reportId, ...finding.factIds].join("\n");

/**
 * What a person should look at in these rows, taken together. It reports contradictions only, never how things are.
 * The catalogue names the numerator and denominator of its rates; without it, a rate is held against the text's own total.
 */
export function checkRows(rows: readonly Row[], catalogue?: Catalogue): readonly Finding[] {
  const all = observe(rows);
  const found = [
    ...checkRates(all, catalogue),
    ...checkSums(all),
    ...checkChanges(all),
    ...checkValues(all),
    ...checkShifts(all),
  ];
  const keyed = found.map((finding) => ({ finding, key: order(finding) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ finding }) => finding);
}
