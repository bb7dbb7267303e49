/** What sort of thing a checker should look at. */
export type FindingKind = "rate" | "sum" | "stated-change" | "two-values" | "unit-change" | "scope-change";

/** error: the report contradicts itself; warning: probably wrong; note: worth knowing before comparing years. */
export type Severity = "error" | "warning" | "note";

/** One thing a person should look at, found by comparing facts with one another. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly region: string;
  readonly year: number | null;
  /** Name of the indicator. */
  readonly indicator: string;
  /** One sentence in the user's language. */
  readonly message: string;
  /** How far off, in `unit`, or null where that says nothing. */
  readonly difference: number | null;
  readonly unit: string;
  /** 0 to 1: that of the least sure fact involved. */
  readonly confidence: number;
  /** The fact to look at first, then those it was compared with. */
  readonly factIds: readonly string[];
  /** The report of the first fact. */
  readonly reportId: string;
}
