import { type Catalogue, unitGroup } from "../catalogue";
import { grouped, observe, sentencesOf } from "../checks";
import { comparedBy, isWholeYear, type Row } from "../model";
import { likeness, type Worded } from "./likeness";
import { type Wording, weightsOf, wordingOf } from "./wording";

/** From here on two wordings are taken for one thing. Chosen on year pairs whose comparable rows were known. */
const ALIKE = 0.42;
/** Two indicators of the catalogue are one thing only where the words are hardly different. */
const ALIKE_ALTHOUGH_CODED = 0.5;
/** Closer than this, a second candidate is as good as the first, and neither is taken. */
const MARGIN = 0.03;

/** Rows of one label: what would be compared without further ado. */
interface Line {
  readonly rows: readonly Row[];
  readonly years: ReadonlySet<number>;
  /** The latest row. */
  readonly head: Row;
}

interface Pair {
  readonly a: Line;
  readonly b: Line;
  readonly score: number;
}

/** Part of a year is compared with a whole one only where both are worded alike, and then with a mark. */
const isCompared = (row: Row): boolean =>
  row.status === "actual" && row.kind !== "change" && row.year !== null && row.region !== "" && isWholeYear(row.period);

/** Shops and firms are counted as 户 or as 家. */
const sameThing = (a: string, b: string): boolean =>
  unitGroup(a) === unitGroup(b) || [a, b].every((unit) => ["户", "家"].includes(unit));

const linesOf = (rows: readonly Row[]): readonly Line[] =>
  [...grouped(rows, (row) => `${comparedBy(row)}|${row.kind}`).values()].flatMap((group) => {
    const [head] = [...group].sort((x, y) => (y.year ?? 0) - (x.year ?? 0));
    return head === undefined ? [] : [{ rows: group, years: new Set(group.map(({ year }) => year ?? 0)), head }];
  });

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

/** The likeness of two lines: that of the rows nearest in time. */
function pairsOf(lines: readonly Line[], rows: readonly Row[], weigh: (term: string) => number): readonly Pair[] {
  const worded = wordingsOf(rows);
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b): Pair[] => {
      if (a.head.kind !== b.head.kind || !sameThing(a.head.unit, b.head.unit) || !disjoint(a.years, b.years)) return [];
      const [mine, theirs] = [worded(a.head), worded(b.head)];
      if (mine === undefined || theirs === undefined) return [];
      const score = likeness(mine, theirs, weigh);
      const coded = a.head.code !== "" && b.head.code !== "" && a.head.code !== b.head.code;
      return score < (coded ? ALIKE_ALTHOUGH_CODED : ALIKE) ? [] : [{ a, b, score }];
    }),
  );
}

/** The best pairs, each line once, none of which has a rival as good. */
function matched(pairs: readonly Pair[]): readonly Pair[] {
  const rivals = ({ a, b, score }: Pair): boolean =>
    pairs.some(
      (other) =>
        (other.a === a || other.b === b || other.a === b || other.b === a) &&
        !(other.a === a && other.b === b) &&
        other.score > score - MARGIN,
    );
  return pairs.filter((pair) => !rivals(pair));
}

/** A line with a code stands for one without, whose name is of one report only; else the later year's wording does. */
function oriented({ a, b }: Pair): { readonly older: Line; readonly target: Line } {
  const coded = (line: Line): number => (line.head.code === "" ? 0 : 1);
  const later = coded(a) - coded(b) || (a.head.year ?? 0) - (b.head.year ?? 0);
  return later > 0 ? { older: b, target: a } : { older: a, target: b };
}

function alignRegion(rows: readonly Row[], weigh: (term: string) => number): ReadonlyMap<Row, string> {
  const pairs = matched(pairsOf(linesOf(rows), rows, weigh)).map(oriented);
  return new Map(
    pairs.flatMap(({ older, target }) =>
      older.rows.filter(({ kept }) => kept === undefined).map((row) => [row, comparedBy(target.head)] as const),
    ),
  );
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
