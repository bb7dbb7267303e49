/**
 * What sort of thing a checker should look at: a rate against its counts, a part above its total, parts that do not make it up,
 * a stated 同比 against the computed one, two values for one key, a jump from the year before, another unit or scope than
 * in the year before, a number far outside its peers or its possible range, a rounded number where the exact one is known.
 */
export type FindingKind =
  | "rate"
  | "part"
  | "sum"
  | "stated-change"
  | "two-values"
  | "jump"
  | "unit-change"
  | "scope-change"
  | "outlier"
  | "approximate";

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
  /** 0 to 1: that of the least sure fact involved, times how often what the rule finds is a slip. */
  readonly confidence: number;
  /** The fact to look at first, then those it was compared with. */
  readonly factIds: readonly string[];
  /** The report of the first fact. */
  readonly reportId: string;
}
