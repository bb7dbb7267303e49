import type { Span } from "./span";

/** Administrative level of the reporting government. A zone (特区, 开发区) has no code in GB/T 2260. */
export type RegionLevel = "province" | "prefecture" | "county" | "township" | "zone" | "department";

export interface Region {
  readonly name: string;
  /** Six digits of GB/T 2260, or "" where the standard has none. */
  readonly code: string;
  readonly level: RegionLevel;
}

/** Whether the number stands as written or was rounded by its writer. */
export type Qualifier = "exact" | "about" | "over" | "under";

/** What sort of quantity a fact is; it decides the unit it may have and how years are compared. */
export type Kind = "count" | "amount" | "rate" | "change" | "average" | "rank" | "measure";

export type Status = "actual" | "plan";

/** Why a number in the text is (fact) or is not (the rest) an indicator value. */
export type Disposition = "fact" | "date" | "docno" | "heading" | "name" | "structure" | "furniture" | "plan" | "other";

export interface Indicator {
  /** Catalogue code, or null when no entry fits and the name was composed from the clause. */
  readonly code: string | null;
  readonly name: string;
  readonly category: string;
}

export interface FactSource extends Span {
  /** `raw.slice(start, end)`: the number as it stands in the decoded input. */
  readonly text: string;
  /** The sentence around it, as it stands in the decoded input. */
  readonly sentence: string;
  /** Outline path such as `一(二)`, or "" before the first heading. */
  readonly section: string;
}

/** One step on the way from a number in the text to a row: who did it and what it decided. */
export interface Step {
  /** Name of the rule or refiner. */
  readonly by: string;
  readonly note: string;
}

/** One indicator value. Offsets point into the decoded input. */
export interface Fact {
  readonly id: string;
  readonly indicator: Indicator;
  /** What narrows the indicator (口径), or "". */
  readonly dimension: string;
  /** The narrower body or area the text gives (范围); "" is the whole reporting government. */
  readonly scope: string;
  /** 万 and 亿 multiplied out; a percentage as written. */
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly kind: Kind;
  /** `2021`, `2021-05`, `2021-05/2021-12`, or `@2021` for a stock at the year's end. */
  readonly period: string;
  readonly status: Status;
  /** Id of the fact of which this is a component or an outcome. */
  readonly partOf: string | null;
  /** 0 to 1: how sure the extractor is of the whole row. */
  readonly confidence: number;
  readonly source: FactSource;
  /** The path from number to row, for `zhibiao explain`. */
  readonly steps: readonly Step[];
}

/** One number in the text, whatever became of it. Offsets point into the decoded input. */
export interface Mention extends Span {
  readonly text: string;
  readonly disposition: Disposition;
  /** Name of the rule that decided. */
  readonly rule: string;
}

/** What a person should know about a report; `code` is stable, `message` is in the user's language. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type WarningCode =
  | "no-numbers"
  | "no-facts"
  | "no-year"
  | "no-region"
  | "region-without-code"
  | "damaged-text"
  | "traditional-text"
  | "same-text"
  | "same-region-year";

/** Everything read from one report: the extraction contract. */
export interface Report {
  readonly file: string;
  /** Stable: the same text gives the same id in any encoding or line ending. */
  readonly reportId: string;
  readonly title: string;
  readonly organisation: string;
  readonly region: Region;
  /** The year reported on, or null when the text gives none. */
  readonly year: number | null;
  readonly documentNumber: string;
  /** ISO dates, or "". */
  readonly publishedOn: string;
  readonly signedOn: string;
  readonly source: string;
  readonly facts: readonly Fact[];
  readonly mentions: readonly Mention[];
  readonly warnings: readonly Warning[];
}

/** Why an input gave no report. Messages for people live in `src/model/messages.zh.ts`. */
export type ProblemCode =
  | "empty"
  | "binary"
  | "undecodable"
  | "too-large"
  | "unsupported-format"
  | "unreadable"
  | "not-found"
  | "cancelled"
  | "crashed";

/** A bad input, named and explained in one sentence: what happened, what was kept, what to do. */
export interface Problem {
  readonly file: string;
  readonly code: ProblemCode;
  readonly message: string;
}
