import type { Disposition, Kind, Qualifier, Quantity, RuledClaim, Span, Status, Step } from "../model";
import type { Cell, Folded, Outline, Sentence } from "../text";

/** A quantity on its way to becoming a fact. Offsets point into the folded text. */
export interface Draft {
  readonly claim: RuledClaim;
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  /** The stretch between two stops that holds the number. */
  readonly clause: Span;
  /** Words of the clause before the quantity, from the stop or the quantity before. */
  readonly lead: string;
  /** Words after it, up to the stop or the next quantity. */
  readonly tail: string;
  /** Its own in the report; drafts split from one number have one each. */
  readonly key: number;
  /** The cell of a table it stands in, or null. */
  readonly cell: Cell | null;
  /** Who did it, where the clause says: 法律顾问, 行政服务中心. */
  readonly subject: string;
  /** What is counted. */
  readonly object: string;
  /** The noun itself, where the object holds its predicate too; otherwise "". */
  readonly head: string;
  /** What was done with it; "" where nothing was. */
  readonly action: string;
  /** True when the object was not in the clause but carried over. */
  readonly carried: boolean;
  /** Key of the draft the object was carried from. */
  readonly carriedFrom: number | null;
  /** True when its own noun was too general, and one from before was put before it. */
  readonly filled: boolean;
  /** True for A of 由A提高到B. */
  readonly replaced: boolean;
  /** True for B. */
  readonly reached: boolean;
  readonly value: number;
  readonly unit: string;
  readonly kind: Kind;
  readonly qualifier: Qualifier;
  readonly scope: string;
  /** True when the scope was stated for a number before. */
  readonly scopeCarried: boolean;
  readonly period: string;
  /** True when words of the sentence give the period. */
  readonly dated: boolean;
  readonly status: Status;
  /** Key of the draft of which this is a component or an outcome. */
  readonly parent: number | null;
  /** True for a component (其中), false for an outcome. */
  readonly component: boolean;
  readonly code: string | null;
  readonly name: string;
  readonly category: string;
  readonly dimension: string;
  /** Share of the words of the clause that the catalogue's name does not hold, 0 to 1. */
  readonly unsaid: number;
  readonly confidence: number;
  readonly steps: readonly Step[];
}

export interface Dropped {
  readonly draft: Draft;
  readonly disposition: Disposition;
  readonly why: string;
}

export interface Refined {
  readonly kept: readonly Draft[];
  readonly dropped: readonly Dropped[];
}

/** What every refiner may know of the report. */
export interface Context {
  readonly folded: Folded;
  readonly outline: Outline;
  readonly claims: readonly RuledClaim[];
  /** The year reported on, or null. */
  readonly year: number | null;
  /** Names of the reporting region, longest first: 攀枝花市东区, 东区. */
  readonly regionNames: readonly string[];
  /** Its code in GB/T 2260, or "". */
  readonly regionCode: string;
  /** The body that reports, where it is not a government: a bureau's own field narrows nothing in its report. */
  readonly office: string;
}

/** One question asked of every draft: list in, list out; what it leaves out it returns with the reason. */
export interface Refiner {
  readonly name: string;
  readonly refine: (drafts: readonly Draft[], context: Context) => Refined;
}

/** The draft with new values and, when `note` is not empty, a step that says so. */
export function change(draft: Draft, by: string, values: Partial<Draft>, note: string): Draft {
  return { ...draft, ...values, steps: note === "" ? draft.steps : [...draft.steps, { by, note }] };
}
