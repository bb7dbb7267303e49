import type { Finding } from "../model";
import type { Observation } from "./observations";

type Verdict = Pick<Finding, "kind" | "severity" | "message"> & {
  /** 0 to 1: how often what this rule finds is a slip, the facts being right. */
  readonly certainty: number;
  readonly difference?: number;
  readonly unit?: string;
};

/** A finding about `first`, in the light of `others`. */
export function about(first: Observation, others: readonly Observation[], verdict: Verdict): Finding {
  const all = [first, ...others];
  return {
    kind: verdict.kind,
    severity: verdict.severity,
    region: first.report.region,
    year: first.year,
    indicator: first.fact.indicator.name,
    message: verdict.message,
    difference: verdict.difference === undefined ? null : Number(verdict.difference.toFixed(4)),
    unit: verdict.unit ?? "",
    confidence: Number((Math.min(...all.map(({ fact }) => fact.confidence)) * verdict.certainty).toFixed(2)),
    factIds: all.map(({ fact }) => fact.id),
    reportId: first.report.reportId,
  };
}
