import type { BookState, Past, PastTable, Row, Scalar, TableState } from "../model";
import { tables } from "./formulas";
import { readRows } from "./ledger";
import { readReportLines } from "./reports";

const KEYS: Readonly<Record<string, readonly string[]>> = {
  [tables.details]: ["记录编号"],
  [tables.reports]: ["报告编号", "文件"],
};

/** Rows as they were, in the column order of the table as it stands. */
const oldRows = ({ headers }: TableState, past: PastTable) =>
  past.rows.map(({ index, values }) => ({
    index,
    values: headers.map((header) => values[past.headers.indexOf(header)] ?? ""),
  }));

/** The table without what the write added, and with what it overwrote; rows of `stays` are left as they are. */
function rewindTable(now: TableState, past: PastTable, key: readonly string[], stays: ReadonlySet<string>): TableState {
  const places = key.map((header) => now.headers.indexOf(header));
  const keyOf = (row: readonly Scalar[]): string => places.map((place) => String(row[place] ?? "")).join("\t");
  const added = new Set(past.added);
  const old = new Map(oldRows(now, past).map((row) => [keyOf(row.values), row]));
  const standing = new Set(now.rows.map(keyOf));
  const rows = now.rows
    .filter((row) => !added.has(keyOf(row)) || stays.has(keyOf(row)))
    .map((row) => (stays.has(keyOf(row)) ? row : (old.get(keyOf(row))?.values ?? row)));
  const removed = [...old].filter(([one]) => !standing.has(one)).sort(([, a], [, b]) => a.index - b.index);
  for (const [, { index, values }] of removed) rows.splice(index, 0, values);
  return { ...now, rows };
}

/** Findings come and go with the rows, but what a person said of one that went is found again beside it. */
function withFindings(now: TableState, past: PastTable | undefined): TableState {
  return past ? { ...now, rows: [...oldRows(now, past).map(({ values }) => values), ...now.rows] } : now;
}

export interface Rewound {
  readonly there: BookState;
  /** Rows that a person changed since; they stay. */
  readonly kept: readonly Row[];
  /** Nothing is left of what we wrote. */
  readonly empty: boolean;
}

/** The workbook as it was before the last write, with what a person has done since. */
export function rewind(there: BookState, past: Past): Rewound {
  const reports = there.tables[tables.reports];
  const details = there.tables[tables.details];
  const rows = details ? readRows(details, reports ? readReportLines(reports) : []) : [];
  const added = new Set(past.tables[tables.details]?.added);
  // Of sheets that were not there, every row is new.
  const isNew = ({ recordId }: Row): boolean => past.tables[tables.details] === undefined || added.has(recordId);
  const kept = rows.filter((row) => row.kept && isNew(row));
  const stays = new Set(kept.map(({ recordId }) => recordId));
  const reportsKept = new Set(kept.map(({ reportId }) => reportId));
  const before = Object.entries(there.tables).map(([name, now]): [string, TableState] => {
    if (name === tables.findings) return [name, withFindings(now, past.tables[name])];
    const key = KEYS[name];
    if (key === undefined) return [name, now];
    const table = past.tables[name] ?? nothing(now, key);
    const keep =
      name === tables.details
        ? stays
        : new Set([...keysOf(now, key)].filter((one) => reportsKept.has(one.split("\t")[0] ?? "")));
    return [name, rewindTable(now, table, key, keep)];
  });
  const rewound: BookState = { tables: Object.fromEntries(before), cells: { ...there.cells, ...past.cells } };
  const left = [tables.details, tables.reports].flatMap((name) => rewound.tables[name]?.rows ?? []);
  return { there: rewound, kept, empty: left.every((row) => row.every((value) => value === "")) };
}

const keysOf = ({ headers, rows }: TableState, key: readonly string[]): readonly string[] =>
  rows.map((row) => key.map((header) => String(row[headers.indexOf(header)] ?? "")).join("\t"));

/** The past of a table that was not there. */
const nothing = (now: TableState, key: readonly string[]): PastTable => ({
  headers: now.headers,
  rowCount: 0,
  rows: [],
  anchor: "",
  computed: {},
  beside: [],
  added: keysOf(now, key),
});
