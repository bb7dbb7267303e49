import type { Catalogue } from "../../src/catalogue";
import { catalogueOf, composeWorkbook, emptyPlan } from "../../src/compose";
import { clearBook, type Listener, type LiveBook, readBook, writeBook } from "../../src/hosts/excel";
import type { Report } from "../../src/model";
import { rewind } from "../../src/sheet";
import { catalogue as small } from "./reports";

export const MADE_ON = "2026-02-03";

/** Counts what the person would be told while Excel makes us wait. */
export function listener(): Listener & { readonly told: string[] } {
  const told: string[] = [];
  return { told, waiting: () => void told.push("waiting"), progress: () => undefined };
}

/** What the pane does, without the pane: reads the workbook, composes, writes; as an import, or to bring it up to date. */
export async function importReports(
  reports: readonly Report[],
  { shipped = small, repair = false, update = false } = {},
): Promise<ReturnType<typeof composeWorkbook> & { readonly catalogue: Catalogue }> {
  const quiet = listener();
  const live = await readBook(emptyPlan(shipped), quiet);
  const { catalogue } = catalogueOf(live.book, shipped);
  const composed = composeWorkbook({ reports, catalogue, madeOn: MADE_ON, there: live.book });
  const files = reports.map(({ file }) => file);
  await writeBook(
    composed.plan,
    live,
    {
      catalogueVersion: catalogue.version,
      ...(update
        ? live.saved.lastImport && { lastImport: live.saved.lastImport }
        : { lastImport: { on: MADE_ON, files, rows: composed.merge.added } }),
    },
    quiet,
    { repair },
  );
  return { ...composed, catalogue };
}

/** Takes the last write back; gives the rows that stayed since a person had changed them. */
export async function undo(shipped = small): Promise<readonly string[]> {
  const quiet = listener();
  const spec = emptyPlan(shipped);
  const live: LiveBook = await readBook(spec, quiet);
  if (!live.past) throw new Error("nothing to take back");
  const { there, kept, empty } = rewind(live.book, live.past);
  if (empty) await clearBook(spec, live, live.past.sheets, quiet);
  else {
    const { catalogue } = catalogueOf(there, shipped);
    const { plan } = composeWorkbook({ reports: [], catalogue, madeOn: MADE_ON, there });
    await writeBook(plan, live, { catalogueVersion: catalogue.version }, quiet, { undone: live.past });
  }
  return kept.map(({ name }) => name);
}
