import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { areDisposals, goesOn, isCarriedAndNew, isExhaustive, namesEveryClass } from "./exhaustive";
import { about } from "./finding";
import { grouped, measure, type Observation, shown, slack, sumOf, withUnit } from "./observations";
import { OUTCOME, type Outcome, outcomesIn } from "./outcomes";
import { BY_WHOM } from "./part-words";
import type { Divided, Division } from "./parts";
import { amongIn, dueIn, pickedIn } from "./picked";
import { referredIn } from "./referred";
import type { Sentence } from "./sentence";

/** One step by three names. */
const CONCLUDED = /审结|办结|结案/g;
/** Steps of one case's way through the office: one case counts in several of them, so they do not add up. */
const STAGES = /受理|审结|办结|结案|立案|收到|答复|回复|整改|处理/;
/** What is taken away is as a rule taken away along with a fine: one case counts in both, though its money in one only. */
const COMBINED = [/没收/, /罚款/];
/** Nobody is of one such group alone, nor everybody of any: 农民工65件、妇女52件. */
const NEEDY = /农民工|残疾|老年|未成年|妇女|军人|军属|困难/;
/** What adding up decimals may leave. */
const NOISE = 0.001;

const named = ({ fact }: Observation): string => `${fact.indicator.name}${withUnit(fact)}`;
/** What the rounding of these numbers leaves open, as in 1.2亿 for 0.65亿 and 0.56亿. */
const open = (all: readonly Observation[]): number => all.reduce((sum, { fact }) => sum + slack(fact), NOISE);

function larger(total: Observation, part: Observation, certainty: number): Finding {
  return about(part, [total], {
    kind: "part",
    severity: certainty < 0.8 ? "warning" : "error",
    certainty,
    message: texts.part(named(part), named(total)),
    difference: part.fact.value - total.fact.value,
    unit: part.fact.unit,
  });
}

/** Parts that are steps of one procedure overlap; those of the total's own step, 结案 by field, do not. */
function overlap(division: Division): boolean {
  const { total, list, opening, sentence } = division;
  if (isCarriedAndNew(division) || areDisposals(division)) return false;
  if (BY_WHOM.test(opening)) return list.some((part) => OUTCOME.test(sentence.head(part)));
  const { name } = total.fact.indicator;
  const isMoney = list.every(
    (part) => part.fact.kind === "amount" && COMBINED.some((sign) => sign.test(part.fact.indicator.name)),
  );
  if (!isMoney && COMBINED.every((sign) => list.some(({ fact }) => sign.test(fact.indicator.name)))) return true;
  if (list.filter((part) => NEEDY.test(sentence.head(part))).length > 1) return true;
  const plain = (words: string): string => words.replace(CONCLUDED, "审结");
  const step = STAGES.exec(plain(name))?.[0] ?? "";
  return list.some(
    ({ fact: { indicator } }) =>
      indicator.name !== name && STAGES.test(step === "" ? indicator.name : plain(indicator.name).replaceAll(step, "")),
  );
}

function mismatch({ total, list }: Division, certainty: number, message: string): Finding {
  const difference = sumOf(list) - total.fact.value;
  return about(total, list, {
    kind: "sum",
    severity: "warning",
    certainty,
    message,
    difference,
    unit: total.fact.unit,
  });
}

const wordsOf = ({ total, list }: Division) =>
  [named(total), `${shown(sumOf(list))}${total.fact.unit}`, list.map(named).join("、")] as const;

/** The same total and the same parts, whatever the year. */
function listKey({ total, list, sentence }: Division): string {
  const measures = list.map(measure);
  const labels = new Set(measures).size === list.length ? measures : list.map(sentence.head);
  return [measure(total), ...[...labels].sort()].join("\n");
}

/** Of another year, the same parts that made up their total. */
type Full = ReadonlyMap<string, readonly Division[]>;

const isFull = ({ total, list }: Division): boolean =>
  list.length > 1 && Math.abs(sumOf(list) - total.fact.value) <= open([total, ...list]);

function tooFew(division: Division, full: Full): readonly Finding[] {
  if (isExhaustive(division)) return [mismatch(division, 0.7, texts.partsShort(...wordsOf(division)))];
  const other = full.get(listKey(division))?.find(({ total }) => total.year !== division.total.year);
  if (other === undefined || goesOn(division)) return [];
  return [mismatch(division, 0.7, texts.partsOtherYear(...wordsOf(division), other.total.year))];
}

function together(division: Division, full: Full): readonly Finding[] {
  if (division.list.length < 2 || isFull(division) || overlap(division)) return [];
  if (!division.isAnnounced && !namesEveryClass(division)) return [];
  const isMore = sumOf(division.list) > division.total.fact.value;
  return isMore ? [mismatch(division, 0.75, texts.parts(...wordsOf(division)))] : tooFew(division, full);
}

function checkDivision(division: Division, full: Full): readonly Finding[] {
  const { total, parts, isAnnounced } = division;
  const tooLarge = (isAnnounced ? parts : []).filter(
    (part) => part.fact.value > total.fact.value + open([part, total]),
  );
  return tooLarge.length > 0 ? tooLarge.map((part) => larger(total, part, 0.9)) : together(division, full);
}

/** How sure it is that an outcome above what it came of is a slip: the rest of a former year may not be mentioned. */
const OUTCOME_CERTAINTY = 0.6;

/** Each part once, as the first rule has it that finds it: 调解纠纷120件,成功的118件. */
function partsIn(
  sentence: Sentence,
  previous: Sentence | undefined,
  divisions: readonly Division[],
): readonly Outcome[] {
  const found = [
    ...outcomesIn(sentence, divisions),
    ...pickedIn(sentence),
    ...amongIn(sentence),
    ...dueIn(sentence),
    ...referredIn(sentence, previous),
  ];
  return found.filter(({ part }, i) => found.findIndex((one) => one.part === part) === i);
}

function outcomesAbove({ inReport, divisions }: Divided, known: ReadonlySet<string | undefined>): readonly Finding[] {
  return inReport
    .flatMap((sentence, i) => partsIn(sentence, inReport[i - 1], divisions))
    .filter(({ total, part }) => part.fact.value > total.fact.value + open([part, total]))
    .filter(({ part }) => !known.has(part.fact.id))
    .map(({ total, part }) => larger(total, part, OUTCOME_CERTAINTY));
}

/**
 * Components against their total: none may exceed it, nor may those that exclude one another together;
 * nor may they fall short of it where the text gives them as all of it.
 */
export function checkSums(reports: readonly Divided[]): readonly Finding[] {
  const full = grouped(reports.flatMap(({ divisions }) => divisions).filter(isFull), listKey);
  return reports.flatMap((report) => {
    const found = report.divisions.flatMap((division) => checkDivision(division, full));
    const known = new Set(found.filter(({ kind }) => kind === "part").map(({ factIds }) => factIds[0]));
    return [...found, ...outcomesAbove(report, known)];
  });
}
