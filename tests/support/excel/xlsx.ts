import {
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type Cell as HucreCell,
  writeXlsx,
} from "hucre/xlsx";
import { lastColumn, lastRow, showArea } from "./area";
import type { Book } from "./book";
import { longForm } from "./formula";
import type { Cell, Sheet, Validation } from "./sheet";
import type { Style } from "./style";

type HucreSheet = Parameters<typeof writeXlsx>[0]["sheets"][number];

/** The file format reads `_x0041_` inside text as a character code. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** hucre turns text that spells an error into an error cell, and leaves formatted runs alone. */
const textCell = (text: string): Partial<HucreCell> =>
  /^#[A-Z0-9/_!?]+$/.test(text) ? { richText: [{ text: escaped(text) }] } : { value: escaped(text) };

const colour = (value: unknown): { rgb: string } | undefined =>
  typeof value === "string" && value.startsWith("#") ? { rgb: value.slice(1) } : undefined;

function styleOf(style: Style): CellStyle {
  const fill = colour(style["fill.color"]);
  const font = colour(style["font.color"]);
  return {
    ...(style.numberFormat === "General" ? {} : { numFmt: String(style.numberFormat) }),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: fill } } : {}),
    font: { bold: style["font.bold"] === true, ...(font ? { color: font } : {}) },
  };
}

function cellOf(book: Book, sheet: Sheet, row: number, column: number, cell: Cell): Partial<HucreCell> {
  const style = styleOf(cell.style);
  if (cell.formula !== undefined) {
    const own = cell.formula.includes("[") ? book.tableAt(sheet, row, column)?.name : undefined;
    return { formula: longForm(cell.formula, own).slice(1), style };
  }
  const { address, documentReference: place, textToDisplay } = cell.link ?? {};
  const link = cell.link && {
    hyperlink: {
      target: String(address ?? ""),
      ...(place === undefined ? {} : { location: String(place) }),
      ...(textToDisplay === undefined ? {} : { display: String(textToDisplay) }),
    },
  };
  if (typeof cell.value === "string") return { ...(cell.value === "" ? {} : textCell(cell.value)), ...link, style };
  return { value: cell.value, ...link, style };
}

const asFormula = (text: string): string => text.replace(/^=/, "");

function validationsOf(one: Validation): DataValidation[] {
  const list = one.rule.list as { source?: string } | undefined;
  const custom = one.rule.custom as { formula?: string } | undefined;
  const source = list?.source ?? "";
  const body: Partial<DataValidation> | null = list
    ? source.startsWith("=")
      ? { type: "list", formula1: asFormula(source) }
      : { type: "list", values: source.split(",") }
    : custom
      ? { type: "custom", formula1: asFormula(custom.formula ?? "") }
      : null;
  if (!body) return [];
  return one.areas.map((area) => ({ type: "list", ...body, allowBlank: one.ignoreBlanks, range: showArea(area) }));
}

function rulesOf(sheet: Sheet): ConditionalRule[] {
  return sheet.highlights.flatMap((one, index) => {
    if (one.formula === undefined) return [];
    const fill = colour(one.format["fill.color"]);
    const font = colour(one.format["font.color"]);
    const style: CellStyle = {
      ...(fill ? { fill: { type: "pattern", pattern: "solid", bgColor: fill, fgColor: fill } } : {}),
      ...(font ? { font: { color: font } } : {}),
    };
    const formula = asFormula(one.formula);
    return one.areas.map((area) => ({
      type: "expression",
      priority: index + 1,
      range: showArea(area),
      formula,
      style,
    }));
  });
}

function sheetOf(book: Book, sheet: Sheet): HucreSheet {
  const cells = new Map<string, Partial<HucreCell>>();
  sheet.rows.forEach((line, row) => {
    line?.cells.forEach((cell, column) => {
      if (cell) cells.set(`${row},${column}`, cellOf(book, sheet, row, column, cell));
    });
  });
  const frozen = sheet.facts.frozen as { rows: number; columns: number } | undefined;
  return {
    name: sheet.name,
    cells,
    merges: sheet.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: lastRow(area),
      endCol: lastColumn(area),
    })),
    tables: book.tables
      .filter((table) => table.sheet === sheet)
      .map((table) => ({
        name: table.name,
        range: showArea(table.area),
        columns: table.columns.map(({ name }) => ({ name })),
        ...(table.style === "" ? {} : { style: table.style }),
        showRowStripes: table.showBandedRows,
        showTotalRow: table.showTotals,
      })),
    dataValidations: sheet.validations.flatMap(validationsOf),
    conditionalRules: rulesOf(sheet),
    hidden: sheet.visibility === "Hidden",
    veryHidden: sheet.visibility === "VeryHidden",
    ...(frozen ? { freezePane: frozen } : {}),
  };
}

/** The workbook as a file, without what its formulas come to: whoever opens it has to compute them. */
export function toXlsx(book: Book): Promise<Uint8Array> {
  return writeXlsx({
    sheets: book.sheets.map((sheet) => sheetOf(book, sheet)),
    namedRanges: book.names
      .filter(({ formula }) => !formula.includes("#REF!"))
      .map(({ name, formula, scope }) => ({
        name,
        range: asFormula(formula),
        ...(scope ? { scope: scope.name } : {}),
      })),
  });
}
