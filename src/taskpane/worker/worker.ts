import { loadDefaultCatalogue } from "../../catalogue";
import { checkReports } from "../../checks";
import { extract } from "../../extract";
import { writeXlsx } from "../../hosts/xlsx";
import { planWorkbook } from "../../sheet";
import { previewSheets } from "./preview";
import type { Answers, Book, Reply, Task } from "./protocol";
import { toReading } from "./reading";

const catalogue = loadDefaultCatalogue();

const plan = (book: Book) => planWorkbook({ ...book, catalogue, checks: checkReports(book.reports) });

async function work(task: Task): Promise<Answers[Task["kind"]]> {
  if (task.kind === "read") {
    const outcome = extract(task.input, catalogue);
    return outcome.ok ? { ok: true, reading: toReading(outcome) } : outcome;
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
