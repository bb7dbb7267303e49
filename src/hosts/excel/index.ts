import { excel } from "../../messages/zh-CN";
import type { BookState, Past, SheetPart, SheetPlan } from "../../model";
import type { There } from "./check";
import { fromParts, importJournal, type SavedState } from "./journal";
import { makePivots } from "./pivots";
import { readErrors } from "./read";
import { type Recovery, recover, removeSheets } from "./recover";
import { meaning, Refusal } from "./refusal";
import { can } from "./requirements";
import { inExcel, type Listener, type Session, step } from "./session";
import { look, repair, stateOf, tidyUp, type WriteOptions, type Written, write } from "./write";

export { Refusal } from "./refusal";
export { shortfalls } from "./requirements";
export type { Listener } from "./session";

/** The workbook as it was read. */
export interface LiveBook {
  /** What the next plan builds on. */
  readonly book: BookState;
  readonly saved: SavedState;
  /** What the last import overwrote, where it can be taken back. */
  readonly past?: Past;
  /** What was done about a write that had been interrupted. */
  readonly recovery?: Recovery;
  /** For `writeBook` alone. */
  readonly there: There;
}

const attempt = async <T>(listener: Listener, work: (session: Session) => Promise<T>): Promise<T> => {
  if (!can("write")) throw new Refusal("tooOld");
  try {
    return await inExcel(listener, work);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const known = meaning(error);
    throw known ? new Refusal(known) : error;
  }
};

/** Reads what the plans of `spec`'s kind build on; `spec` may be the plan of an empty workbook. Ends unfinished writes. */
export const readBook = (spec: SheetPlan, listener: Listener): Promise<LiveBook> =>
  attempt(listener, async (session) => {
    const found = await look(session, spec);
    const recovery = await recover(session, spec, found);
    const there = recovery ? await look(session, spec) : found;
    const { state, parts } = there.inventory;
    const past = importJournal(fromParts(parts), state);
    return {
      book: stateOf(there),
      saved: state,
      there,
      ...(past ? { past } : {}),
      ...(recovery ? { recovery } : {}),
    };
  });

/** After an error: whether the write stands after all; if not, the workbook is put back as it was. */
async function settle(spec: SheetPlan, id: string, listener: Listener): Promise<"stands" | "restored"> {
  return inExcel(listener, async (session) => {
    const there = await look(session, spec);
    if (there.inventory.state.committed === id) {
      // Only looks are left to do, and the next write does them too.
      await tidyUp(session, spec, there).catch(() => undefined);
      return "stands";
    }
    await recover(session, spec, there);
    return "restored";
  });
}

/**
 * Writes a plan made from `live`: all of it or nothing. A `lastImport` without a journal is this write; one that has
 * its journal stays the import that can be taken back. Throws a `Refusal` that says what was kept. When even putting
 * the workbook back fails, the next `readBook` does it.
 */
export async function writeBook(
  plan: SheetPlan,
  live: LiveBook,
  saved: Omit<SavedState, "committed">,
  listener: Listener,
  options: WriteOptions = {},
): Promise<Written> {
  const committed = crypto.randomUUID();
  const { lastImport } = saved;
  const state: SavedState = {
    ...saved,
    committed,
    ...(lastImport ? { lastImport: { ...lastImport, journal: lastImport.journal ?? committed } } : {}),
  };
  let begun = false;
  const begin = () => {
    begun = true;
  };
  try {
    return await attempt(listener, (session) => write(session, { plan, there: live.there, state, options, begin }));
  } catch (error) {
    if (!begun) throw error instanceof Refusal ? error : new Refusal("untouched", "", "none", error);
    const outcome = await settle(plan, state.committed, listener).catch(() => "interrupted" as const);
    if (outcome === "stands") return { undisturbed: true };
    // What broke is for whoever maintains this; the person is told what became of the workbook.
    throw new Refusal(outcome, "", "none", error);
  }
}

/** Puts columns of ours that a person deleted back, empty. */
export const repairBook = (spec: SheetPlan, listener: Listener): Promise<void> =>
  attempt(listener, (session) => repair(session, spec));

/** Removes sheets of ours that hold nothing any more. */
export async function clearBook(
  spec: SheetPlan,
  live: LiveBook,
  sheets: readonly string[],
  listener: Listener,
): Promise<void> {
  let begun = false;
  const begin = () => {
    begun = true;
  };
  try {
    await attempt(listener, (session) => removeSheets(session, { plan: spec, there: live.there, sheets, begin }));
  } catch (error) {
    if (!begun) throw error instanceof Refusal ? error : new Refusal("untouched", "", "none", error);
    await attempt(listener, async (session) => recover(session, spec, await look(session, spec))).catch((again) => {
      throw new Refusal("interrupted", "", "none", again);
    });
  }
}

/** The text in the selected cells, rows as lines and columns parted by tabs. */
export const readSelection = (listener: Listener): Promise<string> =>
  attempt(listener, async (session) => {
    const range = await step(session, ({ workbook }) => {
      const used = workbook.getSelectedRange().getUsedRangeOrNullObject(true);
      used.load("text");
      return used;
    });
    if (range.isNullObject) throw new Refusal("emptySelection");
    return range.text.map((row) => row.filter((cell) => cell !== "").join("\t")).join("\n");
  });

/** Makes the PivotTables of a plan anew, on their own sheet. */
export const pivotBook = (part: SheetPart, live: LiveBook, listener: Listener): Promise<void> =>
  attempt(listener, (session) => makePivots(session, part, live.there));

/** Shows a sheet of ours. */
export const showSheet = (name: string, listener: Listener): Promise<void> =>
  attempt(listener, async (session) => {
    await step(session, ({ workbook }) => workbook.worksheets.getItem(name).activate());
  });

/** Error values that our formulas show, as sentences; none where all is well. */
export const brokenBook = (spec: SheetPlan, live: LiveBook, listener: Listener): Promise<readonly string[]> =>
  attempt(listener, async (session) => {
    const errors = await readErrors(session, spec, live.there.tables);
    return errors.map(({ table, header, count }) => excel.broken(table, header, count));
  });

/** Opens a file as a new workbook beside the one that is open; `base64` is an .xlsx. Needs ExcelApi 1.8. */
export const openCopy = (base64: string): Promise<void> => Excel.createWorkbook(base64);

/** Whether this Excel can open a copy beside the workbook; otherwise the file is downloaded. */
export const canOpenCopy = (): boolean => can("createWorkbook");
