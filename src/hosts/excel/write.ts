import type { Past, PastTable, Scalar, SheetPlan } from "../../model";
import { commitOp, dropOps, journalOps } from "./bookkeeping";
import { changeTable } from "./change";
import { followOps } from "./charts";
import { absent, checkAll, damaged, type There } from "./check";
import { createSheet } from "./create";
import { takeInventory } from "./find";
import { isPartOf, type Journal, type SavedState } from "./journal";
import { changeLoose, changeNamed, readLoose } from "./loose";
import { type Op, op, perform } from "./ops";
import { bookState, readTables } from "./read";
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

/** The planned name, or the first numbered one that is free. */
function freeName(wanted: string, taken: Set<string>): string {
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? wanted : `${wanted} (${i})`;
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
    if (part.pivots) continue;
    for (const table of part.tables) {
      const found = there.tables.get(table.name);
      if (!found || table.handedOver) continue;
      const change = changeTable(part, table, found, undone?.tables[table.name]);
      first.push(...change.first);
      last.push(...change.last);
      tidy.push(...change.tidy, ...followOps(part, table, found, inventory.sheets));
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

/** What there is to write, once it is known that it may be. */
export interface Intent {
  readonly plan: SheetPlan;
  readonly there: There;
  readonly state: SavedState;
  readonly options: WriteOptions;
  /** Called when the first thing is about to be written: what fails before left the workbook as it was. */
  begin(): void;
}

export interface Written {
  /** Nobody else was at the rows while they were written. */
  readonly undisturbed: boolean;
}

/**
 * Writes a plan, made for the workbook as `there` has it: all of it, or nothing. A journal of what is overwritten goes
 * into the workbook first; the write stands from the one action on that names the journal in our setting.
 */
export async function write(session: Session, { plan, there, state, options, begin }: Intent): Promise<Written> {
  await checkAll(session, there, plan, options.repair ?? false);
  const work = workOf(plan, there, state.committed, options.undone);
  begin();
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
