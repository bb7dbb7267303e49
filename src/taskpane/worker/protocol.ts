import type { BookInput } from "../../compose";
import type { Input } from "../../extract";
import type { BookState, Disposition, Fact, Mention, Past, Problem, Report, SheetPlan, TableState } from "../../model";
import type { CatalogueReading } from "../../sheet";
import type { HandIn, HandInOptions } from "../../sheet/hand-in";

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
  /** Names the edited catalogue it was read with; undefined for the shipped one. */
  readonly catalogue?: string;
}

/** A sheet as the pane shows it before it is written: the first rows, as their cells will read. */
export interface SheetPreview {
  readonly name: string;
  /** Column letters, hidden columns left out. */
  readonly letters: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** How many of them stay in view when a person scrolls. */
  readonly frozen: number;
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

/** What a workbook holds, in numbers. */
export interface Contents {
  readonly rows: number;
  /** Rows a person should look at, their confidence being low. */
  readonly unsure: number;
  readonly reports: number;
  /** In order. */
  readonly years: readonly number[];
  readonly findings: number;
  /** The body whose workbook it is, "" where that cannot be told. */
  readonly unit: string;
}

/** A catalogue that was edited, as far as it has to be told. */
export interface CatalogueNews extends Pick<CatalogueReading, "problems" | "changes"> {
  readonly version: string;
  /** As in a reading. */
  readonly name?: string;
}

/** A workbook planned for what is there, and what that changes. */
export interface Composition {
  readonly plan: SheetPlan;
  readonly catalogue: CatalogueNews;
  readonly contents: Contents;
  /** Rows that are new, written anew or gone. */
  readonly added: number;
  readonly renewed: number;
  readonly removed: number;
  /** Names of the rows that stay since a person changed them. */
  readonly kept: readonly string[];
  readonly files: readonly string[];
  /** Files whose region and year another report of the workbook has. */
  readonly twins: readonly string[];
}

/** What the pane asks of its worker. */
export type Task =
  /** `catalogue` is the table of an open workbook. */
  | { readonly kind: "read"; readonly input: Input; readonly catalogue?: TableState }
  /** A report for a worker that did not read it itself, being fresh. */
  | { readonly kind: "hold"; readonly report: Report }
  | { readonly kind: "preview"; readonly book: BookOrder }
  | { readonly kind: "workbook"; readonly book: BookOrder }
  /** The copy that is handed in; `file` asks for the file itself, not for its preview alone. */
  | { readonly kind: "handIn"; readonly book: BookOrder; readonly options: HandInOptions; readonly file: boolean }
  /** What a live workbook is read by. */
  | { readonly kind: "spec" }
  | { readonly kind: "catalogue"; readonly there: BookState }
  | { readonly kind: "compose"; readonly book: BookOrder }
  /** The same for the workbook as it was before the last import. */
  | { readonly kind: "rewind"; readonly book: BookOrder & { readonly there: BookState }; readonly past: Past };

export type ReadAnswer =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly problem: Problem };

export interface Answers {
  readonly read: ReadAnswer;
  readonly hold: Readonly<Record<string, never>>;
  readonly preview: { readonly sheets: readonly SheetPreview[] };
  readonly workbook: { readonly bytes: Uint8Array<ArrayBuffer> };
  readonly handIn: Pick<HandIn, "broken" | "seen"> & {
    readonly sheets: readonly SheetPreview[];
    readonly contents: Contents;
    /** Not where something is broken. */
    readonly bytes?: Uint8Array<ArrayBuffer>;
  };
  readonly spec: { readonly spec: SheetPlan };
  readonly catalogue: CatalogueNews;
  readonly compose: Composition;
  /** `composition` is null where nothing is left of ours. */
  readonly rewind: {
    readonly kept: readonly string[];
    readonly gone: number;
    readonly back: number;
    readonly composition: Composition | null;
  };
}

export type Reply =
  /** More of the reading that the answer will complete. */
  | { readonly part: ReadingPart }
  | { readonly ok: true; readonly answer: Answers[Task["kind"]] }
  | { readonly ok: false; readonly detail: string };
