import { loadDefaultCatalogue } from "../../catalogue";
import { checkReports, reviewBatch } from "../../checks";
import { extract, type Input } from "../../extract";
import { writeXlsx } from "../../hosts/xlsx";
import { planWorkbook } from "../../sheet";
import { previewSheets } from "./preview";
import type { Answers, Book, Reply, Task } from "./protocol";
import { toReading } from "./reading";

const catalogue = loadDefaultCatalogue();

function plan(book: Book) {
  const { reports } = reviewBatch(book.reports);
  return planWorkbook({ ...book, reports, catalogue, checks: checkReports(reports, catalogue) });
}

/** The decoded text, where the extraction hands it on. */
const textOf = (outcome: { readonly ok: true; readonly text?: string }, input: Input): string =>
  outcome.text ?? ("text" in input ? input.text : "");

async function work(task: Task): Promise<Answers[Task["kind"]]> {
  if (task.kind === "read") {
    const outcome = extract(task.input, catalogue);
    return outcome.ok ? { ok: true, reading: toReading(outcome.report, textOf(outcome, task.input)) } : outcome;
  }
  if (task.kind === "preview") return { sheets: previewSheets(plan(task.book)) };
  return { bytes: new Uint8Array(await writeXlsx(plan(task.book))) };
}

self.onmessage = ({ data }: MessageEvent<Task>) => {
  work(data).then(
    (answer) => {
      const reply: Reply = { ok: true, answer };
      const transfer = "bytes" in answer ? [answer.bytes.buffer] : [];
      self.postMessage(reply, { transfer });
    },
    (error: unknown) => {
      const reply: Reply = { ok: false, detail: String(error) };
      self.postMessage(reply);
    },
  );
};
