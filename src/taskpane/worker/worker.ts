import { type Catalogue, type CatalogueReading, loadDefaultCatalogue } from "../../catalogue";
import { reviewBatch } from "../../checks";
import { catalogueOf, composeHandIn, composeWorkbook, emptyPlan } from "../../compose";
import { extract, type Input } from "../../extract";
import { writeXlsx } from "../../hosts/xlsx";
import type { BookState, Past, Report, TableState } from "../../model";
import { rewind, tables } from "../../sheet";
import { catalogueName, compositionOf, contentsOf, newsOf, rewound } from "./composition";
import { splitReading } from "./parts";
import { previewSheets } from "./preview";
import { type Answers, type BookOrder, keyOf, type ReadAnswer, type Reply, type Task } from "./protocol";
import { toReading } from "./reading";

const shipped = loadDefaultCatalogue();

/** What was read and may yet be written, so that long reports cross between the threads once. */
const held = new Map<string, Report>();

/** The catalogue read last: rules are made for it once, and the same table comes with every report. */
let edited: { readonly text: string; readonly reading: CatalogueReading } | null = null;

function readCatalogue(there: BookState | undefined): CatalogueReading {
  const table = there?.tables[tables.catalogue];
  if (!table) return catalogueOf(undefined, shipped);
  const text = JSON.stringify([table.headers, table.rows]);
  if (edited?.text !== text) edited = { text, reading: catalogueOf(there, shipped) };
  return edited.reading;
}

/** The catalogue of an open workbook that gave its table alone. */
const catalogueIn = (table: TableState | undefined): Catalogue =>
  readCatalogue(table && { tables: { [tables.catalogue]: table }, cells: {} }).catalogue;

function inputOf({ reportKeys, ...book }: BookOrder) {
  const wanted = new Set(reportKeys);
  for (const key of held.keys()) if (!wanted.has(key)) held.delete(key);
  const { reports } = reviewBatch(reportKeys.flatMap((key) => held.get(key) ?? []));
  const reading = readCatalogue(book.there);
  return { reports, reading, input: { ...book, reports, catalogue: reading.catalogue } };
}

const plan = (book: BookOrder) => composeWorkbook(inputOf(book).input).plan;

function composition(book: BookOrder) {
  const { reports, reading, input } = inputOf(book);
  return compositionOf(composeWorkbook(input), reports, newsOf(reading, shipped), book.there);
}

function takeBack(book: BookOrder & { readonly there: BookState }, past: Past): Answers["rewind"] {
  const before = rewind(book.there, past);
  return {
    ...rewound(book.there, before),
    composition: before.empty ? null : composition({ ...book, there: before.there }),
  };
}

async function handIn({ book, options, file }: Task & { readonly kind: "handIn" }): Promise<Answers["handIn"]> {
  const { plan, broken, seen, composed } = composeHandIn(inputOf(book).input, options);
  const answer = { broken, seen, sheets: previewSheets(plan), contents: contentsOf(composed) };
  return file && broken.length === 0 ? { ...answer, bytes: new Uint8Array(await writeXlsx(plan)) } : answer;
}

const reply = (message: Reply, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

async function read(input: Input, table: TableState | undefined): Promise<ReadAnswer> {
  const catalogue = catalogueIn(table);
  const outcome = await extract(input, catalogue);
  if (!outcome.ok) return outcome;
  held.set(keyOf(outcome.report), outcome.report);
  const { head, parts } = splitReading(toReading(outcome.report, outcome.text));
  for (const part of parts) reply({ part });
  const name = catalogueName(catalogue, shipped);
  return { ok: true, reading: { ...head, ...(name === undefined ? {} : { catalogue: name }) } };
}

async function work(task: Task): Promise<Answers[Task["kind"]]> {
  switch (task.kind) {
    case "read":
      return read(task.input, task.catalogue);
    case "hold":
      held.set(keyOf(task.report), task.report);
      return {};
    case "preview":
      return { sheets: previewSheets(plan(task.book)) };
    case "workbook":
      return { bytes: new Uint8Array(await writeXlsx(plan(task.book))) };
    case "handIn":
      return handIn(task);
    case "spec":
      return { spec: emptyPlan(shipped) };
    case "catalogue":
      return newsOf(readCatalogue(task.there), shipped);
    case "compose":
      return composition(task.book);
    case "rewind":
      return takeBack(task.book, task.past);
  }
}

self.onmessage = ({ data }: MessageEvent<Task>) => {
  work(data).then(
    (answer) => reply({ ok: true, answer }, "bytes" in answer && answer.bytes ? [answer.bytes.buffer] : []),
    (error: unknown) => reply({ ok: false, detail: String(error) }),
  );
};
