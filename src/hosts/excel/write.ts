import type { Past, PastTable, Scalar, SheetPlan } from "../../model";
import { changeTable, restoreTable, totalsOp } from "./change";
import { absent, checkAll, damaged, type There } from "./check";
import { createSheet } from "./create";
import { anchorOf, standingKeys } from "./diff";
import { takeInventory } from "./find";
import {
  fromParts,
  isPartOf,
  type Journal,
  NAMESPACE,
  NOTHING_SAVED,
  openJournal,
  type SavedState,
  SETTING,
  toParts,
} from "./journal";
import { changeLoose, changeNamed, readLoose, restoreLoose, restoreNamed } from "./loose";
import { type Op, op, perform } from "./ops";
import { bookState, readTables, type TableFound } from "./read";
import { Refusal } from "./refusal";
import { type Session, step } from "./session";
import { queueUndisturbed } from "./since";

/** Everything of the plan that stands in the workbook. `plan` need not be the one to be written: its tables are looked for. */
export async function look(session: Session, plan: SheetPlan): Promise<There> {
  const inventory = await takeInventory(session, plan);
  const tables = await readTables(session, plan, inventory);
  const loose = await readLoose(session, plan.sheets, inventory);
  return { inventory, tables, loose };
}

export const stateOf = ({ tables, inventory }: There) => bookState(tables, inventory);

interface Work {
  readonly first: readonly Op[];
  readonly last: readonly Op[];
  readonly tidy: readonly Op[];
  readonly journal: Journal;
}

const FORBIDDEN = /[\\/?*[\]:]/g;

/** The planned name, or the first numbered one that is free. */
function freeName(wanted: string, taken: Set<string>): string {
  const name = wanted.replace(FORBIDDEN, " ");
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? name : `${name} (${i})`;
    if (!taken.has(candidate.toLowerCase())) {
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  }
}

/** What has to be done, and what has to be known to take it back. */
function workOf(plan: SheetPlan, there: There, id: string, undone: Past | undefined): Work {
  const { inventory } = there;
  const taken = new Set(inventory.sheets.map(({ name }) => name.toLowerCase()));
  const first: Op[] = [];
  const last: Op[] = [];
  const tidy: Op[] = [];
  const tables: Record<string, PastTable> = {};
  const columns: Record<string, readonly string[]> = {};
  const cells: Record<string, Scalar> = {};
  const sheets: string[] = [];
  const loose: Journal["loose"][number][] = [];
  const make = absent(there, plan);
  for (const part of plan.sheets) {
    if (make.includes(part)) {
      const name = freeName(part.name, taken);
      sheets.push(name);
      const stages = createSheet(part, name, inventory.names);
      first.push(...stages.first);
      last.push(...stages.last);
      continue;
    }
    for (const table of part.tables) {
      const found = there.tables.get(table.name);
      if (!found || table.handedOver) continue;
      const change = changeTable(part, table, found, undone?.tables[table.name]);
      first.push(...change.first);
      last.push(...change.last);
      tidy.push(...change.tidy);
      tables[table.name] = change.past;
      if (change.columns.length > 0) columns[table.name] = change.columns;
    }
    if (part.tables.length > 0) {
      const named = changeNamed(part, inventory);
      Object.assign(cells, named.past);
      first.push(...named.ops);
      tidy.push(...named.tidy);
    }
  }
  for (const found of there.loose) {
    const part = plan.sheets.find(({ name }) => name === found.part.name);
    if (!part) continue;
    const change = changeLoose({ ...found, part });
    first.push(...change.first);
    last.push(...change.last);
    loose.push(...change.past);
  }
  const defined = make.flatMap(({ names = {} }) => Object.keys(names));
  const names = defined.filter((name) => !inventory.names.has(name.toLowerCase()));
  const totals = [...there.tables].filter(([, { showTotals }]) => showTotals).map(([name]) => name);
  const base = inventory.state.committed;
  return {
    first,
    last,
    tidy,
    journal: { id, base, kind: "write", tables, columns, cells, sheets, names, loose, totals },
  };
}

const journalOps = (journal: Journal): readonly Op[] =>
  toParts(journal).map((xml) => op(({ workbook }) => void workbook.customXmlParts.add(xml), 2, xml));

const dropOps = (ids: readonly string[]): readonly Op[] =>
  ids.map((id) => op(({ workbook }) => workbook.customXmlParts.getItem(id).delete(), 2));

const commitOp = (state: SavedState): Op =>
  op(({ workbook }) => void workbook.settings.add(SETTING, JSON.stringify(state)), 2, JSON.stringify(state));

/** Columns a person deleted from tables of ours, put back empty at the right. */
const repairOps = (there: There, plan: SheetPlan): readonly Op[] =>
  damaged(there, plan).flatMap(([found, headers]) =>
    headers.map((header) =>
      op(({ workbook }) => void workbook.tables.getItem(found.id).columns.add(undefined, undefined, header), 2),
    ),
  );

/** Puts back the columns that are missing from tables of ours. Nothing else is touched. */
export async function repair(session: Session, plan: SheetPlan): Promise<void> {
  const there = await look(session, plan);
  const ops = repairOps(there, plan);
  if (ops.length > 0) await perform(session, ops);
}

export interface WriteOptions {
  /** A person has chosen to have missing sheets made again. */
  readonly repair?: boolean;
  /** The write that this one takes back. */
  readonly undone?: Past;
}

export interface Written {
  /** Nobody else was at the rows while they were written. */
  readonly undisturbed: boolean;
}

/**
 * Writes a plan, made for the workbook as `there` has it: all of it, or nothing. A journal of what is overwritten goes
 * into the workbook first; the write stands from the one action on that names the journal in our setting.
 */
export async function write(
  session: Session,
  plan: SheetPlan,
  there: There,
  state: SavedState,
  options: WriteOptions,
): Promise<Written> {
  await checkAll(session, there, plan, options.repair ?? false);
  const work = workOf(plan, there, state.committed, options.undone);
  await perform(session, journalOps(work.journal));
  await perform(session, [...work.first, ...work.last]);
  const kept = state.lastImport?.journal;
  const stale = there.inventory.parts
    .filter(({ xml }) => kept === undefined || !isPartOf(xml, kept))
    .map(({ id }) => id);
  const details = plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => there.tables.has(name));
  const undisturbed = await step(session, (context) => {
    for (const one of [commitOp(state), ...dropOps(stale), ...work.tidy]) one.queue(context);
    return queueUndisturbed(context, details);
  });
  return { undisturbed: undisturbed() };
}

/** What a write that stands may have left undone. */
export async function tidyUp(session: Session, plan: SheetPlan, there: There): Promise<void> {
  const { tidy } = workOf(plan, there, "", undefined);
  if (tidy.length > 0) await perform(session, tidy);
}

const sheetsOf = (names: readonly string[], there: There): readonly string[] =>
  there.inventory.sheets.filter(({ name }) => names.includes(name)).map(({ id }) => id);

const deleteOps = (ids: readonly string[]): readonly Op[] =>
  ids.map((id) => op(({ workbook }) => workbook.worksheets.getItem(id).delete(), 2));

const unnameOps = (names: readonly string[], { inventory }: There): readonly Op[] =>
  names
    .filter((name) => inventory.names.has(name.toLowerCase()))
    .map((name) => op(({ workbook }) => workbook.names.getItem(name).delete(), 2));

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

/** Removes sheets we made, once nothing is left in them. Carried through when it is interrupted, never half done. */
export async function removeSheets(
  session: Session,
  plan: SheetPlan,
  there: There,
  sheets: readonly string[],
): Promise<void> {
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
  await perform(session, journalOps(journal));
  await perform(session, [...unnameOps(names, there), ...deleteOps(ids)]);
  const parts = await step(session, ({ workbook }) => {
    const found = workbook.customXmlParts.getByNamespace(NAMESPACE);
    found.load("items/id");
    return found;
  });
  await perform(session, [commitOp(NOTHING_SAVED), ...dropOps(parts.items.map(({ id }) => id))]);
}
