import { findings as texts } from "../messages/zh-CN";
import type { Finding, Row, StatedChange } from "../model";
import { about } from "./finding";
import {
  agreed,
  grouped,
  isExact,
  isYearly,
  measure,
  type Observation,
  observe,
  place,
  shown,
  slack,
} from "./observations";
import { type Sentences, sentencesOf } from "./sentence";
import { POINTS, type Stated, statedBy } from "./stated";

function statementsIn(all: readonly Observation[], sentences: Sentences): readonly Stated[] {
  const reports = grouped(all, ({ report }) => report.reportId);
  return all.flatMap((one) => {
    const stated = statedBy(one, sentences.get(one), reports.get(one.report.reportId) ?? [], sentences);
    return stated ? [stated] : [];
  });
}

/** Every 同比 that a report states, with the row it is about. A change against another year than the last is none. */
export function statedChanges(rows: readonly Row[]): readonly StatedChange[] {
  const all = observe(rows);
  return statementsIn(all, sentencesOf(all)).flatMap(({ change, base, value, unit, against }) =>
    against + 1 === change.year ? [{ recordId: change.fact.id, baseId: base.fact.id, value, unit }] : [],
  );
}

interface Computed {
  readonly value: number;
  readonly unit: string;
  /** What the rounding of the two values leaves open. */
  readonly slack: number;
}

/** What the change may be by the two values: of a rate written with %, either the share or the points. */
function possible(unit: string, { fact: now }: Observation, { fact: before }: Observation): readonly Computed[] {
  const difference = (inUnit: string): Computed => ({
    value: now.value - before.value,
    unit: inUnit,
    slack: slack(now) + slack(before),
  });
  if (unit === POINTS) return [difference(POINTS)];
  // 较上年增加16件 is stated in the unit of the thing itself.
  if (!/[%‰]/.test(unit)) return [difference(unit)];
  const size = Math.abs(before.value);
  const share: Computed = {
    value: ((now.value - before.value) / size) * 100,
    unit: "%",
    slack: ((slack(now) + (slack(before) * Math.abs(now.value)) / size) / size) * 100,
  };
  const shares = size === 0 ? [] : [share];
  return now.kind === "rate" ? [...shares, difference(POINTS)] : shares;
}

/**
 * How far a stated change may be from the computed one: a unit of its last place, more where it is said to be rounded.
 * 2倍 is told for what is nearest to twice as much, never for what was cut off at it.
 */
function tolerance({ change, value }: Stated): number {
  const written = place(change.fact) * (change.fact.unit === "倍" ? 50 : 1);
  return isExact(change) ? written : Math.max(written, 1, Math.abs(value) * 0.15);
}

const worded = (value: number, unit: string): string =>
  value < 0 ? texts.less(`${shown(-value)}${unit}`) : texts.more(`${shown(value)}${unit}`);

function checkChange(stated: Stated, before: Observation): readonly Finding[] {
  const { change, base, value, unit, against } = stated;
  const computed = possible(unit, base, before);
  const allowed = tolerance(stated);
  if (computed.some((one) => Math.abs(one.value - value) < allowed + one.slack)) return [];
  const [closest] = [...computed].sort((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value));
  if (closest === undefined) return [];
  const said = worded(value, unit);
  const message = texts.change(base.fact.indicator.name, against, said, worded(closest.value, closest.unit));
  return [
    about(change, [base, before], {
      kind: "stated-change",
      severity: "warning",
      certainty: 0.9,
      message,
      difference: value - closest.value,
      unit: closest.unit === "%" ? "百分点" : closest.unit,
    }),
  ];
}

/** A stated 同比 against the one computed from the two years' values, where both are known exactly. */
export function checkChanges(all: readonly Observation[], sentences: Sentences): readonly Finding[] {
  const yearly = all.filter((one) => isExact(one) && isYearly(one) && one.fact.kind !== "change");
  const byMeasure = grouped(yearly, (one) => `${measure(one)}\n${one.year}`);
  return statementsIn(all, sentences).flatMap((stated) => {
    if (!isExact(stated.base) || !isYearly(stated.base)) return [];
    const before = agreed(byMeasure.get(`${measure(stated.base)}\n${stated.against}`) ?? []);
    return before ? checkChange(stated, before) : [];
  });
}
