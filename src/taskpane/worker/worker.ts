import { loadDefaultCatalogue } from "../../catalogue";
import { reviewBatch } from "../../checks";
import { composeWorkbook } from "../../compose";
import { extract, type Input } from "../../extract";
import { writeXlsx } from "../../hosts/xlsx";
import type { Report } from "../../model";
import { splitReading } from "./parts";
import { previewSheets } from "./preview";
import { type Answers, type BookOrder, keyOf, type ReadAnswer, type Reply, type Task } from "./protocol";
import { toReading } from "./reading";

const catalogue = loadDefaultCatalogue();

/** What was read and may yet be written, so that long reports cross between the threads once. */
const held = new Map<string, Report>();

function plan({ reportKeys, ...book }: BookOrder) {
  const wanted = new Set(reportKeys);
  for (const key of held.keys()) if (!wanted.has(key)) held.delete(key);
  const { reports } = reviewBatch(reportKeys.flatMap((key) => held.get(key) ?? []));
  return composeWorkbook({ ...book, reports, catalogue }).plan;
}

const reply = (message: Reply, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

async function read(input: Input): Promise<ReadAnswer> {
  const outcome = await extract(input, catalogue);
  if (!outcome.ok) return outcome;
  held.set(keyOf(outcome.report), outcome.report);
  const { head, parts } = splitReading(toReading(outcome.report, outcome.text));
  for (const part of parts) reply({ part });
  return { ok: true, reading: head };
}

async function work(task: Task): Promise<Answers[Task["kind"]]> {
  switch (task.kind) {
    case "read":
      return read(task.input);
    case "hold":
      held.set(keyOf(task.report), task.report);
      return {};
    case "preview":
      return { sheets: previewSheets(plan(task.book)) };
    case "workbook":
      return { bytes: new Uint8Array(await writeXlsx(plan(task.book))) };
  }
}

self.onmessage = ({ data }: MessageEvent<Task>) => {
  work(data).then(
    (answer) => reply({ ok: true, answer }, "bytes" in answer ? [answer.bytes.buffer] : []),
    (error: unknown) => reply({ ok: false, detail: String(error) }),
  );
};
