import { type Catalogue, narrowingIn, tidyDimension, UNITS, withoutWholes } from "../catalogue";
import type { Observation, Sentence } from "../checks";
import { ADVERBS, LIGHT_VERBS, PARTS, SAME, SHARED, SYNONYMS } from "./words";

/** How a report words one number, taken apart for comparison. */
export interface Wording {
  /** Terms of the clause with the number, and with those of the row's name, 口径 and 范围. */
  readonly clause: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  /** Which classes of each line of SHARED the clause names; where it names none, those of the name the catalogue has. */
  readonly shared: Readonly<Record<keyof typeof SHARED, readonly number[]>>;
  /** Which classes of each line of SAME are named. */
  readonly same: readonly (readonly number[])[];
  /** Numbers in the name (12345热线, 第3批), which tell things apart where both have some. */
  readonly figures: readonly string[];
  /** Which of PARTS are named. */
  readonly parts: readonly number[];
  /** Fields, people, papers and kinds that the clause, 口径 or 范围 names, a line for each sort; no levels. */
  readonly named: readonly (readonly string[])[];
  /** Words of the clause that narrow what is counted, and those that only tell the level or the doer. */
  readonly narrowing: readonly string[];
  readonly doers: readonly string[];
  /** Whether the clause says that it speaks of all of the place, or names one body of it. */
  readonly isWhole: boolean;
  readonly isOneBody: boolean;
  /** Levels other than the reporting government's own that 口径 names. */
  readonly levels: readonly string[];
  /** Whether it is told as a part of another number. */
  readonly isPart: boolean;
  /** Whether it counts what was left over (其他12件). */
  readonly isRest: boolean;
  /** The sentence the number stands in. */
  readonly sentence: ReadonlySet<string>;
  /** The clause, and all that the report, not the catalogue, says of the number up to it, in the first of synonyms. */
  readonly text: string;
  readonly context: string;
}

/** Each word that has synonyms, with the one that stands for all of them. */
const HEADS: ReadonlyMap<string, string> = new Map(
  SYNONYMS.flatMap((line) => {
    const [head = "", ...others] = line.split(" ");
    return [head, ...others].map((word) => [word, head] as const);
  }),
);
const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const SYNONYM = new RegExp(longestFirst([...HEADS.keys()]), "g");
const NOTHING = new RegExp(longestFirst([...ADVERBS, ...LIGHT_VERBS]), "g");
/** 读本、折页等宣传资料: what stands before 等 is an example of what is counted. */
const EXAMPLES = /[^,，;；。]*?等(?=\p{Script=Han}{2})/gu;

const WHOLE = /全[省市州盟县区旗镇乡]|各级/;
const ONE_BODY = /(?<!全)[省市州盟县区旗](?!各|政府|人民政府|直|级|域|场)\p{Script=Han}{2,8}?(?:局|委员会|支队|大队)/u;
const OTHER_LEVEL = /^(?:全国|国家级|[省市县区州旗镇乡]级?)$/;
/** 对拟制定的规范性文件进行审核: what they are, and nothing that was done. */
const DRAFTED = /拟(?:以[^,，]{2,14}名义)?(?:制定|出台|印发|发布|签订|提交)的?/g;
/** 提出修改意见, 形成审查意见: what was said, and not what was done with the paper. */
const PAPERS = /(?:修改|审查|审核)(?=意见|建议)/g;
/** Rates of appearance in court are those of 一审, whether it is said or not. */
const INSTANCE = /一审/g;
const REST = /^\s*其[他余]/;
/** What makes a field the doer (市场监管部门查处) and not the thing done. */
const DOER = /^(?:行政|综合|执法|管理|监督|监察|主管)*(?:部门|机关|系统|机构|单位|局|支队|大队)/;
const LEVEL = /^[省市州盟县区旗镇乡]级$/;
const MEASURE = new RegExp(`^(?:${UNITS.join("|")})`);

/** A text with the first of its synonyms in the place of each word that has some. */
export const inOneWord = (text: string): string => text.replace(SYNONYM, (word) => HEADS.get(word) ?? word);

/** The terms of a phrase: words that have synonyms, and the pairs of characters of what is left. */
function termsOf(phrase: string): ReadonlySet<string> {
  const terms = new Set<string>();
  const rest = phrase.replace(NOTHING, " ").replace(SYNONYM, (word) => {
    terms.add(HEADS.get(word) ?? word);
    return " ";
  });
  for (const run of rest.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at++) terms.add(run.slice(at, at + 2));
  }
  return terms;
}

const classesIn = (patterns: readonly RegExp[], text: string): readonly number[] =>
  patterns.flatMap((pattern, i) => (pattern.test(text) ? [i] : []));

/** The words that go with a number: lists before it in full, nothing of the parts that follow it. */
function clauseOf(one: Observation, { facts, gap, after }: Sentence): string {
  const before = gap(facts[facts.indexOf(one) - 1], one).split(/[,，;；。:：（）()]/);
  const [behind = ""] = after(one).split(/其中|[\d,，、;；。:：（）()]/);
  return `${before.at(-1) ?? ""} ${behind.replace(MEASURE, "")}`;
}

const namedIn = (text: string): Wording["named"] => {
  const found = narrowingIn(text).map(({ sort, word }) => ({ sort, word: tidyDimension(word) }));
  const sorts = Math.max(0, ...found.map(({ sort }) => sort + 1));
  return Array.from({ length: sorts }, (_, i) =>
    found.filter(({ sort, word }) => sort === i && !LEVEL.test(word)).map(({ word }) => word),
  );
};

/** The narrowing words of a text: those of what is counted, and those that only tell a level or who did it. */
function narrowingOf(text: string): Pick<Wording, "narrowing" | "doers"> {
  const found = narrowingIn(text);
  const isDoer = ({ at, word }: (typeof found)[number]): boolean =>
    LEVEL.test(word) || DOER.test(text.slice(at + word.length));
  const words = (kept: typeof found): readonly string[] => kept.map(({ word }) => word);
  return { narrowing: words(found.filter((one) => !isDoer(one))), doers: words(found.filter(isDoer)) };
}

/** `sentence` is the one the number stands in, where that can be told; without it the row's own words have to do. */
export function wordingOf(one: Observation, sentence: Sentence | undefined): Wording {
  const { indicator, dimension, scope, unit, kind } = one.fact;
  const name = [indicator.name, dimension, scope].join(" ");
  const said = sentence ? clauseOf(one, sentence) : "";
  const clause = said.replace(EXAMPLES, "");
  const before = sentence?.gap(undefined, one) ?? "";
  // A name made from the sentence may hold words of its heading.
  const known = indicator.code === null && said !== "" ? "" : indicator.name;
  const told = [known, dimension, scope, said].join(" ");
  const done = said.replace(DRAFTED, "").replace(PAPERS, "");
  // As written before its synonyms, which may be of another class: 反馈问题 is no 答复.
  const classes = (line: keyof typeof SHARED): readonly number[] =>
    [done, inOneWord(done), known].map((words) => classesIn(SHARED[line], words)).find((found) => found.length > 0) ??
    [];
  return {
    clause: termsOf(said),
    // 公厕新建座数 and 路灯改造座数 have no word in common but their unit.
    whole: termsOf(`${name.replace(`${unit}数`, "")} ${said}`),
    shared: { stage: classes("stage"), standing: classes("standing"), matter: classes("matter") },
    same: SAME.map((patterns) => {
      // 代表建议和提案分别为118件、132件: the name tells which of the two this one is.
      const own = said.includes("分别") ? classesIn(patterns, name) : [];
      return own.length > 0 ? own : classesIn(patterns, told);
    }),
    figures: name.replace(/20\d{2}年?/g, "").match(/\d+/g) ?? [],
    parts: classesIn(PARTS, `${known} ${kind === "rate" ? said.replace(INSTANCE, "") : said}`),
    named: namedIn(
      inOneWord(withoutWholes([dimension, scope, clause, indicator.code === null ? indicator.name : ""].join(" "))),
    ),
    ...narrowingOf(inOneWord(withoutWholes(clause))),
    isWhole: WHOLE.test(clause),
    isOneBody: ONE_BODY.test(clause),
    levels: dimension
      .split("、")
      .filter((piece) => OTHER_LEVEL.test(piece) && piece.charAt(0) !== one.report.region.slice(-1)),
    isPart: said.trimStart().startsWith("其中"),
    isRest: REST.test(dimension) || REST.test(clause),
    sentence: termsOf(sentence?.text ?? ""),
    text: inOneWord(said).replace(NOTHING, "").trim(),
    context: inOneWord([indicator.code === null ? name : dimension + scope, before, said].join(" ")),
  };
}

/** How much a term says: rare ones more, by the names and examples of the catalogue (inverse document frequency). */
export function weightsOf({ indicators }: Catalogue): (term: string) => number {
  const phrases = indicators.flatMap(({ name, examples }) => [name, ...examples]);
  const counts = new Map<string, number>();
  for (const phrase of phrases) for (const term of termsOf(phrase)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log((phrases.length + 1) / ((counts.get(term) ?? 0) + 0.5));
}
