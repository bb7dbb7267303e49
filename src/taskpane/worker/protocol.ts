import type { BookInput } from "../../compose";
import type { Input } from "../../extract";
import type { Disposition, Fact, Mention, Problem, Report } from "../../model";

/** A stretch of text with the number at `start`…`end` of it, both offsets into `text`. */
export interface Quote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface FoundFact {
  readonly fact: Fact;
  readonly quote: Quote;
}

export interface LeftOut {
  readonly disposition: Exclude<Disposition, "fact">;
  readonly start: number;
  readonly quote: Quote;
}

/** One report as the pane keeps it: the extraction itself, and what the review shows of it. */
export interface Reading {
  readonly report: Report;
  readonly found: readonly FoundFact[];
  readonly leftOut: readonly LeftOut[];
}

/** A sheet as the pane shows it before it is written: the first rows, as their cells will read. */
export interface SheetPreview {
  readonly name: string;
  /** Column letters, hidden columns left out. */
  readonly letters: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** Rows the sheet will have. */
  readonly total: number;
}

export interface PreviewRow {
  /** Row number as Excel shows it. */
  readonly number: number;
  readonly cells: readonly PreviewCell[];
}

export interface PreviewCell {
  readonly text: string;
  readonly tone: "title" | "note" | "header" | "number" | "muted" | "warn" | "wrapped" | "text";
  readonly formula?: string;
}

/** A slice of a reading, small enough that taking it in does not hold up the pane. */
export interface ReadingPart {
  readonly found: readonly FoundFact[];
  readonly leftOut: readonly LeftOut[];
  readonly mentions: readonly Mention[];
}

/** What a workbook is made of; the worker adds the catalogue and the checks. */
export type Book = Omit<BookInput, "catalogue">;

/** A book whose reports are named, not sent: the worker still has what it read. */
export type BookOrder = Omit<Book, "reports"> & { readonly reportKeys: readonly string[] };

/** Names a report: the same text may be read again under another file name. */
export const keyOf = ({ reportId, file }: Report): string => `${reportId} ${file}`;

/** What the pane asks of its worker. */
export type Task =
  | { readonly kind: "read"; readonly input: Input }
  /** A report for a worker that did not read it itself, being fresh. */
  | { readonly kind: "hold"; readonly report: Report }
  | { readonly kind: "preview"; readonly book: BookOrder }
  | { readonly kind: "workbook"; readonly book: BookOrder };

export type ReadAnswer =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly problem: Problem };

export interface Answers {
  readonly read: ReadAnswer;
  readonly hold: Readonly<Record<string, never>>;
  readonly preview: { readonly sheets: readonly SheetPreview[] };
  readonly workbook: { readonly bytes: Uint8Array<ArrayBuffer> };
}

export type Reply =
  /** More of the reading that the answer will complete. */
  | { readonly part: ReadingPart }
  | { readonly ok: true; readonly answer: Answers[Task["kind"]] }
  | { readonly ok: false; readonly detail: string };
