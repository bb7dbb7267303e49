import { type LiveBook, readBook, repairBook, writeBook } from "../../hosts/excel";
import { pane } from "../../messages/zh-CN";
import type { SheetPlan } from "../../model";
import type { BookNow, Order, Outcome, Said } from "../host";
import type { Composition } from "../worker/protocol";
import type { Teller } from "./listener";
import { alsoSaid } from "./sentences";

export type LastImport = NonNullable<LiveBook["saved"]["lastImport"]>;

/** One piece of work on the workbook. */
export interface Work extends Order {
  readonly spec: SheetPlan;
  readonly teller: Teller;
}

export interface Written {
  readonly live: LiveBook;
  readonly composition: Composition;
  readonly lastImport: LastImport | undefined;
  /** What happened besides. */
  readonly also: readonly Said[];
}

export const isEmpty = ({ book }: LiveBook): boolean => Object.keys(book.tables).length === 0;

export const NOTHING: Outcome = { said: [{ tone: "warning", subject: "", text: pane.live.nothing }], now: null };

export const nowOf = (
  { contents }: Composition,
  lastImport: LastImport | undefined,
  undoable = lastImport !== undefined,
): BookNow => ({ ...contents, undoable, ...(lastImport ? { lastImport } : {}) });

export const read = ({ spec, teller }: Pick<Work, "spec" | "teller">): Promise<LiveBook> => {
  teller.at("reading");
  return readBook(spec, teller);
};

export const compose = ({ run, book, teller }: Work, live: LiveBook): Promise<Composition> => {
  teller.computing();
  return run({ kind: "compose", book: { ...book, there: live.book } });
};

/** Puts back columns of ours, where a person chose so; sheets come with the write. */
export async function mend({ repair, spec, teller }: Work): Promise<void> {
  if (!repair) return;
  teller.at("writing");
  await repairBook(spec, teller);
}

/** Reads, composes, writes; what is missing is made first where a person chose so. Null where there is nothing to do. */
export async function write(
  work: Work,
  importOf: (live: LiveBook, composition: Composition) => LastImport | undefined,
): Promise<Written | null> {
  const { teller, repair, book } = work;
  await mend(work);
  const live = await read(work);
  if (isEmpty(live) && book.reportKeys.length === 0) return null;
  const composition = await compose(work, live);
  const lastImport = importOf(live, composition);
  const saved = { catalogueVersion: composition.catalogue.version, ...(lastImport ? { lastImport } : {}) };
  teller.at("writing");
  const { undisturbed } = await writeBook(composition.plan, live, saved, teller, { repair });
  return { live, composition, lastImport, also: alsoSaid(live.recovery, undisturbed) };
}

/** Brings the sheets up to date; the last import can still be taken back. */
export const update = (work: Work): Promise<Written | null> => write(work, ({ saved }) => saved.lastImport);

/** What the workbook holds, without changing it. */
export async function look(work: Work): Promise<Outcome> {
  const live = await read(work);
  const said = alsoSaid(live.recovery);
  if (isEmpty(live)) return { said, now: null };
  const composition = await compose(work, live);
  return { said, now: nowOf(composition, live.saved.lastImport, live.past !== undefined) };
}
