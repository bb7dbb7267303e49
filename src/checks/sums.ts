import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { type Observation, shown, withUnit } from "./observations";
import { type Division, divisionsIn, outcomesIn } from "./parts";
import { type Sentences, sentencesByReport } from "./sentence";

/** Steps of one case's way through the office: one case counts in several of them, so they do not add up. */
const STAGES = /受理|审结|办结|结案|立案|收到|答复|回复|整改|处理/;
/** Decimals of a sum are noise below this. */
const NOISE = 0.001;

const named = ({ fact }: Observation): string => `${fact.indicator.name}${withUnit(fact)}`;

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

function together({ total, parts }: Division): readonly Finding[] {
  const sum = parts.reduce((before, { fact }) => before + fact.value, 0);
  const step = STAGES.exec(total.fact.indicator.name)?.[0] ?? "";
  const overlapping = parts.some(({ fact }) =>
    STAGES.test(step === "" ? fact.indicator.name : fact.indicator.name.replaceAll(step, "")),
  );
  if (overlapping || parts.length < 2 || sum <= total.fact.value + NOISE) return [];
  return [
    about(total, parts, {
      kind: "sum",
      severity: "warning",
      certainty: 0.75,
      message: texts.parts(named(total), `${shown(sum)}${total.fact.unit}`, parts.map(named).join("、")),
      difference: sum - total.fact.value,
      unit: total.fact.unit,
    }),
  ];
}

function checkDivision(division: Division): readonly Finding[] {
  const { total, parts } = division;
  const tooLarge = parts.filter(({ fact }) => fact.value > total.fact.value + NOISE);
  return tooLarge.length > 0 ? tooLarge.map((part) => larger(total, part, 0.9)) : together(division);
}

/** How sure it is that an outcome above what it came of is a slip: the rest of a former year may not be mentioned. */
const OUTCOME_CERTAINTY = 0.6;

/** Components against their total: none may exceed it, nor may those that exclude one another together. */
export function checkSums(sentences: Sentences): readonly Finding[] {
  return [...sentencesByReport(sentences).values()].flatMap((inReport) => {
    const found = divisionsIn(inReport).flatMap(checkDivision);
    const known = new Set(found.filter(({ kind }) => kind === "part").map(({ factIds }) => factIds[0]));
    const outcomes = inReport
      .flatMap(outcomesIn)
      .flatMap(({ total, parts }) => parts.map((part) => ({ total, part })))
      .filter(({ total, part }) => part.fact.value > total.fact.value + NOISE && !known.has(part.fact.id));
    return [...found, ...outcomes.map(({ total, part }) => larger(total, part, OUTCOME_CERTAINTY))];
  });
}
