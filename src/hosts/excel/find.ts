import type { SheetPlan, TablePlan } from "../../model";
import { type JournalPart, NAMESPACE, readState, type SavedState, SETTING } from "./journal";
import { can } from "./requirements";
import { type Session, step } from "./session";

/** A sheet of the workbook, ours or not. */
export interface SheetFound {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** Zero-based last row that holds something, or -1. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Names of its charts. */
  readonly charts: readonly string[];
}

/** A table of the workbook, ours or not, where it stands. Rows and columns are zero-based. */
export interface TableAt {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rowCount: number;
  readonly showTotals: boolean;
  readonly filtered: boolean;
}

/** Where a named cell of ours stands, and what is in it. */
export interface NamedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

export interface Inventory {
  readonly sheets: readonly SheetFound[];
  readonly tables: readonly TableAt[];
  /** Every name defined in the workbook, lower case. */
  readonly names: ReadonlySet<string>;
  readonly cells: ReadonlyMap<string, NamedCell>;
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  readonly state: SavedState;
  readonly parts: readonly JournalPart[];
}

function queueLists({ workbook }: Excel.RequestContext) {
  const { worksheets, tables, names } = workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  // In one call: a second one would make the items anew, with nothing but what it asks for.
  tables.load(
    `items/id,items/name,items/showTotals,items/worksheet/id,items/worksheet/name${can("filter") ? ",items/autoFilter/isDataFiltered" : ""}`,
  );
  names.load("items/name");
  workbook.protection.load("protected");
  if (can("readOnly")) workbook.load("readOnly");
  const setting = workbook.settings.getItemOrNullObject(SETTING);
  setting.load("value");
  const parts = workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  return { workbook, worksheets, tables, names, setting, parts };
}

type Lists = ReturnType<typeof queueLists>;

/** Names a plan gives to cells. */
const cellNames = (plan: SheetPlan): readonly string[] => plan.sheets.flatMap(({ names }) => Object.keys(names ?? {}));

function queuePlaces(context: Excel.RequestContext, lists: Lists, wanted: readonly string[]) {
  const { workbook } = context;
  const tables = lists.tables.items.map(({ id }) => {
    const table = workbook.tables.getItem(id);
    const header = table.getHeaderRowRange();
    header.load("values,rowIndex,columnIndex");
    const body = table.getDataBodyRange();
    body.load("rowCount");
    return { header, body };
  });
  const used = lists.worksheets.items.map(({ id }) => {
    const range = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return range;
  });
  const charts = lists.worksheets.items.map(({ id }) => {
    const found = workbook.worksheets.getItem(id).charts;
    found.load("items/name");
    return found;
  });
  const cells = wanted.map((name) => {
    const range = workbook.names.getItem(name).getRangeOrNullObject();
    range.load("values,rowIndex,columnIndex");
    range.worksheet.load("id");
    return { name, range };
  });
  const parts = lists.parts.items.map(({ id }) => ({ id, xml: workbook.customXmlParts.getItem(id).getXml() }));
  return { tables, used, charts, cells, parts };
}

/** What there is in the workbook: two syncs, however large it is. */
export async function takeInventory(session: Session, plan: SheetPlan): Promise<Inventory> {
  const lists = await step(session, queueLists);
  const names = new Set(lists.names.items.map(({ name }) => name.toLowerCase()));
  const wanted = cellNames(plan).filter((name) => names.has(name.toLowerCase()));
  const places = await step(session, (context) => queuePlaces(context, lists, wanted));
  return {
    sheets: lists.worksheets.items.map(({ id, name, protection }, i) => {
      const used = places.used[i];
      const empty = used === undefined || used.isNullObject;
      return {
        id,
        name,
        protected: protection.protected,
        lastRow: empty ? -1 : used.rowIndex + used.rowCount - 1,
        lastColumn: empty ? -1 : used.columnIndex + used.columnCount - 1,
        charts: (places.charts[i]?.items ?? []).map((chart) => chart.name),
      };
    }),
    tables: lists.tables.items.flatMap((table, i) => {
      const at = places.tables[i];
      if (!at) return [];
      const { id, name, showTotals, worksheet } = table;
      return {
        id,
        name,
        sheetId: worksheet.id,
        sheet: worksheet.name,
        row: at.header.rowIndex,
        column: at.header.columnIndex,
        headers: (at.header.values[0] ?? []).map(String),
        rowCount: at.body.rowCount,
        showTotals,
        // Merely naming it is a call that an older Excel refuses.
        filtered: can("filter") && table.autoFilter.isDataFiltered,
      };
    }),
    names,
    cells: new Map(
      places.cells
        .filter(({ range }) => !range.isNullObject)
        .map(({ name, range }) => [
          name,
          {
            sheetId: range.worksheet.id,
            row: range.rowIndex,
            column: range.columnIndex,
            value: range.values[0]?.[0] ?? "",
          },
        ]),
    ),
    structureProtected: lists.workbook.protection.protected,
    readOnly: can("readOnly") && lists.workbook.readOnly,
    state: readState(lists.setting.isNullObject ? undefined : lists.setting.value),
    parts: places.parts.map(({ id, xml }) => ({ id, xml: xml.value })),
  };
}

/** Names of the tables of a plan, lower case. */
export const tableNames = (plan: SheetPlan): ReadonlySet<string> =>
  new Set(plan.sheets.flatMap((part) => part.tables.map(({ name }) => name.toLowerCase())));

const headersOf = ({ columns }: TablePlan): readonly string[] => columns.map(({ header }) => header);

const missingIn = (plan: TablePlan, at: TableAt): readonly string[] =>
  headersOf(plan).filter((header) => !at.headers.includes(header));

/** The share of our columns a table must have to be taken for ours, under our name or under another. */
const OURS = 0.5;
const SURELY_OURS = 0.9;

/**
 * A table of ours: the one of that name, or else one with its columns, which a person may have renamed.
 * `ours` are the names of all tables of the plan, lower case: a table that bears one of them
 * is no other one renamed.
 */
export function matchTable(
  plan: TablePlan,
  tables: readonly TableAt[],
  ours: ReadonlySet<string>,
): TableAt | "foreign" | undefined {
  const share = (at: TableAt): number => 1 - missingIn(plan, at).length / plan.columns.length;
  const named = tables.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
  if (named) return share(named) >= OURS ? named : "foreign";
  return tables.find((at) => !ours.has(at.name.toLowerCase()) && share(at) >= SURELY_OURS);
}
