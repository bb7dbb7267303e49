import { pane } from "../messages/zh-CN";
import type { TableState } from "../model";
import type { HandInOptions } from "../sheet/hand-in";
import { previewOf, saveHandIn } from "./handin/outcome";
import { save } from "./save";
import type { Notice, Phase, WorkKind } from "./state";
import type { Answers, BookOrder, Contents, SheetPreview, Task } from "./worker/protocol";

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

/** What is to be handed in. */
export interface HandInOrder extends Tools {
  readonly book: BookOrder;
  readonly options: HandInOptions;
  /** The file is wanted, not its preview alone. */
  readonly file: boolean;
}

/** What the receiver would get. */
export interface HandInPreview {
  /** Nothing is handed in while there is any. */
  readonly broken: readonly string[];
  readonly seen: readonly string[];
  /** What speaks against sending it as it is. */
  readonly warnings: readonly string[];
  readonly sheets: readonly SheetPreview[];
}

export interface HandInOutcome {
  /** Null where there is nothing that could be handed in. */
  readonly preview: HandInPreview | null;
  readonly said: readonly Said[];
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
  /** A copy for whoever it is reported to; what it is made of is not changed. */
  handIn(order: HandInOrder): Promise<HandInOutcome>;
  readonly live?: Live;
  /** What to say when the pane opens with this host. */
  readonly greeting?: Said;
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
  async handIn({ book, options, file, run }) {
    const answer = await run({ kind: "handIn", book, options, file });
    return { preview: previewOf(answer), said: answer.bytes ? saveHandIn(answer.bytes, options) : [] };
  },
};
