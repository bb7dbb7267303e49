import { indicatorKey } from "../model";
import { agreed, type Observation } from "./observations";
import { IN_ALL, type Sentence, type Sentences } from "./sentence";

/** A comparison the text makes, the number it is made of, and the year it is made with. */
export interface Stated {
  readonly change: Observation;
  readonly base: Observation;
  /** As written, falls negative; so many times as much is told in %. */
  readonly value: number;
  readonly unit: string;
  readonly against: number;
}

export const POINTS = "个百分点";

const WITH_LAST_YEAR = "同比|(?:相?[比较与]于?)?(?:上年|去年|上一?年|前一年)(?:度|同期)?|上年同期";
const COMPARED = new RegExp(
  `${WITH_LAST_YEAR}|(?:相?[比较与]于?|[是为到](?=\\d{4}年(?:度|同期)?的))(\\d{4})年(?:度|同期)?|环比|[比较](?:上|前)[月季]|[比较](?:年初|前年|上届|以往)`,
  "g",
);
const OTHER_TIMES = /环比|[月季]$|年初|前年|上届|以往/;
const DIRECTION =
  /下降|减少|降低|回落|缩减|下滑|压减|缩短|负增长|少|降|减|增长|增加|上升|提高|提升|增|多|升|(?<![最较居])(?:高|低)/g;
const DOWNWARD = /^(?:下|减|降|回|缩|压|负|少|低)/;
/** What stands between a number and the change of it without naming anything else. */
const NOTHING_NEW =
  /[\s,，、;；。.（()）:：]|其中|分别|总体|数量|总量|总数|件数|案件|金额|以上|左右|同期|实现|呈现?|持续|有所|稳步|明显|大幅|趋势|态势|下降|减少|降低|回落|下滑|增长|增加|上升|提高|提升|[高低][于出]?|均|也|数|量|率|达|为|是|的|和|与|同/g;

/** 案件 alone may be any. */
const LEAST_SUBJECT = 4;

/** The year a change is measured against, as the words before it say; undefined where it is not said or not a year. */
function yearAgainst(words: string, year: number | null): number | undefined {
  const [last] = [...words.matchAll(COMPARED)].slice(-1);
  if (!last || year === null || OTHER_TIMES.test(last[0])) return undefined;
  return last[1] === undefined ? year - 1 : Number(last[1]);
}

/** The change with its sign: 下降5% is −5 %, 增长1.3倍 is 130 %, 是上年的1.3倍 is 30 %. */
function measured({ fact }: Observation, words: string): Pick<Stated, "value" | "unit"> {
  const direction = [...words.matchAll(DIRECTION)].at(-1)?.[0];
  if (fact.unit === "倍") return { value: (direction === undefined ? fact.value - 1 : fact.value) * 100, unit: "%" };
  const down = direction !== undefined && DOWNWARD.test(direction);
  const unit = fact.unit.includes("百分点") ? POINTS : fact.unit;
  return { value: down ? -Math.abs(fact.value) : fact.value, unit };
}

/** Whether a number can be what a change in this unit is about. */
function fits(base: Observation, change: Observation, sentence: Sentence): boolean {
  const { fact } = base;
  if (change.fact.unit.includes("百分点")) return fact.kind === "rate";
  if (/[%‰倍]/.test(change.fact.unit)) return fact.kind !== "rank";
  return sentence.sameUnit(base, change);
}

/** What the words after the base name anew: 满意率 of “21358件,满意率同比提高”; "" where they name nothing. */
function newSubject(words: string, unit: string): string {
  const [head = ""] = words.split(new RegExp(COMPARED.source));
  // A row may carry another word of the same unit than the text: 件 for 宗.
  const own = head.startsWith(unit)
    ? head.slice(unit.length)
    : head.replace(/^\p{Script=Han}{1,2}(?=[,，、;；（(]|$)/u, "");
  return own.replace(NOTHING_NEW, "");
}

/** 受理 is not what 不予受理件数 counts. */
const counts = ({ fact }: Observation, subject: string): boolean => {
  const at = fact.indicator.name.indexOf(subject);
  return at !== -1 && !/(?:不予?|未[予能]?|没有?)$/.test(fact.indicator.name.slice(0, at));
};

/** The nearest number before the change that it can be about, unless the words in between turn to something else. */
function nearest(change: Observation, sentence: Sentence): Observation | undefined {
  const at = sentence.facts.indexOf(change);
  const before = sentence.facts.slice(0, at).filter(({ fact, year }) => fact.kind !== "change" && year === change.year);
  const last = before.findLast((one) => fits(one, change, sentence));
  if (!last) return undefined;
  const between = sentence.facts.slice(sentence.facts.indexOf(last) + 1, at);
  const from = between.findLast(({ fact }) => fact.kind !== "change") ?? last;
  const previous = between.at(-1) ?? last;
  const subject =
    newSubject(sentence.gap(from, change), from.fact.unit) ||
    newSubject(sentence.gap(previous, change), previous.fact.unit);
  // 上年为1020件 in between is the same thing; any other number is something else.
  if (subject === "" && (from === last || from.year !== change.year)) return last;
  return before.findLast((one) => fits(one, change, sentence) && subject !== "" && counts(one, subject));
}

/** 同比分别增长5%和6%: the first change is of the first number, and so on. */
function respective(change: Observation, sentence: Sentence): Observation | undefined {
  const at = sentence.facts.indexOf(change);
  const first = sentence.facts.findLastIndex((one, i) => i <= at && sentence.before(one, 12).includes("分别"));
  if (first === -1) return undefined;
  const run = sentence.facts.slice(first);
  const changes = run.slice(
    0,
    [...run, undefined].findIndex((one) => one?.fact.kind !== "change"),
  );
  const place = changes.indexOf(change);
  const bases = sentence.facts.slice(0, first).filter((one) => one.fact.kind !== "change" && one.year === change.year);
  return place === -1 ? undefined : bases.at(place - changes.length);
}

/** 新登记企业 of 新登记企业同比增长25%, where another sentence tells 新登记企业1500户. */
function calledElsewhere(
  change: Observation,
  sentence: Sentence,
  report: readonly Observation[],
  sentences: Sentences,
): Observation | undefined {
  const [before = ""] = sentence.head(change).split(new RegExp(COMPARED.source));
  const subject = before.replace(IN_ALL, "");
  if (subject.length < LEAST_SUBJECT) return undefined;
  const called = report.filter((one) => {
    const other = sentences.get(one);
    if (one.fact.kind === "change" || one.year !== change.year || other === undefined) return false;
    return fits(one, change, sentence) && other.head(one).replace(IN_ALL, "") === subject;
  });
  return agreed(called);
}

function baseOf(
  change: Observation,
  sentence: Sentence | undefined,
  report: readonly Observation[],
  sentences: Sentences,
) {
  const sameThing = report.filter(
    ({ fact, year }) =>
      fact.kind !== "change" &&
      year === change.year &&
      indicatorKey(fact) === indicatorKey(change.fact) &&
      fact.dimension === change.fact.dimension &&
      fact.scope === change.fact.scope,
  );
  if (sameThing.length > 0) return agreed(sameThing);
  return (
    sentence &&
    (respective(change, sentence) ?? nearest(change, sentence) ?? calledElsewhere(change, sentence, report, sentences))
  );
}

/** The comparison a change row makes with an earlier year; undefined where it makes none or what it is about is not said. */
export function statedBy(
  change: Observation,
  sentence: Sentence | undefined,
  report: readonly Observation[],
  sentences: Sentences,
): Stated | undefined {
  if (change.fact.kind !== "change") return undefined;
  const words = sentence ? sentence.gap(undefined, change) : change.fact.source.sentence;
  const against = yearAgainst(words.slice(-80), change.year);
  const base = against === undefined ? undefined : baseOf(change, sentence, report, sentences);
  if (against === undefined || base === undefined) return undefined;
  return { change, base, against, ...measured(change, sentence ? sentence.before(change, 8) : words) };
}
