/**
 * The alias language of the catalogue; `IndicatorEntry` says what it means. The loader checks it, the extractor matches
 * with it, so both read it here.
 */
export interface Alias {
  /** Each inner list is one condition: any of its words will do. */
  readonly required: readonly (readonly string[])[];
  readonly forbidden: readonly string[];
}

const CONDITION = /^-?[\p{L}\p{N}+%、]+(?:\|[\p{L}\p{N}+%、]+)*$/u;

/** Reads one alias; null when it is malformed: an empty condition, a stray separator, nothing that must occur. */
export function parseAlias(alias: string): Alias | null {
  const required: string[][] = [];
  const forbidden: string[] = [];
  for (const condition of alias.split(" ")) {
    if (!CONDITION.test(condition)) return null;
    if (condition.startsWith("-")) forbidden.push(...condition.slice(1).split("|"));
    else required.push(condition.split("|"));
  }
  return required.length === 0 ? null : { required, forbidden };
}

const parsed = new Map<string, Alias | null>();

/** A catalogue has a few hundred aliases and a report a few hundred phrases: each alias is read once, not once a phrase. */
function read(alias: string): Alias | null {
  let result = parsed.get(alias);
  if (result === undefined) {
    result = parseAlias(alias);
    parsed.set(alias, result);
  }
  return result;
}

/** Offsets of the characters of `phrase` that the words of an alias take, or null when it does not fit. */
function coveredBy(alias: string, phrase: string): Set<number> | null {
  const conditions = read(alias);
  // Nearly every alias fails on a word, so nothing is built before all conditions hold.
  if (conditions === null || !conditions.required.every((words) => words.some((word) => phrase.includes(word))))
    return null;
  if (conditions.forbidden.some((word) => phrase.includes(word))) return null;
  const covered = new Set<number>();
  for (const words of conditions.required) {
    const longest = words.filter((word) => phrase.includes(word)).reduce((a, b) => (b.length > a.length ? b : a));
    const start = phrase.indexOf(longest);
    for (let i = start; i < start + longest.length; i++) covered.add(i);
  }
  return covered;
}

/** Where an alias fits a phrase: how many characters its words take, and the stretches they leave over. */
export interface AliasCover {
  readonly alias: string;
  readonly covered: number;
  readonly rest: readonly string[];
  /** Offsets in the phrase of the characters its words take. */
  readonly positions: ReadonlySet<number>;
}

/** Whether every character of `run` lies in a stretch of two or more that stands in `name` as well. */
function saidBy(name: string, run: string): boolean {
  let end = 0;
  while (end < run.length) {
    let length = run.length - end;
    while (length >= 2 && !name.includes(run.slice(end, end + length))) length--;
    if (length < 2) return false;
    end += length;
  }
  return true;
}

/**
 * How many characters of the phrase the words of an alias take, each counted once, and what they leave over; null when it
 * does not fit.
 * Words that stand in the indicator's own `name` are not left over: 行政机关 in 行政机关负责人出庭应诉 narrows nothing.
 */
export function coverPhrase(alias: string, phrase: string, name = ""): AliasCover | null {
  const positions = coveredBy(alias, phrase);
  if (!positions) return null;
  const runs = [...phrase]
    .map((char, i) => (positions.has(i) ? " " : char))
    .join("")
    .split(" ");
  const rest = runs.filter((run) => run !== "" && !saidBy(name, run));
  return { alias, covered: positions.size, rest, positions };
}
