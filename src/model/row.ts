import type { Kind, Qualifier, Status } from "./report";

/** One line of 指标明细: a fact as years and regions are compared by it, all text already fit for a cell. */
export interface Row {
  readonly region: string;
  readonly regionCode: string;
  readonly year: number | null;
  readonly category: string;
  readonly code: string;
  readonly name: string;
  readonly dimension: string;
  readonly scope: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly kind: Kind;
  /** As in a fact: `2021`, `2021-05/2021-12`, `@2021`. */
  readonly period: string;
  readonly status: Status;
  /** Name of the indicator this is a part of, or "". */
  readonly parent: string;
  /** 1 on exactly one row of those that give the same thing for the same year, else 0. */
  readonly adopted: 0 | 1;
  readonly confidence: number;
  readonly sentence: string;
  readonly section: string;
  readonly reportId: string;
  readonly recordId: string;
  /** `recordId` of the row this is a part of, or "". */
  readonly parentId: string;
  /** The number as it stands in the report. */
  readonly written: string;
  /** Where it stands in the decoded report. */
  readonly start: number;
  /**
   * The label (`labelOf`) of the row of another year by which this one is compared, where its report words the same thing
   * otherwise; "" where it is compared by its own.
   */
  readonly comparedAs: string;
  /** The year its report is about. */
  readonly reportYear: number | null;
  /** What stands in the cells where a person changed the row, by header; such a row is never overwritten. */
  readonly kept?: Readonly<Record<string, string | number>>;
}
