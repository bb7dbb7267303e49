import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { grouped, isExact, type Observation, shown, withUnit } from "./observations";
import { between, sentenceStart } from "./sentence";

/** Steps of one case's way through the office: one case counts in several of them, so they do not add up. */
const STAGES = /受理|审结|办结|结案|立案|收到|答复|回复|整改|处理/;

/** The parts that the text itself announces with 其中, in the parent's own sentence. */
function announced(total: Observation, parts: readonly Observation[]): readonly Observation[] {
  const origin = sentenceStart([total, ...parts].map(({ fact }) => fact));
  const [first] = [...parts].sort((a, b) => a.fact.source.start - b.fact.source.start);
  if (origin === undefined || first === undefined) return [];
  const words = between(total.fact, origin, total.fact.source.end, first.fact.source.start);
  return /其中/.test(words) ? parts : [];
}

/**
 * The parts up to where they make up the total: what follows (一审61件、二审28件,败诉4件 of 89件) divides it anew.
 */
function untilFull(total: Observation, parts: readonly Observation[]): readonly Observation[] {
  const inOrder = [...parts].sort((a, b) => a.fact.source.start - b.fact.source.start);
  let sum = 0;
  const full = inOrder.findIndex(({ fact }) => {
    sum += fact.value;
    return Math.abs(sum - total.fact.value) < 0.001;
  });
  return full === -1 ? parts : inOrder.slice(0, full + 1);
}

function larger(total: Observation, part: Observation): Finding {
  const name = `${part.fact.indicator.name}${withUnit(part.fact)}`;
  return about(part, [total], {
    kind: "sum",
    severity: "error",
    message: texts.part(name, `${total.fact.indicator.name}${withUnit(total.fact)}`),
    difference: part.fact.value - total.fact.value,
    unit: part.fact.unit,
  });
}

function checkParts(total: Observation, parts: readonly Observation[]): readonly Finding[] {
  const tooLarge = parts.filter(({ fact }) => fact.value > total.fact.value);
  if (tooLarge.length > 0) return tooLarge.map((part) => larger(total, part));
  const sum = parts.reduce((before, { fact }) => before + fact.value, 0);
  const overlapping = parts.some(({ fact }) => STAGES.test(fact.indicator.name));
  // A thousandth of a unit is far below any written decimal and far above binary noise.
  if (overlapping || parts.length < 2 || sum <= total.fact.value + 0.001) return [];
  const names = parts.map(({ fact }) => `${fact.indicator.name}${withUnit(fact)}`).join("、");
  const message = texts.parts(
    `${total.fact.indicator.name}${withUnit(total.fact)}`,
    `${shown(sum)}${total.fact.unit}`,
    names,
  );
  return [
    about(total, parts, {
      kind: "sum",
      severity: "warning",
      message,
      difference: sum - total.fact.value,
      unit: total.fact.unit,
    }),
  ];
}

/** Components announced by 其中 against their total: none may exceed it, nor may those that exclude one another together. */
export function checkSums(all: readonly Observation[]): readonly Finding[] {
  const exact = all.filter(isExact);
  const byId = new Map(exact.map((one) => [`${one.report.reportId}\n${one.fact.id}`, one]));
  const children = grouped(
    exact.filter(({ fact }) => fact.partOf !== null),
    ({ fact, report }) => `${report.reportId}\n${fact.partOf}`,
  );
  return [...children].flatMap(([parent, parts]) => {
    const total = byId.get(parent);
    if (!total || (total.fact.kind !== "count" && total.fact.kind !== "amount")) return [];
    const alike = parts.filter(
      ({ fact }) =>
        fact.kind === total.fact.kind &&
        fact.unit === total.fact.unit &&
        fact.period === total.fact.period &&
        fact.source.sentence === total.fact.source.sentence,
    );
    return checkParts(total, untilFull(total, announced(total, alike)));
  });
}
