import type { Area } from "./area";
import type { Sheet } from "./sheet";

export interface TableColumn {
  readonly id: string;
  name: string;
}

export class Table {
  columns: TableColumn[] = [];
  style = "TableStyleMedium2";
  showHeaders = true;
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  /** The criteria of the columns that are filtered, by column number. */
  filters = new Map<number, unknown>();
  sorted: unknown[] = [];

  constructor(
    readonly id: string,
    public name: string,
    public sheet: Sheet,
    /** With headers and totals. */
    public area: Area,
  ) {}

  get head(): Area {
    return { ...this.area, rows: 1 };
  }

  get body(): Area {
    const top = this.showHeaders ? 1 : 0;
    return { ...this.area, row: this.area.row + top, rows: this.area.rows - top - (this.showTotals ? 1 : 0) };
  }

  get totals(): Area {
    return { ...this.area, row: this.area.row + this.area.rows - 1, rows: 1 };
  }

  column(key: string): number {
    const index = this.columns.findIndex(({ id }) => id === key);
    return index >= 0 ? index : this.columns.findIndex(({ name }) => name.toLowerCase() === key.toLowerCase());
  }

  /** The part of `whole` (head, body, …) that belongs to the column. */
  part(whole: Area, index: number): Area {
    return { ...whole, column: whole.column + index, columns: 1 };
  }
}
