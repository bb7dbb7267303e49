import { type ConditionalRule, type DataValidation, rangeRef, writeXlsx as write } from "hucre/xlsx";
import type { HighlightPlan, PrintPlan, SheetPart, SheetPlan, ValidationPlan } from "../../model";
import { FONT, SIZE, TABLE_STYLE } from "../look";
import { cellsOf } from "./cells";
import { columnsOf, paperRange, rowHeights, tableRange } from "./layout";
import { axesOf, chartsOf, pivotsOf } from "./pictures";
import { toneFor } from "./styles";
import { touched } from "./touches";

/** hucre takes its own row, column and page types as plain literals; this is the sheet it wants. */
type HucreSheet = Parameters<typeof write>[0]["sheets"][number];

const validation = (plan: ValidationPlan): DataValidation => ({
  type: "list",
  range: plan.range,
  ...(plan.values ? { values: [...plan.values] } : {}),
  ...(plan.source === undefined ? {} : { formula1: plan.source }),
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: "stop",
  errorMessage: plan.message,
});

const highlight = (plan: HighlightPlan, index: number): ConditionalRule => ({
  type: "expression",
  priority: index + 1,
  range: plan.range,
  formula: plan.formula,
  style: toneFor(plan.tone),
});

function page(print: PrintPlan, sheet: SheetPart): NonNullable<HucreSheet["pageSetup"]> {
  const { titleRows, lastColumn } = print;
  return {
    paperSize: "a4",
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    horizontalCentered: true,
    ...(titleRows ? { printTitlesRow: `$${titleRows.first + 1}:$${titleRows.last + 1}` } : {}),
    ...(lastColumn === undefined ? {} : { printArea: paperRange(sheet, lastColumn) }),
  };
}

/** Locked against slips, not against people: reading, filtering, sorting and widening columns stay open. */
const LOCKED = { sheet: true, autoFilter: true, sort: true, formatColumns: true, formatRows: true, pivotTables: true };

function sheetOf(plan: SheetPlan, sheet: SheetPart): HucreSheet {
  const pivotTables = pivotsOf(plan, sheet);
  const charts = chartsOf(sheet);
  return {
    name: sheet.name,
    ...cellsOf(sheet, axesOf(plan, sheet)),
    columns: columnsOf(sheet),
    rowDefs: rowHeights(sheet),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: tableRange(table),
      columns: table.columns.map(({ header }) => ({ name: header })),
      style: TABLE_STYLE,
      showRowStripes: false,
    })),
    ...(sheet.freeze ? { freezePane: { ...sheet.freeze } } : {}),
    dataValidations: (sheet.validations ?? []).map(validation),
    conditionalRules: (sheet.highlights ?? []).map(highlight),
    ...(sheet.protect ? { protection: LOCKED } : {}),
    ...(pivotTables.length > 0 ? { pivotTables } : {}),
    ...(charts.length > 0 ? { charts } : {}),
    pageSetup: page(sheet.print, sheet),
    headerFooter: { oddFooter: "&L&A&R第 &P 页，共 &N 页" },
    view: { showGridLines: false },
  };
}

/**
 * The plan as an .xlsx file. Runs in a browser and in Node; the same plan gives the same bytes.
 * Rejects only where the plan itself is unfit: a sheet name Excel forbids or that repeats, a `madeOn` that is no date.
 */
export async function writeXlsx(plan: SheetPlan): Promise<Uint8Array> {
  const stamp = new Date(`${plan.madeOn}T00:00:00Z`);
  const bytes = await write({
    sheets: plan.sheets.map((sheet) => sheetOf(plan, sheet)),
    properties: { title: plan.title, creator: "指标 Zhibiao", created: stamp, modified: stamp },
    namedRanges: plan.sheets.flatMap((sheet) =>
      Object.entries(sheet.names ?? {}).map(([name, { row, column }]) => ({
        name,
        range: `'${sheet.name}'!${rangeRef(row, column, row, column).replace(/([A-Z]+)(\d+).*/, "$$$1$$$2")}`,
      })),
    ),
    defaultFont: { name: FONT, size: SIZE },
  });
  return touched(bytes, plan);
}
