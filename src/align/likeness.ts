import { doesAllOfIt } from "../checks";
import type { Row } from "../model";
import { inOneWord, type Wording } from "./wording";
import { PARTS, SHARED, UNIT_SORTS } from "./words";

type Weigh = (term: string) => number;

/** A row and how its report words it. */
export interface Worded {
  readonly row: Row;
  readonly wording: Wording;
}

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

/** 电梯安全检查, 锅炉安全检查; 查处非法采砂案件, 查处非法营运案件: between the same words one noun stands for another. */
function exchanged(a: string, b: string): boolean {
  const start = sharedStart(a, b);
  const end = Math.min(sharedStart(reversed(a), reversed(b)), a.length - start, b.length - start);
  const pieces = [a, b].map((text) => text.slice(start, text.length - end));
  const [mine = "", theirs = ""] = pieces;
  const atHead = start === 0 && end >= 4 && pieces.every(({ length }) => length <= 3);
  const areNouns = pieces.every((piece) => /^[^、]{2,}$/.test(piece) && !SHARED.stage.some((verb) => verb.test(piece)));
  // 交通运输部门查处, 交通执法查处: who did it goes by many names.
  const areDoers = pieces.every((piece) => /(?:部门|机关|机构|系统|单位|执法|局|队)$/.test(piece));
  return (
    (atHead || (start > 1 && end > 0)) &&
    areNouns &&
    !areDoers &&
    !Array.from(mine).some((sign) => theirs.includes(sign))
  );
}

/** 镇街 beside 街道, 食品 beside 食品安全: one is in the other. */
const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((mine) => b.some((theirs) => mine.includes(theirs) || theirs.includes(mine)));

/** 超限超载 beside 交通运输执法查处超限运输车辆: one side says what the other names, in other words. */
const shared =
  (a: Wording, b: Wording) =>
  (mine: readonly string[], theirs: readonly string[]): boolean =>
    overlap(mine, theirs) || mine.some((word) => isIn(word, b.text)) || theirs.some((word) => isIn(word, a.text));

/** Whether one side names a part that the other knows nothing of. 实施部门联合监管,抽查企业120户 are those of 部门联合抽查. */
const unshared = (a: Wording, b: Wording): boolean =>
  a.parts.some((part) => !b.parts.includes(part) && !PARTS[part]?.test(b.context));

/** Whether one side names what the other rules out: another stage of a case, another object, another field. */
const apart = (a: Wording, b: Wording, sameCode: boolean): boolean =>
  a.isRest !== b.isRest ||
  exchanged(a.text, b.text) ||
  !equal(a.levels, b.levels) ||
  unshared(a, b) ||
  unshared(b, a) ||
  (!sameCode && differ(Object.values(a.shared), Object.values(b.shared), meet)) ||
  differ(a.same, b.same, equal) ||
  differ([a.figures], [b.figures], equal) ||
  differ(a.named, b.named, shared(a, b)) ||
  differ([a.named.flat()], [b.named.flat()], shared(a, b));

/** 各县(市、区), 各区县, 县级: those below a prefecture, all of them. */
const ALL_BELOW = /^(?:(?:各|\d+个)(?:县|旗|区)[市县区旗()（）、]*|(?:县|旗|区)级)(?:人民)?(?:政府)?$/;

/** 县市场监管局 → 市场监管, 各乡镇 → 乡镇, 市政府本级, 市政府层面 → 市本级. */
const core = (scope: string): string =>
  inOneWord(scope)
    .replace(ALL_BELOW, "各县区")
    .replace(/人民政府|政府|[()（）]/g, "")
    .replace(/层面$/, "本级")
    .replace(/^(?:各|全|[省市州盟县区旗](?!本级|直)|[镇乡](?!街|$))+/, "")
    .replace(/(?:管理局|监督局|局|委员会|部门|分局)$/, "")
    .replace(/^[省市州盟县区旗]?局?本级$/, "本级") || (scope.startsWith("各") ? scope : "");

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

/** Two rows held against each other. */
interface Held {
  readonly a: Worded;
  readonly b: Worded;
  /** What the clauses, the clauses with the rows' names, and the sentences have in common, 0 to 1. */
  readonly clause: number;
  readonly whole: number;
  readonly sentence: number;
  /** Natural logarithm of how many times as large one value is as the other; null for rates, which are always near. */
  readonly growth: number | null;
  /** Both values are so small that their nearness says nothing. */
  readonly isSmall: boolean;
}

/** Two rows whose clauses and names have less than this in common have nothing in common, however near their values. */
const LEAST_COMMON = 0.1;
const SMALL = 20;

const yes = (holds: boolean): number => (holds ? 1 : 0);
const agree = (line: keyof typeof SHARED, a: Worded, b: Worded): number =>
  yes(meet(a.wording.shared[line], b.wording.shared[line]));

/**
 * What speaks for two rows telling of one thing, and what against it, in log-odds. The weights follow a logistic regression
 * on year pairs whose comparable rows were known, rounded; growth counts for less than it gave, since numbers written for
 * such a test change less from year to year than those of life.
 */
const EVIDENCE: readonly { readonly weight: number; readonly of: (held: Held) => number }[] = [
  { weight: -3, of: () => 1 },
  { weight: 2.5, of: ({ clause }) => clause },
  { weight: 2.5, of: ({ whole }) => whole },
  { weight: 2, of: ({ sentence }) => sentence },
  { weight: 0.5, of: ({ a, b }) => agree("stage", a, b) },
  { weight: 1, of: ({ a, b }) => agree("matter", a, b) },
  { weight: -1, of: ({ a, b }) => yes(a.row.code !== "" && b.row.code !== "" && a.row.code !== b.row.code) },
  { weight: -1.75, of: ({ a, b }) => yes(narrows(a.wording, b.wording) || narrows(b.wording, a.wording)) },
  { weight: -1.25, of: ({ a, b }) => yes(!sameArea(a, b)) },
  { weight: -1.75, of: ({ a, b }) => yes(a.row.unit !== b.row.unit && sortOf(a.row.unit) !== sortOf(b.row.unit)) },
  { weight: -1.75, of: ({ a, b }) => yes(a.wording.isPart !== b.wording.isPart) },
  // Near values: the more the nearer, up to half as much again; then against it, and once more beyond twice.
  { weight: 2.25, of: ({ growth, isSmall }) => yes(!isSmall) * Math.max(0, 1 - (growth ?? Infinity) / Math.log(1.5)) },
  { weight: 0.7, of: ({ isSmall }) => yes(isSmall) },
  { weight: -1.25, of: ({ growth }) => yes((growth ?? 0) > Math.log(1.5)) },
  { weight: -1, of: ({ growth }) => yes((growth ?? 0) > Math.log(2)) },
];

function growthOf(a: Row, b: Row): number | null {
  if (a.kind === "rate") return null;
  return a.value > 0 && b.value > 0 ? Math.abs(Math.log(a.value / b.value)) : Number.POSITIVE_INFINITY;
}

/** One has to be told on both sides to be another one: 县公安局 beside 县城管局, never beside nothing. */
function elsewhere(a: Row, b: Row): boolean {
  const [mine, theirs] = [core(a.scope), core(b.scope)];
  return mine !== "" && theirs !== "" && !overlap([mine], [theirs]);
}

/**
 * How sure it is that two rows of different years, whose units count the same sort of thing, tell of one thing, in
 * log-odds; minus infinity where they say that they do not.
 */
export function likeness(a: Worded, b: Worded, weigh: Weigh): number {
  const sameCode = a.row.code !== "" && a.row.code === b.row.code;
  if (elsewhere(a.row, b.row) || apart(a.wording, b.wording, sameCode)) return Number.NEGATIVE_INFINITY;
  const common = (of: (wording: Wording) => ReadonlySet<string>): number =>
    likenessOf(of(a.wording), of(b.wording), weigh);
  const [clause, whole] = [common((one) => one.clause), common((one) => one.whole)];
  if (clause < LEAST_COMMON && whole < LEAST_COMMON) return Number.NEGATIVE_INFINITY;
  const held: Held = {
    a,
    b,
    clause,
    whole,
    sentence: common((one) => one.sentence),
    growth: growthOf(a.row, b.row),
    isSmall: a.row.kind !== "rate" && Math.max(a.row.value, b.row.value) < SMALL,
  };
  return EVIDENCE.reduce((sum, { weight, of }) => sum + weight * of(held), 0);
}
