import { simplified } from "../text";
import { grouped, isExact, type Observation } from "./observations";

/** The numbers of one sentence, in the order of the text, with the words around them. */
export interface Sentence {
  readonly facts: readonly Observation[];
  readonly text: string;
  /** The words between two numbers; from the sentence's beginning where there is no first one. */
  readonly gap: (from: Observation | undefined, to: Observation) => string;
  /** At most so many characters right before a number. */
  readonly before: (one: Observation, reach: number) => string;
  /** Whether two numbers carry the same unit, as rows have it or as it is written: 卷 and 本 of one 案卷. */
  readonly sameUnit: (a: Observation, b: Observation) => boolean;
  /** What follows a number. */
  readonly after: (one: Observation) => string;
  /** The words before a number, from the last stop or number. */
  readonly head: (one: Observation) => string;
  /** The words that go with a number: from the last stop or number before it to the next stop or number behind. */
  readonly clause: (one: Observation) => string;
}

/** Offsets of the input at which the sentence may begin so that a number stands where it is said to stand. */
function originsOf({ fact }: Observation): readonly number[] {
  const { sentence, text, start } = fact.source;
  const origins: number[] = [];
  for (let at = sentence.indexOf(text); at !== -1 && text !== ""; at = sentence.indexOf(text, at + 1)) {
    const within = /[\d.]/.test(sentence.charAt(at - 1)) || /\d/.test(sentence.charAt(at + text.length));
    if (!within) origins.push(start - at);
  }
  return origins;
}

/** What tells one unit as it is written from another: 人 from 人次. */
const unitIn = (words: string): string | undefined => /^\p{Script=Han}次?/u.exec(words)?.[0];
/** What ends a clause. */
export const STOP = /[\d\s,，、;；。:：（）()%]/;

/** Undefined where it cannot be told which occurrence of a number is meant, as in a row a person wrote. */
function placed(facts: readonly Observation[]): Sentence | undefined {
  const [first, ...rest] = facts.map(originsOf);
  const fitting = (first ?? []).filter((origin) => rest.every((origins) => origins.includes(origin)));
  const [origin, ...others] = [...new Set(fitting)];
  const text = facts[0] && simplified(facts[0].fact.source.sentence);
  if (origin === undefined || text === undefined || others.length > 0) return undefined;
  const slice = (from: number, to: number): string => text.slice(Math.max(0, from - origin), Math.max(0, to - origin));
  const after = ({ fact }: Observation): string => text.slice(Math.max(0, fact.source.end - origin));
  const head = ({ fact }: Observation): string => slice(origin, fact.source.start).split(STOP).at(-1) ?? "";
  return {
    text,
    after,
    sameUnit: (a, b) => {
      const [mine, theirs] = [a, b].map((one) => (facts.includes(one) ? unitIn(after(one)) : undefined));
      return a.fact.unit === b.fact.unit || (mine !== undefined && mine === theirs);
    },
    facts: [...facts].sort((a, b) => a.fact.source.start - b.fact.source.start),
    gap: (from, to) => slice(from?.fact.source.end ?? origin, to.fact.source.start),
    before: ({ fact }, reach) => slice(fact.source.start - reach, fact.source.start),
    head,
    clause: (one) => head(one) + (after(one).split(STOP)[0] ?? ""),
  };
}

/** Whether two numbers can be a whole and its part: exact counts or amounts of one year, in one unit. */
export const areComparable = (a: Observation, b: Observation, { sameUnit }: Sentence): boolean =>
  isExact(a) &&
  isExact(b) &&
  a.fact.kind === b.fact.kind &&
  sameUnit(a, b) &&
  a.year === b.year &&
  (a.fact.kind === "count" || a.fact.kind === "amount");

/** The sentence of each observation, where it can be told. */
export type Sentences = ReadonlyMap<Observation, Sentence>;

/** For each observation the sentence it stands in, where that can be told. */
export function sentencesOf(all: readonly Observation[]): Sentences {
  const found = new Map<Observation, Sentence>();
  for (const group of grouped(all, ({ fact, report }) => `${report.reportId}\n${fact.source.sentence}`).values()) {
    const sentence = placed(group);
    if (sentence) for (const one of group) found.set(one, sentence);
  }
  return found;
}

/** The sentences of each report, in the order of the text. */
export function sentencesByReport(known: Sentences): ReadonlyMap<string, readonly Sentence[]> {
  const reports = grouped([...new Set(known.values())], ({ facts }) => facts[0]?.report.reportId ?? "");
  const start = ({ facts }: Sentence): number => facts[0]?.fact.source.start ?? 0;
  return new Map([...reports].map(([id, sentences]) => [id, [...sentences].sort((a, b) => start(a) - start(b))]));
}

/** 3100余人次: what stands between a rounded number and its unit. */
const ABOUT = /^[余多来]/;

/** Whether two counts are written with one unit, whatever unit their rows have. */
export function writtenAlike(a: Observation, b: Observation, sentences: Sentences): boolean {
  const [mine, theirs] = [a, b].map((one) => unitIn(sentences.get(one)?.after(one).replace(ABOUT, "") ?? ""));
  return mine !== undefined && mine === theirs;
}

/** The pairs of Chinese characters in some words: what two clauses have in common tells whether they speak of one thing. */
export const pairs = (words: string): ReadonlySet<string> =>
  new Set(
    (words.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => [...run].slice(1).map((sign, i) => run.charAt(i) + sign)),
  );

/** Words a clause may or may not have before what it counts. */
export const IN_ALL = /全年|今年|本年度?|年内|累计|共计|总计|共|全[省市州盟县区旗镇乡]/g;

/** 男性人民调解员 and 女性人民调解员: two sorts of one thing, told by the words before it. */
export function areSorts(a: string, b: string): boolean {
  const [mine, theirs] = [a, b].map((words) => [...words.replace(IN_ALL, "")].reverse());
  if (mine === undefined || theirs === undefined) return false;
  const same = mine.findIndex((sign, i) => sign !== theirs[i]);
  return same >= 2 && theirs.length > same;
}

/** The share of the shorter clause's pairs that the other one has too. */
export function likeness(a: string, b: string): number {
  const [mine, theirs] = [pairs(a), pairs(b)];
  const common = [...mine].filter((pair) => theirs.has(pair)).length;
  return common / Math.max(1, Math.min(mine.size, theirs.size));
}

const UNCLOSED = /[（(][^）)]*$/;

/** 出庭28件（正职9件、副职19件）,出庭率93.3%: what stands in brackets before a rate outside divides the number before them. */
export function withoutAsides(sentence: Sentence, rate: Observation): Sentence {
  const isAside = (one: Observation): boolean => UNCLOSED.test(sentence.gap(undefined, one));
  return isAside(rate) ? sentence : { ...sentence, facts: sentence.facts.filter((one) => !isAside(one)) };
}
