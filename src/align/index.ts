import { type Catalogue, mayStandFor } from "../catalogue";
import { grouped, observe, sentencesOf } from "../checks";
import { comparedBy, isWholeYear, type Row } from "../model";
import { likeness, type Worded } from "./likeness";
import { type Wording, weightsOf, wordingOf } from "./wording";

/** From here on two wordings are taken for one thing, in log-odds. */
const ALIKE = -0.5;
/** Closer than this, a second candidate is as good as the first, and neither is taken. */
const MARGIN = 1;

/**
 * So much more alike has to be a row of another label, for one to leave that whose label it shares by its name alone; less
 * where the value of that one is more than twice or less than half its own.
 */
const FAR_BETTER = 2;
const BETTER = 1;
/** And so much alike altogether. */
const SURELY_ALIKE = 1;

/** Rows of one label: what is compared without further ado. */
interface Line {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly years: ReadonlySet<number>;
  /** The latest row. */
  readonly head: Row;
}

type LabelOf = (row: Row) => string;

interface Pair {
  readonly a: Line;
  readonly b: Line;
  readonly score: number;
}

/** Part of a year is compared with a whole one only where both are worded alike, and then with a mark. */
const isCompared = (row: Row): boolean =>
  row.status === "actual" && row.kind !== "change" && row.year !== null && row.region !== "" && isWholeYear(row.period);

/** Shops and firms are counted as 户 or as 家, once or as often as visited, 行政强制 as 件 or as 次, time as 天 or as 工作日, vehicles once or as often as met. */
const SAME_THING = ["户 家 户次 家次", "件 次", "天 日 工作日 个工作日", "辆 台 艘 辆次 台次 台/次 车次 艘次"].map(
  (line) => line.split(" "),
);
const sameThing = (a: string, b: string): boolean =>
  mayStandFor(a, b) || SAME_THING.some((units) => [a, b].every((unit) => units.includes(unit)));

const linesOf = (rows: readonly Row[], labelOf: LabelOf): readonly Line[] =>
  [...grouped(rows, (row) => `${labelOf(row)}|${row.kind}`).values()].flatMap((group) => {
    const [head] = [...group].sort((x, y) => (y.year ?? 0) - (x.year ?? 0));
    const years = new Set(group.map(({ year }) => year ?? 0));
    return head === undefined ? [] : [{ label: labelOf(head), rows: group, years, head }];
  });

const distance = (a: Row, b: Row): number => Math.abs((a.year ?? 0) - (b.year ?? 0));

const isFarFrom = (a: Row, b: Row): boolean =>
  a.kind !== "rate" && Math.max(a.value, b.value) > 2 * Math.min(a.value, b.value);

const disjoint = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => ![...a].some((year) => b.has(year));

/** The wording of the rows of one region, made when it is asked for. */
function wordingsOf(rows: readonly Row[]): (row: Row) => Worded | undefined {
  const all = observe(rows);
  const sentences = sentencesOf(all);
  const observations = new Map(all.map((one) => [one.fact.id, one]));
  const made = new Map<string, Wording>();
  return (row) => {
    const one = observations.get(row.recordId);
    if (one === undefined) return undefined;
    const wording = made.get(row.recordId) ?? wordingOf(one, sentences.get(one));
    made.set(row.recordId, wording);
    return { row, wording };
  };
}

type Compare = (a: Row, b: Row) => number;

/** How alike two rows of one region are; minus infinity where they do not count the same sort of thing. */
function comparing(rows: readonly Row[], weigh: (term: string) => number): Compare {
  const worded = wordingsOf(rows);
  // The same two rows are held against each other again each time lines have been joined.
  const known = new Map<Row, Map<Row, number>>();
  return (a, b) => {
    if (a.kind !== b.kind || !sameThing(a.unit, b.unit)) return Number.NEGATIVE_INFINITY;
    const scores = known.get(a) ?? new Map<Row, number>();
    known.set(a, scores);
    const [mine, theirs] = [worded(a), worded(b)];
    const score = scores.get(b) ?? (mine && theirs ? likeness(mine, theirs, weigh) : Number.NEGATIVE_INFINITY);
    scores.set(b, score);
    return score;
  };
}

/** A part stands for its line only where there is nothing else. */
const wholes = (rows: readonly Row[]): readonly Row[] => {
  const found = rows.filter(({ parentId }) => parentId === "");
  return found.length > 0 ? found : rows;
};

/** How alike the rows of two sides are that are nearest in time; where a report has one label twice, those most alike. */
function nearness(a: readonly Row[], b: readonly Row[], compare: Compare): number {
  const both = wholes(a).flatMap((one) => wholes(b).map((other) => [one, other] as const));
  const least = Math.min(...both.map((pair) => distance(...pair)));
  return Math.max(...both.filter((pair) => distance(...pair) === least).map((pair) => compare(...pair)));
}

function pairsOf(lines: readonly Line[], compare: Compare): readonly Pair[] {
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b): Pair[] => {
      if (!disjoint(a.years, b.years)) return [];
      const score = nearness(a.rows, b.rows, compare);
      return score < ALIKE - MARGIN ? [] : [{ a, b, score }];
    }),
  );
}

const across = ({ a, b }: Pair, line: Line): Line => (line === a ? b : a);

/** Whether two pairs want one line for two others that tell of one year: three years in three wordings are no rivals. */
function meets(one: Pair, other: Pair): boolean {
  const shared = [one.a, one.b].find((line) => line === other.a || line === other.b);
  return one !== other && shared !== undefined && !disjoint(across(one, shared).years, across(other, shared).years);
}

/** The best pairs, of each line one to a year, none of which has a rival as good among those that are still free. */
function matched(pairs: readonly Pair[], least: number): readonly Pair[] {
  const best = pairs.filter(
    (pair) => pair.score >= least && !pairs.some((other) => meets(pair, other) && other.score > pair.score - MARGIN),
  );
  if (best.length === 0) return [];
  const free = pairs.filter((pair) => !best.some((other) => other === pair || meets(pair, other)));
  return [...best, ...matched(free, least)];
}

const isCoded = ({ label, rows }: Line): boolean => rows.some((row) => row.code !== "" && comparedBy(row) === label);

/** A line with a code stands for one without, whose name is of one report only; else the later year's wording does. */
function oriented({ a, b }: Pair): { readonly older: Line; readonly target: Line } {
  const later = Number(isCoded(a)) - Number(isCoded(b)) || (a.head.year ?? 0) - (b.head.year ?? 0);
  return later > 0 ? { older: b, target: a } : { older: a, target: b };
}

/**
 * Rows whose name is that of another year's row by chance (向上报备18件 beside 收到报备168件), where a row of another label is
 * far more like that one, or where another value of the same report fits that row better: of each line the rows that go
 * over to the other line.
 */
function strays(lines: readonly Line[], compare: Compare): readonly Pair[] {
  const all = lines.flatMap(({ rows }) => rows);
  /** Whether a line is more like another row of the same report. */
  const isTaken = (b: Line, row: Row, score: number): boolean =>
    all.some((one) => one !== row && one.year === row.year && compare(one, b.head) > score);
  const moves = lines.flatMap((line) =>
    line.rows.flatMap((row): Pair[] => {
      const others = line.rows.filter(({ year }) => year !== row.year);
      const repeats = line.rows.filter((one) => one !== row && one.year === row.year);
      const a: Line = { label: line.label, rows: [row], years: new Set([row.year ?? 0]), head: row };
      const candidates = lines.filter((b) => b !== line && disjoint(a.years, b.years));
      const [closest] = [...others].sort((x, y) => distance(x, row) - distance(y, row));
      if (candidates.length === 0 || closest === undefined) return [];
      const own = compare(row, closest);
      const isOutdone = repeats.some((one) => compare(one, closest) > own);
      if (repeats.length > 0 && !isOutdone) return [];
      const better = isFarFrom(row, closest) ? BETTER : FAR_BETTER;
      const least = isOutdone ? SURELY_ALIKE : Math.max(SURELY_ALIKE, own + better);
      return candidates
        .map((b) => ({ a, b, score: compare(row, b.head) }))
        .filter(({ b, score }) => score >= least && !isTaken(b, row, score));
    }),
  );
  return matched(moves, SURELY_ALIKE);
}

type Labels = ReadonlyMap<Row, string>;

/** Joins lines until none is left that another one is like: 2021 to 2022, then both to 2023. */
function joined(rows: readonly Row[], compare: Compare, labels: Labels): Labels {
  const lines = linesOf(rows, (row) => labels.get(row) ?? comparedBy(row));
  const moves = matched(pairsOf(lines, compare), ALIKE)
    .map(oriented)
    .flatMap(({ older, target }) =>
      older.rows.filter(({ kept }) => kept === undefined).map((row) => [row, target.label] as const),
    );
  return moves.length === 0 ? labels : joined(rows, compare, new Map([...labels, ...moves]));
}

function alignRegion(rows: readonly Row[], weigh: (term: string) => number): Labels {
  const compare = comparing(rows, weigh);
  const moved = strays(linesOf(rows, comparedBy), compare).filter(({ a }) => a.head.kept === undefined);
  return joined(rows, compare, new Map(moved.map(({ a, b }) => [a.head, b.label])));
}

/**
 * Where a report gives one label two values of a year, how alike each of them is to what another year's report says of it,
 * in log-odds by 记录编号. Pure.
 */
export function nearnessOfRepeats(rows: readonly Row[], catalogue: Catalogue): ReadonlyMap<string, number> {
  const weigh = weightsOf(catalogue);
  const near = new Map<string, number>();
  for (const group of grouped(rows.filter(isCompared), ({ region }) => region).values()) {
    const compare = comparing(group, weigh);
    for (const line of linesOf(group, comparedBy)) {
      const repeats = line.rows.length === line.years.size ? [] : line.rows;
      for (const row of repeats) {
        const others = repeats.filter(({ year }) => year !== row.year);
        if (others.length > 0) near.set(row.recordId, nearness([row], others, compare));
      }
    }
  }
  return near;
}

/**
 * Gives the rows that one year's report words otherwise than another's the label (`comparedAs`) of those they are compared
 * with. Decided anew over all rows each time; rows a person changed stay as they are. Pure.
 */
export function align(rows: readonly Row[], catalogue: Catalogue): readonly Row[] {
  const weigh = weightsOf(catalogue);
  const fresh = rows.map((row) => (row.kept || row.comparedAs === "" ? row : { ...row, comparedAs: "" }));
  const found = new Map<Row, string>();
  for (const group of grouped(fresh.filter(isCompared), ({ region }) => region).values()) {
    for (const [row, label] of alignRegion(group, weigh)) found.set(row, label);
  }
  return fresh.map((row) => {
    const comparedAs = found.get(row);
    return comparedAs === undefined ? row : { ...row, comparedAs };
  });
}
