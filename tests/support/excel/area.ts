import { invalid } from "./fault";

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells, counted from zero. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function letters(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const wholeColumns = (area: Area): boolean => area.rows === ROWS;
export const wholeRows = (area: Area): boolean => area.columns === COLUMNS;
export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export function between(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export function overlap(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const contains = (outer: Area, inner: Area): boolean => {
  const common = overlap(outer, inner);
  return common !== null && sameArea(common, inner);
};

/** What is left of `area` when `hole` is cut out of it. */
export function without(area: Area, hole: Area): Area[] {
  const cut = overlap(area, hole);
  if (!cut) return [area];
  const parts = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: lastRow(cut) + 1, rows: lastRow(area) - lastRow(cut) },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: lastColumn(cut) + 1, columns: lastColumn(area) - lastColumn(cut) },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function inGrid(area: Area): Area {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ROWS || column + columns > COLUMNS) {
    throw invalid("The range lies outside the sheet.");
  }
  return area;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

export function parseCell(text: string): Area | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const area = { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? ""), rows: 1, columns: 1 };
  return area.row >= 0 && area.row < ROWS && area.column < COLUMNS ? area : null;
}

/** "B3", "A1:C5", "A:C" or "5:9"; null where the text is none of these. */
export function parseArea(text: string): Area | null {
  const [from = "", to = from, ...more] = text.trim().split(":");
  if (more.length > 0) return null;
  const first = parseCell(from);
  const last = parseCell(to);
  if (first && last) return between(first, last);
  if (!text.includes(":")) return null;
  const columns = [from, to].map((side) => /^\$?([A-Z]{1,3})$/i.exec(side)?.[1]);
  if (columns[0] !== undefined && columns[1] !== undefined) {
    const [a = 0, b = 0] = columns.map((name) => columnNumber(name ?? "")).sort((x, y) => x - y);
    return b < COLUMNS ? { row: 0, column: a, rows: ROWS, columns: b - a + 1 } : null;
  }
  const rows = [from, to].map((side) => /^\$?(\d{1,7})$/.exec(side)?.[1]);
  if (rows[0] === undefined || rows[1] === undefined) return null;
  const [a = 0, b = 0] = rows.map((name) => Number(name) - 1).sort((x, y) => x - y);
  return a >= 0 && b < ROWS ? { row: a, column: 0, rows: b - a + 1, columns: COLUMNS } : null;
}

export function showArea(area: Area, mark = ""): string {
  const [top, bottom] = [area.row + 1, lastRow(area) + 1];
  const [left, right] = [letters(area.column), letters(lastColumn(area))];
  if (wholeColumns(area)) return `${mark}${left}:${mark}${right}`;
  if (wholeRows(area)) return `${mark}${top}:${mark}${bottom}`;
  const first = `${mark}${left}${mark}${top}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${mark}${right}${mark}${bottom}`;
}

/** A sheet name as it stands in an address or a formula. */
export const quoted = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !parseCell(sheet) && !/^r\d*c\d*$/i.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;

/** Splits "'某表'!A1" into the sheet's name and the rest; the name is absent where none is written. */
export function splitAddress(text: string): { sheet?: string; rest: string } {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match) return { rest: text.replace(/^=/, "") };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", rest: match[3] ?? "" };
}

/** Cells put in (count > 0) or taken out (count < 0) along one axis, within `from`–`to` of the other axis. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Where an area stands after cells were put in or taken out; null where all of it was taken out. */
export function shifted(area: Area, shift: Shift): Area | null {
  const rowwise = shift.axis === "row";
  const [low, high] = rowwise ? [area.column, lastColumn(area)] : [area.row, lastRow(area)];
  if (low < shift.from || high > shift.to) return area;
  if (rowwise ? wholeColumns(area) : wholeRows(area)) return area;
  const start = rowwise ? area.row : area.column;
  const size = rowwise ? area.rows : area.columns;
  const moved = span(start, size, shift);
  if (!moved) return null;
  return rowwise ? { ...area, row: moved[0], rows: moved[1] } : { ...area, column: moved[0], columns: moved[1] };
}

function span(start: number, size: number, { at, count }: Shift): [number, number] | null {
  if (count > 0) return at <= start ? [start + count, size] : at < start + size ? [start, size + count] : [start, size];
  const end = at - count;
  const before = Math.max(0, Math.min(start + size, at) - start);
  const after = Math.max(0, start + size - Math.max(start, end));
  if (before + after === 0) return null;
  return [start < at ? start : Math.max(at, start + count), before + after];
}
