import { type Area, lastColumn, lastRow } from "../area";
import { invalid } from "../fault";
import { type Kind, ref } from "../kind";
import type { Sheet } from "../sheet";
import type { Held } from "../workbook";
import { oneOf } from "./arguments";

/** The cells a format is set on: one range or several. */
export type Spots = readonly Held[];

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const ACROSS = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const UPRIGHT = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

type Check = (value: unknown) => unknown;

const flag: Check = (value) => {
  if (typeof value !== "boolean") throw invalid("true or false is needed.");
  return value;
};
const NAMED = new Set(["black", "white", "red", "green", "blue", "yellow", "orange", "gray", "purple", "pink", "cyan"]);
export const color: Check = (value) => {
  if (typeof value === "string" && (/^#?[0-9a-f]{6}$/i.test(value) || NAMED.has(value.toLowerCase()) || value === "")) {
    return /^[0-9a-f]{6}$/i.test(value)
      ? `#${value.toUpperCase()}`
      : value.startsWith("#")
        ? value.toUpperCase()
        : value;
  }
  throw invalid("A colour is #RRGGBB or a name.");
};
const within =
  (low: number, high: number): Check =>
  (value) => {
    if (typeof value !== "number" || !(value >= low && value <= high))
      throw invalid(`A number from ${low} to ${high}.`);
    return value;
  };
const among =
  (allowed: readonly string[]): Check =>
  (value) =>
    oneOf(value, allowed);

/** One value where all cells agree, null where they differ, as Excel answers. */
function common(spots: Spots, name: string, usual: unknown): unknown {
  let found: { value: unknown } | undefined;
  for (const { sheet, area } of spots) {
    for (const { row, column } of sample(sheet, area)) {
      const value = sheet.style(row, column)[name] ?? usual;
      if (found && found.value !== value) return null;
      found = { value };
    }
  }
  return found?.value ?? null;
}

function* sample(sheet: Sheet, area: Area): Generator<{ row: number; column: number }> {
  const reach = sheet.extent();
  const bottom = Math.min(lastRow(area), Math.max(area.row, lastRow(reach) + 1));
  const right = Math.min(lastColumn(area), Math.max(area.column, lastColumn(reach) + 1));
  for (let row = area.row; row <= bottom; row++) {
    for (let column = area.column; column <= right; column++) yield { row, column };
  }
}

function paint(spots: Spots, patch: Record<string, unknown>): void {
  for (const { sheet, area } of spots) {
    sheet.allow("allowFormatCells");
    sheet.restyle(area, patch);
  }
}

function looks(
  names: Record<string, readonly [unknown, Check]>,
  prefix = "",
): Pick<Required<Kind<Spots>>, "get" | "set"> {
  const entries = Object.entries(names);
  return {
    get: Object.fromEntries(
      entries.map(([name, [usual]]) => [name, (spots: Spots) => common(spots, prefix + name, usual)]),
    ),
    set: Object.fromEntries(
      entries.map(([name, [, check]]) => [
        name,
        (spots: Spots, value: unknown) => paint(spots, { [prefix + name]: check(value) }),
      ]),
    ),
  };
}

const fill: Kind<Spots> = {
  name: "RangeFill",
  ...looks({ color: ["#FFFFFF", color] }, "fill."),
  run: { clear: (spots) => paint(spots, { "fill.color": undefined }) },
};

const font: Kind<Spots> = {
  name: "RangeFont",
  ...looks(
    {
      name: ["宋体", String],
      size: [11, within(1, 409)],
      bold: [false, flag],
      italic: [false, flag],
      strikethrough: [false, flag],
      color: ["#000000", color],
      underline: ["None", among(UNDERLINES)],
    },
    "font.",
  ),
};

const protection: Kind<Spots> = {
  name: "FormatProtection",
  ...looks({ locked: [true, flag], formulaHidden: [false, flag] }, "protection."),
};

interface Edge {
  readonly spots: Spots;
  readonly side: (typeof EDGES)[number];
}

/** Where a line of a range is drawn: an outer edge only on the cells along it. */
function along({ area }: Held, side: Edge["side"]): Area | null {
  if (side === "EdgeTop") return { ...area, rows: 1 };
  if (side === "EdgeBottom") return { ...area, row: lastRow(area), rows: 1 };
  if (side === "EdgeLeft") return { ...area, columns: 1 };
  if (side === "EdgeRight") return { ...area, column: lastColumn(area), columns: 1 };
  if (side === "InsideVertical") return area.columns > 1 ? { ...area, columns: area.columns - 1 } : null;
  if (side === "InsideHorizontal") return area.rows > 1 ? { ...area, rows: area.rows - 1 } : null;
  return area;
}

const DRAWN: Partial<Record<Edge["side"], string>> = { InsideVertical: "EdgeRight", InsideHorizontal: "EdgeBottom" };

function drawn({ spots, side }: Edge): Held[] {
  return spots.flatMap((one) => {
    const area = along(one, side);
    return area ? [{ sheet: one.sheet, area }] : [];
  });
}

const line = (name: string, usual: unknown, check: Check): Pick<Required<Kind<Edge>>, "get" | "set"> => ({
  get: { [name]: (edge) => common(drawn(edge), `borders.${DRAWN[edge.side] ?? edge.side}.${name}`, usual) },
  set: {
    [name]: (edge, value) => paint(drawn(edge), { [`borders.${DRAWN[edge.side] ?? edge.side}.${name}`]: check(value) }),
  },
});
const lines = [
  line("style", "None", among(LINES)),
  line("color", "#000000", color),
  line("weight", "Thin", among(["Hairline", "Thin", "Medium", "Thick"])),
];

const border: Kind<Edge> = {
  name: "RangeBorder",
  id: ({ side }) => side,
  get: Object.assign({ sideIndex: ({ side }: Edge) => side }, ...lines.map(({ get }) => get)),
  set: Object.assign({}, ...lines.map(({ set }) => set)),
};

const borders: Kind<Spots> = {
  name: "RangeBorderCollection",
  items: (spots) => EDGES.map((side) => ref(border, { spots, side })),
  item: (spots, key) => ref(border, { spots, side: oneOf(key, EDGES) }),
};

const measures = (axis: "row" | "column"): ((spots: Spots) => unknown) => {
  const usual = axis === "row" ? 14.4 : 48;
  return (spots) => {
    const seen = new Set<number>();
    for (const { sheet, area } of spots) {
      const [first, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
      for (let i = first; i < first + Math.min(count, 20_000); i++) seen.add(sheet.sizes[axis].get(i) ?? usual);
    }
    return seen.size === 1 ? [...seen][0] : null;
  };
};

function measure(axis: "row" | "column", spots: Spots, value: unknown): void {
  const size = within(0, axis === "row" ? 409.5 : 1790)(value) as number;
  for (const { sheet, area } of spots) {
    sheet.allow(axis === "row" ? "allowFormatRows" : "allowFormatColumns");
    const [first, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
    for (let i = first; i < first + count; i++) sheet.sizes[axis].set(i, size);
  }
}

function autofit(axis: "row" | "column", spots: Spots): void {
  for (const { sheet, area } of spots) {
    sheet.allow(axis === "row" ? "allowFormatRows" : "allowFormatColumns");
    const [first, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
    for (let i = first; i < first + count; i++) sheet.sizes[axis].delete(i);
  }
}

const simple = looks({
  horizontalAlignment: ["General", among(ACROSS)],
  verticalAlignment: ["Bottom", among(UPRIGHT)],
  wrapText: [false, flag],
  shrinkToFit: [false, flag],
  indentLevel: [0, within(0, 250)],
  textOrientation: [0, within(-90, 180)],
});

export const formatKind: Kind<Spots> = {
  name: "RangeFormat",
  get: { ...simple.get, rowHeight: measures("row"), columnWidth: measures("column") },
  set: {
    ...simple.set,
    rowHeight: (spots, value) => measure("row", spots, value),
    columnWidth: (spots, value) => measure("column", spots, value),
    useStandardHeight: (spots, value) => (flag(value) ? autofit("row", spots) : undefined),
  },
  go: {
    fill: (spots) => ref(fill, spots),
    font: (spots) => ref(font, spots),
    borders: (spots) => ref(borders, spots),
    protection: (spots) => ref(protection, spots),
  },
  run: {
    autofitRows: (spots) => autofit("row", spots),
    autofitColumns: (spots) => autofit("column", spots),
  },
};
