import { clearBook, type LiveBook, pivotBook, Refusal, showSheet, writeBook } from "../../hosts/excel";
import { pane } from "../../messages/zh-CN";
import type { SheetPart } from "../../model";
import { tables } from "../../sheet/formulas";
import { pivotSheet } from "../../sheet/pivots";
import type { Outcome, Said } from "../host";
import type { WorkKind } from "../state";
import { alsoSaid, undoSaid, updated } from "./sentences";
import { look, mend, NOTHING, nowOf, read, update, type Work, type Written } from "./write";

/** What a sheet without a table is called in the workbook; a person may have renamed it. */
function sheetNamed(part: SheetPart, { there: { inventory } }: LiveBook): string | undefined {
  const cell = Object.keys(part.names ?? {}).flatMap((name) => inventory.cells.get(name) ?? [])[0];
  return inventory.sheets.find(({ id }) => id === cell?.sheetId)?.name;
}

/** The sentences of what was done, and the workbook as it stands now. */
const done = ({ live, composition, lastImport, also }: Written, said: readonly Said[]): Outcome => ({
  said: [...said, ...also],
  now: nowOf(composition, lastImport, live.past !== undefined),
});

/** Shows a sheet. The work is done by then, so that a sheet which cannot be shown is no failure. */
async function show(name: string, { teller }: Work): Promise<readonly Said[]> {
  try {
    await showSheet(name, teller);
    return [];
  } catch (error) {
    console.warn(error);
    return [{ tone: "warning", subject: "", text: pane.live.notShown(name) }];
  }
}

async function checks(work: Work, written: Written): Promise<Outcome> {
  const { live, composition } = written;
  const shown = await show(live.book.tables[tables.findings]?.sheet ?? tables.findings, work);
  return done(written, [...updated(pane.live.checks(composition.contents.findings), composition), ...shown]);
}

/** A failure here is of the pivots alone: the other sheets are written. */
async function pivots(work: Work, written: Written): Promise<Outcome> {
  const part = pivotSheet();
  const { live, composition } = written;
  try {
    await pivotBook(part, live, work.teller);
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error);
    const text = error instanceof Refusal ? error.message : pane.live.brokenPivots;
    return done(written, [{ tone: "error", subject: "", text }]);
  }
  const shown = await show(sheetNamed(part, live) ?? part.name, work);
  return done(written, [...updated(pane.live.pivots, composition), ...shown]);
}

/** Takes the last import back. */
async function undo(work: Work): Promise<Outcome> {
  const { run, book, spec, teller } = work;
  await mend(work);
  const live = await read(work);
  const { past } = live;
  if (!past) {
    const outcome = await look(work);
    return { ...outcome, said: [{ tone: "warning", subject: "", text: pane.book.cannotUndo }, ...outcome.said] };
  }
  teller.computing();
  const { composition, gone, back, kept } = await run({ kind: "rewind", book: { ...book, there: live.book }, past });
  teller.at("writing");
  let undisturbed = true;
  if (composition) {
    const saved = { catalogueVersion: composition.catalogue.version };
    ({ undisturbed } = await writeBook(composition.plan, live, saved, teller, { undone: past, repair: work.repair }));
  } else {
    const pivot = sheetNamed(pivotSheet(), live);
    await clearBook(spec, live, pivot === undefined ? past.sheets : [...past.sheets, pivot], teller);
  }
  const said = undoSaid(gone, back, kept, composition === null);
  return {
    said: [...said, ...alsoSaid(live.recovery, undisturbed)],
    now: composition && nowOf(composition, undefined),
  };
}

const AFTER = {
  yearly: async (_: Work, written: Written) => done(written, updated(pane.live.yearly, written.composition)),
  checks,
  pivots,
};

export async function act(kind: WorkKind, work: Work): Promise<Outcome> {
  if (kind === "look") return look(work);
  if (kind === "undo") return undo(work);
  const written = await update(work);
  return written ? AFTER[kind](work, written) : NOTHING;
}
