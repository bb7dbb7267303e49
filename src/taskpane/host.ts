import { pane } from "../messages/zh-CN";
import type { TableState } from "../model";
import type { Notice, Phase, WorkKind } from "./state";
import type { Answers, BookOrder, Contents, Task } from "./worker/protocol";

/** What a host works with while it is at it. */
export interface Tools {
  /** Has the worker do the heavy part. */
  run<T extends Task>(task: T): Promise<Answers[T["kind"]]>;
  /** Tells what is going on, and how much of it is done where that is known. */
  tell(phase: Phase, share?: number): void;
  readonly signal: AbortSignal;
}

/** What is to be written. */
export interface Order extends Tools {
  readonly book: BookOrder;
  /** Names of the catalogues the reports were read with; undefined is the shipped one. */
  readonly catalogues: ReadonlySet<string | undefined>;
  /** A person has chosen to have what is missing in the workbook made again. */
  readonly repair: boolean;
}

export type Said = Pick<Notice, "tone" | "subject" | "text">;

/** What the workbook that is open holds; null where there is nothing of ours. */
export type BookNow =
  | (Contents & {
      readonly lastImport?: { readonly on: string; readonly files: readonly string[] };
      readonly undoable: boolean;
    })
  | null;

export interface Outcome {
  /** The result first, then what else should be known. */
  readonly said: readonly Said[];
  readonly now: BookNow;
}

/** The workbook that is open in Excel. */
export interface Live {
  /** The catalogue as the clerk left it there, and what is to be said of it. */
  catalogue(tools: Tools): Promise<{ readonly table?: TableState; readonly said: readonly Said[] }>;
  /** The order, to be put to what the workbook holds. */
  onto(book: BookOrder, tools: Tools): Promise<{ readonly book: BookOrder; readonly said: readonly Said[] }>;
  work(kind: WorkKind, order: Order): Promise<Outcome>;
  /** Text of the selected cells. */
  selection(tools: Tools): Promise<string>;
}

/** Where the workbook goes. */
export interface Host {
  /** What the button says. */
  readonly action: string;
  /** Delivers the workbook and says what came of it. */
  deliver(order: Order): Promise<Outcome>;
  readonly live?: Live;
  /** What to say when the pane opens with this host. */
  readonly greeting?: Said;
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
    return { said: [{ tone: "success", subject: "", text: pane.write.downloaded(name) }], now: null };
  },
};
