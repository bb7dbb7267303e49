import { pane } from "../messages/zh-CN";
import type { Answers, BookOrder, Task } from "./worker/protocol";

/** What is to be written, and the worker that does the heavy part. */
export interface Order {
  readonly book: BookOrder;
  run<T extends Task>(task: T): Promise<Answers[T["kind"]]>;
}

/** Where the workbook goes. */
export interface Host {
  /** What the button says. */
  readonly action: string;
  /** Delivers the workbook and says in one sentence where it is now. */
  deliver(order: Order): Promise<string>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Long enough for the slowest browser to have taken the file over. */
const KEEP_MS = 60_000;

function save(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

/** Any browser: the workbook is a file that is downloaded. */
export const browserHost: Host = {
  action: pane.write.download,
  async deliver({ book, run }) {
    const { bytes } = await run({ kind: "workbook", book });
    const name = pane.write.fileName(book.madeOn);
    save(bytes, name);
    return pane.write.downloaded(name);
  },
};
