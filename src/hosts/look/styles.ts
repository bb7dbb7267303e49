import type { Cell, CellStyle, ColumnPlan, HighlightPlan } from "../../model";

/** On every Windows since Vista and in WPS; where it is missing, the program substitutes its own Chinese face. */
export const FONT = "微软雅黑";
export const SIZE = 10;
/** Light, since cells carry their own rules: LibreOffice and WPS show no table styles. */
export const TABLE_STYLE = "TableStyleLight1";

export const INK = "1F2933";
const NAVY = "1F3864";
const GREY = "6B7785";
/** Thin lines of table cells. */
export const RULE = "D5DCE4";
/** Of the series of a chart, in order: blues of different lightness, which are told apart on a grey print too. */
export const CHART_COLOURS: readonly string[] = [NAVY, "9DC3E6"];

/** How a cell looks, in no program's own terms. Colours are RRGGBB. */
export interface Look {
  readonly font: {
    readonly size: number;
    readonly color: string;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
  };
  readonly fill?: string;
  /** `ruled`: thin lines on all sides; `under`: a heavy line below; `box`: heavy lines on all sides. */
  readonly border?: "ruled" | "under" | "box";
  readonly borderColor?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  readonly indent: number;
}

type Sketch = Partial<Omit<Look, "font">> & { readonly font?: Partial<Look["font"]> };

const look = ({ font, ...rest }: Sketch = {}): Look => ({
  font: { size: SIZE, color: INK, bold: false, italic: false, underline: false, ...font },
  vertical: "center",
  wrap: false,
  indent: 0,
  ...rest,
});

const looks: Record<CellStyle, Look> = {
  title: look({ font: { size: 16, bold: true, color: NAVY } }),
  section: look({ font: { size: 12, bold: true, color: NAVY }, border: "under", borderColor: NAVY }),
  note: look({ font: { color: "52606D" } }),
  label: look({ font: { bold: true }, vertical: "top" }),
  input: look({
    font: { size: 12, bold: true, color: NAVY },
    fill: "DDEBF7",
    border: "box",
    borderColor: NAVY,
    horizontal: "center",
    wrap: true,
  }),
  header: look({
    font: { bold: true, color: "FFFFFF" },
    fill: NAVY,
    border: "ruled",
    borderColor: RULE,
    horizontal: "center",
    wrap: true,
  }),
  text: look(),
  center: look({ horizontal: "center" }),
  number: look({ horizontal: "right" }),
  wrapped: look({ horizontal: "left", vertical: "top", wrap: true }),
  link: look({ font: { color: "0563C1", underline: true }, vertical: "top" }),
  muted: look({ font: { color: GREY, italic: true } }),
  warn: look({ fill: "FFF2CC" }),
  bad: look({ font: { bold: true }, fill: "F8CBAD" }),
};

/**
 * Cells of a table carry their own rules, and stand at the top of the row, where the eye finds them beside text of
 * several lines.
 */
const inTable = (base: Look): Look => ({
  ...base,
  border: "ruled",
  borderColor: RULE,
  horizontal: base.horizontal ?? "left",
  vertical: "top",
  indent: base.horizontal === "center" ? 0 : 1,
});

const tableLooks = Object.fromEntries(
  Object.entries(looks).map(([style, base]) => [style, style === "header" ? base : inTable(base)]),
) as Record<CellStyle, Look>;

/** One object per look, whatever the number of cells. */
export const lookOf = (style: CellStyle | undefined, table: boolean): Look =>
  (table ? tableLooks : looks)[style ?? "text"];

export const styleOf = (cell: Cell, column?: ColumnPlan): CellStyle =>
  cell.style ?? (cell.kind === "link" ? "link" : (column?.style ?? "text"));

/** What a highlight changes. Differing in lightness and in face, so that they are told apart without seeing hue. */
export interface Tone {
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
}

export const tones: Record<HighlightPlan["tone"], Tone> = {
  good: { fill: "DDEBF7" },
  warn: { fill: "FFF2CC" },
  bad: { fill: "F8CBAD", bold: true },
  muted: { italic: true, color: GREY },
};

/** Dates are numbers in a sheet. */
export const DATE_FORMAT = "yyyy-mm-dd";
