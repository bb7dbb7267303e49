import type { TableAt } from "./find";
import { isTooLarge } from "./refusal";
import { type Session, step } from "./session";

/** Bytes an answer may weigh, with room to spare below the 5 MB of Excel on the web. */
const ANSWER = 3_000_000;
/** Bytes a cell takes in an answer, by a generous guess: a sentence of a report, and anything else. */
const LONG_CELL = 300;
const CELL = 30;

type Property = "values" | "formulas" | "formulasR1C1" | "numberFormat";

/** A rectangle of a table, read in one property. */
export interface Slice {
  readonly at: TableAt;
  readonly property: Property;
  /** Actual columns, adjacent. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly count: number;
}

/** Runs of adjacent columns of which `wanted` is true. */
export function columnRuns(
  headers: readonly string[],
  wanted: (header: string) => boolean,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  headers.forEach((header, i) => {
    if (!wanted(header)) return;
    const last = runs.at(-1);
    if (last && last[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

const rowWeight = (from: number, to: number, property: Property): number =>
  property === "numberFormat" ? (to - from + 1) * CELL : LONG_CELL + (to - from) * CELL;

const weight = ({ from, to, count, property }: Slice): number => count * rowWeight(from, to, property);

/** Runs of columns cut into slices that fit an answer. */
export const sliced = (at: TableAt, property: Property, runs: readonly (readonly [number, number])[]): Slice[] =>
  runs.flatMap(([from, to]) => {
    const rows = Math.max(1, Math.floor(ANSWER / rowWeight(from, to, property)));
    return Array.from({ length: Math.ceil(at.rowCount / rows) }, (_, i) => ({
      at,
      property,
      from,
      to,
      start: i * rows,
      count: Math.min(rows, at.rowCount - i * rows),
    }));
  });

/** Slices that go into one answer together. */
function answers(slices: readonly Slice[]): Slice[][] {
  const groups: Slice[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const slice of slices) {
    if (filled + weight(slice) > ANSWER) {
      groups.push([]);
      filled = 0;
    }
    groups.at(-1)?.push(slice);
    filled += weight(slice);
  }
  return groups;
}

const halves = (slice: Slice): Slice[] => {
  const first = slice.count >> 1;
  return [
    { ...slice, count: first },
    { ...slice, start: slice.start + first, count: slice.count - first },
  ];
};

const body = ({ at, from, to, start, count }: Slice): readonly [number, number, number, number] => [
  at.row + 1 + start,
  at.column + from,
  count,
  to - from + 1,
];

/** Reads slices; where the answer was too large after all, in halves. */
export async function readSlices(
  session: Session,
  slices: readonly Slice[],
  take: (slice: Slice, cells: readonly (readonly unknown[])[]) => void,
): Promise<void> {
  for (const group of answers(slices)) {
    try {
      const ranges = await step(session, ({ workbook }) =>
        group.map((slice) => {
          const range = workbook.worksheets.getItem(slice.at.sheetId).getRangeByIndexes(...body(slice));
          range.load(slice.property);
          return range;
        }),
      );
      group.forEach((slice, i) => {
        take(slice, ranges[i]?.[slice.property] ?? []);
      });
    } catch (error) {
      if (!isTooLarge(error) || group.every(({ count }) => count < 2)) throw error;
      await readSlices(session, group.flatMap(halves), take);
    }
  }
}
