import {
  type Area,
  COLUMNS,
  lastColumn,
  lastRow,
  overlap,
  ROWS,
  type Shift,
  shifted,
  wholeColumns,
  wholeRows,
  without,
} from "./area";
import type { Value } from "./entry";
import { denied } from "./fault";
import { PLAIN, restyled, type Style } from "./style";

/** Never changed in place: a row that holds the same cells is the same row. */
export interface Cell {
  readonly value: Value;
  /** With its "=". */
  readonly formula?: string;
  /** What the user of the book says the formula comes to. */
  readonly computed?: Value;
  readonly style: Style;
  readonly link?: Readonly<Record<string, unknown>>;
}

export interface Validation {
  areas: Area[];
  rule: Record<string, unknown>;
  errorAlert?: unknown;
  prompt?: unknown;
  ignoreBlanks: boolean;
}

export interface Highlight {
  readonly id: string;
  areas: Area[];
  readonly type: string;
  formula?: string;
  stopIfTrue: boolean;
  priority?: number;
  readonly format: Record<string, unknown>;
}

/** References have no "=". */
export interface ChartSeries {
  name: string;
  values: string;
  categories?: string;
  readonly look: Record<string, unknown>;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  /** The cell the title shows, where it is no text of its own. */
  title?: string;
  series: ChartSeries[];
  readonly facts: Record<string, unknown>;
}

interface Row {
  cells: (Cell | undefined)[];
  /** What a snapshot said of the row, as long as it has not changed since. */
  shown?: unknown;
}

export class Sheet {
  visibility = "Visible";
  protection: Record<string, unknown> | null = null;
  /** Everything else a script sets on a sheet: tabColor, showGridlines, page.orientation, frozen … */
  readonly facts: Record<string, unknown> = {};
  readonly custom = new Map<string, string>();
  rows: (Row | undefined)[] = [];
  merges: Area[] = [];
  validations: Validation[] = [];
  highlights: Highlight[] = [];
  charts: Chart[] = [];
  readonly sizes = { row: new Map<number, number>(), column: new Map<number, number>() };
  readonly hidden = { row: new Set<number>(), column: new Set<number>() };
  readonly looks = { row: new Map<number, Style>(), column: new Map<number, Style>() };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  get(row: number, column: number): Cell | undefined {
    return this.rows[row]?.cells[column];
  }

  style(row: number, column: number): Style {
    return this.get(row, column)?.style ?? this.looks.row.get(row) ?? this.looks.column.get(column) ?? PLAIN;
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    if (this.rows[row] === undefined) {
      if (cell === undefined) return;
      this.rows[row] = { cells: [] };
    }
    const line = this.rows[row];
    line.cells[column] = cell;
    line.shown = undefined;
  }

  /** Takes contents away; what the cell looks like stays. */
  empty(row: number, column: number): void {
    const cell = this.get(row, column);
    if (cell) this.put(row, column, cell.style === PLAIN ? undefined : { value: "", style: cell.style });
  }

  filled(row: number, column: number): boolean {
    const cell = this.get(row, column);
    return cell !== undefined && (cell.formula !== undefined || cell.value !== "");
  }

  restyle(area: Area, patch: Record<string, unknown>): void {
    const axis = wholeColumns(area) ? "column" : wholeRows(area) ? "row" : null;
    if (axis) {
      const [first, last] = axis === "column" ? [area.column, lastColumn(area)] : [area.row, lastRow(area)];
      for (let i = first; i <= last; i++) this.looks[axis].set(i, restyled(this.looks[axis].get(i) ?? PLAIN, patch));
    }
    const reach = axis ? overlap(area, this.extent()) : area;
    if (!reach) return;
    for (let row = reach.row; row <= lastRow(reach); row++) {
      for (let column = reach.column; column <= lastColumn(reach); column++) {
        const cell = this.get(row, column);
        if (axis && !cell) continue;
        const style = restyled(this.style(row, column), patch);
        this.put(row, column, { ...(cell ?? { value: "" }), style });
      }
    }
  }

  /** Everything that holds a cell, from A1 on. */
  extent(): Area {
    const width = this.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);
    return { row: 0, column: 0, rows: Math.max(1, this.rows.length), columns: Math.max(1, width) };
  }

  used(valuesOnly: boolean, within?: Area): Area | null {
    let found: [number, number, number, number] | null = null;
    const reach = overlap(within ?? { row: 0, column: 0, rows: ROWS, columns: COLUMNS }, this.extent());
    if (!reach) return null;
    for (let r = reach.row; r <= lastRow(reach); r++) {
      for (let c = reach.column; c <= lastColumn(reach); c++) {
        const counts = valuesOnly ? this.filled(r, c) : this.get(r, c) !== undefined;
        if (!counts) continue;
        found = found
          ? [Math.min(found[0], r), Math.min(found[1], c), Math.max(found[2], r), Math.max(found[3], c)]
          : [r, c, r, c];
      }
    }
    return (
      found && { row: found[0], column: found[1], rows: found[2] - found[0] + 1, columns: found[3] - found[1] + 1 }
    );
  }

  /** Throws where the sheet is protected and a cell of the area is locked. */
  guard(area: Area): void {
    if (!this.protection) return;
    const reach = overlap(area, this.extent());
    const inside = reach !== null && reach.rows === area.rows && reach.columns === area.columns;
    if (!inside) throw denied(`${this.name} is protected.`);
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        if (this.style(row, column)["protection.locked"] !== false) throw denied(`${this.name} is protected.`);
      }
    }
  }

  /** Throws where the sheet is protected and its protection does not allow the deed named. */
  allow(deed?: string): void {
    if (this.protection && !(deed !== undefined && this.protection[deed] === true)) {
      throw denied(`${this.name} is protected.`);
    }
  }

  /** Moves cells and what is bound to them; tables, names and formulas are the book's to move. */
  shift(shift: Shift): void {
    if (shift.axis === "row" && shift.from === 0 && shift.to >= COLUMNS - 1) this.shiftRows(shift);
    else this.shiftCells(shift);
    const move = (areas: Area[]): Area[] => areas.flatMap((area) => shifted(area, shift) ?? []);
    this.merges = move(this.merges);
    this.validations = this.validations.flatMap((one) => kept(one, move(one.areas)));
    this.highlights = this.highlights.flatMap((one) => kept(one, move(one.areas)));
    const all = shift.from === 0 && shift.to >= (shift.axis === "row" ? COLUMNS : ROWS) - 1;
    if (all) this.shiftLooks(shift);
  }

  private shiftRows({ at, count }: Shift): void {
    if (at >= this.rows.length) return;
    if (count > 0) this.rows.splice(at, 0, ...new Array<undefined>(count));
    else this.rows.splice(at, -count);
  }

  private shiftCells({ axis, at, count, from, to }: Shift): void {
    if (axis === "column") {
      const last = Math.min(to, this.rows.length - 1);
      for (let row = from; row <= last; row++) {
        const line = this.rows[row];
        if (!line || line.cells.length <= at) continue;
        if (count > 0) line.cells.splice(at, 0, ...new Array<undefined>(count));
        else line.cells.splice(at, -count);
        line.shown = undefined;
      }
      return;
    }
    const bottom = this.rows.length;
    for (let column = from; column <= to; column++) {
      const line: (Cell | undefined)[] = [];
      for (let row = at; row < bottom; row++) line.push(this.get(row, column));
      if (line.every((cell) => cell === undefined)) continue;
      if (count > 0) line.unshift(...new Array<undefined>(count));
      else line.splice(0, -count);
      for (let i = 0; i < Math.max(line.length, bottom - at); i++) this.put(at + i, column, line[i]);
    }
  }

  private shiftLooks({ axis, at, count }: Shift): void {
    const moved = (index: number): number | null => (index < at ? index : index < at - count ? null : index + count);
    const maps: Map<number, unknown>[] = [this.sizes[axis], this.looks[axis]];
    for (const map of maps) {
      const entries = [...map];
      map.clear();
      for (const [index, what] of entries) {
        const to = moved(index);
        if (to !== null) map.set(to, what);
      }
    }
    const hidden = [...this.hidden[axis]];
    this.hidden[axis].clear();
    for (const index of hidden) {
      const to = moved(index);
      if (to !== null) this.hidden[axis].add(to);
    }
  }

  /** Takes validations off an area, leaving them on the rest of theirs. */
  unvalidate(area: Area): void {
    this.validations = this.validations.flatMap((one) =>
      kept(
        one,
        one.areas.flatMap((part) => without(part, area)),
      ),
    );
  }

  unhighlight(area: Area): void {
    this.highlights = this.highlights.flatMap((one) =>
      kept(
        one,
        one.areas.flatMap((part) => without(part, area)),
      ),
    );
  }
}

function kept<T extends { areas: Area[] }>(one: T, areas: Area[]): T[] {
  one.areas = areas;
  return areas.length > 0 ? [one] : [];
}
