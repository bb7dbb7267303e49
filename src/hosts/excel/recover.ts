import type { SheetPlan } from "../../model";
import { commitOp, deleteOps, dropOps, journalOps, sheetsOf, unnameOps } from "./bookkeeping";
import { restoreTable, totalsOp } from "./change";
import type { There } from "./check";
import { anchorOf, standingKeys } from "./diff";
import { fromParts, isPartOf, type Journal, NAMESPACE, NOTHING_SAVED, openJournal } from "./journal";
import { restoreLoose, restoreNamed } from "./loose";
import { type Op, op, perform } from "./ops";
import type { TableFound } from "./read";
import { Refusal } from "./refusal";
import { type Session, step } from "./session";

function restoreOps(journal: Journal, there: There): readonly Op[] {
  const tables = Object.entries(journal.tables).flatMap(([name, past]) => {
    const found = there.tables.get(name);
    if (!found) return [];
    const dropped = (journal.columns[name] ?? []).filter((header) => found.headers.includes(header));
    return [
      ...(found.showTotals ? [totalsOp(found.id, false)] : []),
      ...dropped.map((header) =>
        op(({ workbook }) => workbook.tables.getItem(found.id).columns.getItem(header).delete(), 3),
      ),
      ...restoreTable(withoutColumns(found, dropped), past),
      ...(journal.totals.includes(name) ? [totalsOp(found.id, true)] : []),
    ];
  });
  return [
    ...unnameOps(journal.names, there),
    ...deleteOps(sheetsOf(journal.sheets, there)),
    ...tables,
    ...restoreLoose(journal.loose, there.inventory),
    ...restoreNamed(journal.cells, there.inventory),
  ];
}

function withoutColumns(found: TableFound, dropped: readonly string[]): TableFound {
  return { ...found, headers: found.headers.filter((header) => !dropped.includes(header)) };
}

/** Whether the rows that the write left alone are still where they were. */
function isUntouched(journal: Journal, there: There, plan: SheetPlan): boolean {
  const keys = new Map(plan.sheets.flatMap(({ tables }) => tables.map(({ name, key }) => [name, key])));
  return Object.entries(journal.tables).every(([name, past]) => {
    const found = there.tables.get(name);
    if (!found) return true;
    const standing = standingKeys(found.shown.slice(0, past.rowCount), found.headers, keys.get(name) ?? []);
    return anchorOf(standing, past.rows) === past.anchor;
  });
}

/** What became of a write that had not finished. */
export type Recovery = "restored" | "removed" | "changedSince";

/**
 * Ends what an earlier write left unfinished: puts the workbook back as it was, or, where sheets were being removed,
 * removes the rest. A table that a person sorted or cut since is left as it is.
 */
export async function recover(session: Session, plan: SheetPlan, there: There): Promise<Recovery | undefined> {
  const { parts, state } = there.inventory;
  const journal = openJournal(fromParts(parts), state);
  if (!journal) return undefined;
  const drop = dropOps(parts.filter(({ xml }) => isPartOf(xml, journal.id)).map(({ id }) => id));
  if (journal.kind === "remove") {
    await perform(session, [...unnameOps(journal.names, there), ...deleteOps(sheetsOf(journal.sheets, there))]);
    await perform(session, [commitOp(NOTHING_SAVED), ...drop]);
    return "removed";
  }
  if (!isUntouched(journal, there, plan)) {
    await perform(session, drop);
    return "changedSince";
  }
  await perform(session, restoreOps(journal, there));
  await perform(session, drop);
  return "restored";
}

/** A sheet of ours on which a person put something of their own is not ours to remove. */
function checkRemoval(there: There, plan: SheetPlan, names: readonly string[]): void {
  const { inventory } = there;
  if (inventory.readOnly) throw new Refusal("readOnly");
  if (inventory.structureProtected) throw new Refusal("structure");
  for (const sheet of inventory.sheets.filter(({ name }) => names.includes(name))) {
    const found = [...there.tables.values()].find(({ sheetId }) => sheetId === sheet.id);
    const part = plan.sheets.find((one) => one.tables.some(({ name }) => name === found?.name));
    if (!found || !part) continue;
    const bottom = found.row + found.rowCount + (found.showTotals ? 1 : 0);
    const right = found.column + found.headers.length - 1;
    if (sheet.lastRow > bottom || sheet.lastColumn > Math.max(right, ...part.cells.map(({ column }) => column))) {
      throw new Refusal("ownContent", sheet.name);
    }
  }
}

export interface Removal {
  readonly plan: SheetPlan;
  readonly there: There;
  /** Names of the sheets. */
  readonly sheets: readonly string[];
  /** Called when the first thing is about to be written: what fails before left the workbook as it was. */
  begin(): void;
}

/** Removes sheets we made, once nothing is left in them. Carried through when it is interrupted, never half done. */
export async function removeSheets(session: Session, { plan, there, sheets, begin }: Removal): Promise<void> {
  checkRemoval(there, plan, sheets);
  const ids = sheetsOf(sheets, there);
  const names = [...there.inventory.cells].filter(([, { sheetId }]) => ids.includes(sheetId)).map(([name]) => name);
  const journal: Journal = {
    id: crypto.randomUUID(),
    base: there.inventory.state.committed,
    kind: "remove",
    tables: {},
    columns: {},
    cells: {},
    sheets,
    names,
    loose: [],
    totals: [],
  };
  begin();
  await perform(session, journalOps(journal));
  await perform(session, [...unnameOps(names, there), ...deleteOps(ids)]);
  const parts = await step(session, ({ workbook }) => {
    const found = workbook.customXmlParts.getByNamespace(NAMESPACE);
    found.load("items/id");
    return found;
  });
  await perform(session, [commitOp(NOTHING_SAVED), ...dropOps(parts.items.map(({ id }) => id))]);
}
