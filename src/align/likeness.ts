import { doesAllOfIt } from "../checks";
import type { Row } from "../model";
import type { Wording } from "./wording";
import { UNIT_SORTS } from "./words";

type Weigh = (term: string) => number;

/** A row and how its report words it. */
export interface Worded {
  readonly row: Row;
  readonly wording: Wording;
}

/** Two wordings that have less in common have nothing in common. */
const LEAST = 6;
/** What it takes away that one is a stock at the year's end and the other what happened in the year. */
const STOCK = 0.15;
/** What it takes away that only one of the two is told as a part (其中) of another number. */
const PART = 0.1;
/** A clause that weighs less than this only names a stage (审结…件): what it is of stands elsewhere. */
const SUBSTANCE = 10;

const mass = (terms: Iterable<string>, weigh: Weigh): number => [...terms].reduce((sum, term) => sum + weigh(term), 0);

/**
 * What two sets of terms have in common, 0 to 1: between the share of both (cosine) and that of the shorter one, since one
 * year's report often says the same thing at more length.
 */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  const [mine, theirs] = [mass(a, weigh), mass(b, weigh)];
  if (mine === 0 || theirs === 0) return 0;
  const common = mass(
    [...a].filter((term) => b.has(term)),
    weigh,
  );
  return Math.sqrt((common / Math.sqrt(mine * theirs)) * (common / Math.min(mine, theirs)));
}

const meet = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((one) => b.includes(one));
const equal = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Whether both name something and it does not agree. */
const differ = <T>(
  a: readonly (readonly T[])[],
  b: readonly (readonly T[])[],
  agree: (a: readonly T[], b: readonly T[]) => boolean,
): boolean =>
  a.some((mine, i) => {
    const theirs = b[i] ?? [];
    return mine.length > 0 && theirs.length > 0 && !agree(mine, theirs);
  });

/** 农业农村 is known where 农业 is, and 行政许可 where 许可 is. */
const isIn = (word: string, text: string): boolean => text.includes(word.replace(/^行政(?=..)/, "").slice(0, 2));

/** Whether one side narrows what it counts in a way the other does not know of, or names a doer where the other has all. */
const narrows = (mine: Wording, theirs: Wording): boolean =>
  mine.narrowing.some((word) => !isIn(word, theirs.context)) ||
  ((theirs.isWhole || theirs.doers.length > 0) && mine.doers.some((word) => !isIn(word, theirs.text))) ||
  (theirs.isWhole && mine.isOneBody);

/** How many characters two texts begin with alike. */
function sharedStart(a: string, b: string): number {
  const at = Array.from(a).findIndex((sign, i) => sign !== b[i]);
  return at === -1 ? a.length : at;
}

const reversed = (text: string): string => Array.from(text).reverse().join("");

/** 开展电梯安全检查, 开展锅炉安全检查: between the same words one noun stands for another. */
function exchanged(a: string, b: string): boolean {
  const start = sharedStart(a, b);
  const end = Math.min(sharedStart(reversed(a), reversed(b)), a.length - start, b.length - start);
  const [mine, theirs] = [a, b].map((text) => text.slice(start, text.length - end));
  if (start < 2 || end < 2 || mine === undefined || theirs === undefined) return false;
  return mine.length > 1 && theirs.length > 1 && !Array.from(mine).some((sign) => theirs.includes(sign));
}

/** Whether one side names what the other rules out: another stage of a case, another object, another field. */
const apart = (a: Wording, b: Wording): boolean =>
  a.isRest !== b.isRest ||
  exchanged(a.text, b.text) ||
  !equal(a.levels, b.levels) ||
  !equal(a.parts, b.parts) ||
  differ(a.shared, b.shared, meet) ||
  differ(a.same, b.same, equal) ||
  differ([a.figures], [b.figures], equal) ||
  narrows(a, b) ||
  narrows(b, a);

/** 县市场监管局 → 市场监管, 各乡镇 → 乡镇, 市政府本级, 市政府层面 → 市本级. */
const core = (scope: string): string =>
  scope
    .replace(/人民政府|政府|[()（）]/g, "")
    .replace(/层面$/, "本级")
    .replace(/^(?:各|全|[省市州盟县区旗](?!本级|直)|[镇乡](?!街|$))+/, "")
    .replace(/(?:管理局|监督局|局|委员会|部门|分局)$/, "")
    .replace(/^[省市州盟县区旗]?局?本级$/, "本级");

/** The government itself, which is its 本级. */
const GOVERNMENT = /本级|[省市县区州旗](?:人民)?政府(?!部门|各|系统|和|及|、)/;

/** A narrower area or body has to be told on both sides, in 范围 or in the words, and neither may speak of the whole. */
function sameArea(a: Worded, b: Worded): boolean {
  const [mine, theirs] = [core(a.row.scope), core(b.row.scope)];
  if (mine === theirs) return true;
  if (mine !== "" && theirs !== "") return false;
  const [body, name] = mine === "" ? [b.row.scope, b.row.name] : [a.row.scope, a.row.name];
  if (doesAllOfIt(body, name)) return true;
  const [narrow, wide] = mine === "" ? [theirs, a.wording] : [mine, b.wording];
  const known = /本级$/.test(narrow) ? GOVERNMENT.test(wide.text) : isIn(narrow, wide.context);
  return known && !wide.isWhole;
}

const sortOf = (unit: string): number => UNIT_SORTS.findIndex((sort) => sort.split(" ").includes(unit));

/** What the units add or take: 件 beside 件 is a little more likely one thing than beside 份, and far more than beside 项. */
function unitsTell(a: string, b: string): number {
  if (a === b) return 0.04;
  return sortOf(a) === sortOf(b) ? 0 : -0.15;
}

/** Up to 1: how sure it is that two rows of different years, whose units count the same sort of thing, tell of one thing. */
export function likeness(a: Worded, b: Worded, weigh: Weigh): number {
  if (apart(a.wording, b.wording) || !sameArea(a, b)) return 0;
  const coded = a.row.code !== "" && b.row.code !== "" && a.row.code !== b.row.code;
  if (coded && !equal(a.wording.outcomes, b.wording.outcomes)) return 0;
  const common = [...a.wording.whole].filter((term) => b.wording.whole.has(term));
  if (a.row.kind !== "rate" && mass(common, weigh) < LEAST) return 0;
  const clauses = [a.wording.clause, b.wording.clause] as const;
  const told = clauses.every((clause) => mass(clause, weigh) >= SUBSTANCE);
  const whole = likenessOf(a.wording.whole, b.wording.whole, weigh);
  const words = told ? (whole + likenessOf(...clauses, weigh)) / 2 : whole;
  const stocks = [a, b].filter(({ row }) => row.period.startsWith("@")).length;
  return (
    words +
    unitsTell(a.row.unit, b.row.unit) -
    (a.wording.isPart === b.wording.isPart ? 0 : PART) -
    (stocks === 1 ? STOCK : 0)
  );
}
