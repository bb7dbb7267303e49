import { findings as texts } from "../messages/zh-CN";
import { type Finding, indicatorKey } from "../model";
import { about } from "./finding";
import {
  agreed,
  grouped,
  isExact,
  isYearly,
  lastPlace,
  measure,
  type Observation,
  type Observed,
  shown,
} from "./observations";
import { between, sentenceStart } from "./sentence";

const YEAR_ON_YEAR = /同比|[比较](?:上年|去年|上一年)/;
const DOWNWARD = /下降|减少|降低|回落|缩减|下滑/;
/** How far before the number the word for its direction can stand. */
const REACH = 8;

/** The stated change with its sign, or undefined where the sentence does not tell the direction's place. */
function signed(fact: Observed): number | undefined {
  const origin = sentenceStart([fact]);
  if (origin === undefined) return undefined;
  const before = between(fact, origin, fact.source.start - REACH, fact.source.start);
  return DOWNWARD.test(before) ? -Math.abs(fact.value) : fact.value;
}

function baseOf(change: Observation, all: readonly Observation[]): Observation | undefined {
  const { fact, report } = change;
  const sameReport = all.filter((one) => one.report.reportId === report.reportId && one.fact.kind !== "change");
  const parent = sameReport.find((one) => one.fact.id === fact.partOf);
  if (parent) return parent;
  return agreed(
    sameReport.filter(
      (one) =>
        indicatorKey(one.fact) === indicatorKey(fact) &&
        one.fact.dimension === fact.dimension &&
        one.fact.scope === fact.scope &&
        one.year === change.year,
    ),
  );
}

/** What the change may be by the two values: of a rate written with %, either the share or the points. */
function possible(change: Observed, now: Observed, before: Observed): readonly { value: number; unit: string }[] {
  const points = { value: now.value - before.value, unit: "个百分点" };
  if (change.unit.includes("百分点")) return [points];
  // 较上年增加16件 is stated in the unit of the thing itself.
  if (!/[%‰]|倍/.test(change.unit)) return [{ value: now.value - before.value, unit: change.unit }];
  const share =
    before.value === 0 ? [] : [{ value: ((now.value - before.value) / Math.abs(before.value)) * 100, unit: "%" }];
  return now.kind === "rate" ? [...share, points] : share;
}

const worded = (value: number, unit: string): string =>
  value < 0 ? texts.less(`${shown(-value)}${unit}`) : texts.more(`${shown(value)}${unit}`);

function checkChange(change: Observation, now: Observation, before: Observation): readonly Finding[] {
  const stated = signed(change.fact);
  const computed = possible(change.fact, now.fact, before.fact);
  const [first] = computed;
  if (stated === undefined || first === undefined) return [];
  const place = lastPlace(change.fact);
  if (computed.some(({ value }) => Math.abs(value - stated) < place)) return [];
  const message = texts.change(
    now.fact.indicator.name,
    worded(stated, change.fact.unit),
    worded(first.value, first.unit),
  );
  return [
    about(change, [now, before], {
      kind: "stated-change",
      severity: "warning",
      message,
      difference: stated - first.value,
      unit: first.unit === "%" ? "百分点" : first.unit,
    }),
  ];
}

/** A stated 同比 against the one computed from this year's and last year's values, where both are known exactly. */
export function checkChanges(all: readonly Observation[]): readonly Finding[] {
  const yearly = all.filter((one) => isExact(one) && isYearly(one));
  const byMeasure = grouped(yearly, (one) => `${measure(one)}\n${one.year}`);
  return all.flatMap((change) => {
    const { fact } = change;
    if (fact.kind !== "change" || !isExact(change) || !YEAR_ON_YEAR.test(fact.source.sentence)) return [];
    const now = baseOf(change, yearly);
    if (!now || now.year === null) return [];
    const before = agreed(byMeasure.get(`${measure(now)}\n${now.year - 1}`) ?? []);
    return before ? checkChange(change, now, before) : [];
  });
}
