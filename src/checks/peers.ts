import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { grouped, isYearly, type Observation, shown, withUnit } from "./observations";

/** Fewer regions than these have no middle to be far from. */
const PEERS = 6;
/**
 * Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers: a modified z-score, 0.6745 × distance from the median
 * over the median absolute deviation, above 3.5 is a potential outlier.
 */
const FAR = 3.5;
const TO_SIGMA = 0.6745;
/** What regions alike to the last digit still leave open: a percentage point of a rate, a tenth of a count. */
const LEAST_SPREAD = { rate: 1, other: Math.log10(1.1) };
/** Far in the eye of a reader too: 15 percentage points, or five times as much. */
const LEAST_DISTANCE = { rate: 15, other: Math.log10(5) };
/** Both below this differ in a few cases only. */
const TINY = 10;

const KINDS = new Set(["count", "amount", "rate", "average", "measure"]);

/** 完成率 and the like say how much of a plan was done, which may be more than all of it. */
const MAY_EXCEED = /完成|达成|执行率|利用|负债|收益|回报|利润|增|结收|清偿|指数|超额|综合/;
/** With what was left over from the year before, a little more may be closed than came in. */
const CARRIED = /结案|办结|审结/;
const CARRIED_LIMIT = 150;
const IN_TIME = /按[期时]|及时|限[期时]|法定/;

/** 惠城区芦洲镇 and 云畈镇 are of one level, whether the code of the place is known or not. */
const TOWN = /[镇乡]$|街道(?:办事处)?$|苏木$/;

/** Provinces, cities, counties and towns are not alike in size: they are compared among themselves. */
function level({ regionCode, report }: Observation): string {
  if (TOWN.test(report.region)) return "乡";
  if (regionCode !== "") return regionCode.endsWith("0000") ? "省" : regionCode.endsWith("00") ? "市" : "县";
  const sign = report.region.slice(-1);
  return sign === "区" || sign === "旗" ? "县" : sign;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** Those far outside the others, with the median they are far from. */
function outliers(group: readonly Observation[], isRate: boolean) {
  const scaled = ({ fact }: Observation): number => (isRate ? fact.value : Math.log10(fact.value + 1));
  const kind = isRate ? "rate" : "other";
  const middle = median(ascending(group.map(scaled)));
  const spread = median(ascending(group.map((one) => Math.abs(scaled(one) - middle))));
  const limit = Math.max((FAR / TO_SIGMA) * Math.max(spread, LEAST_SPREAD[kind]), LEAST_DISTANCE[kind]);
  const centre = median(ascending(group.map(({ fact }) => fact.value)));
  return group
    .filter((one) => Math.abs(scaled(one) - middle) >= limit)
    .filter(({ fact }) => isRate || Math.max(fact.value, centre) >= TINY)
    .map((one) => ({ one, centre }));
}

function checkGroup(group: readonly Observation[]): readonly Finding[] {
  const isRate = group[0]?.fact.kind === "rate";
  if (new Set(group.map(({ report }) => report.region)).size < PEERS || group.some(({ fact }) => fact.value < 0))
    return [];
  return outliers(group, isRate).map(({ one, centre }) =>
    about(one, [], {
      kind: "outlier",
      severity: "warning",
      certainty: 0.6,
      message: texts.outlier(
        one.fact.indicator.name,
        withUnit(one.fact),
        group.length - 1,
        `${shown(centre)}${one.fact.unit}`,
      ),
      difference: one.fact.value - centre,
      unit: isRate ? "百分点" : one.fact.unit,
    }),
  );
}

/** A number far outside those of the other regions for the same year. */
export function checkPeers(all: readonly Observation[]): readonly Finding[] {
  const used = all.filter(
    (one) => one.adopted && one.year !== null && one.measured.scope === "" && isYearly(one) && KINDS.has(one.fact.kind),
  );
  const key = (one: Observation): string =>
    [level(one), one.measured.indicator, one.measured.unit, one.fact.kind, one.year].join("\n");
  return [...grouped(used, key).values()].flatMap(checkGroup);
}

function highest(words: string): number {
  if (MAY_EXCEED.test(words)) return Number.POSITIVE_INFINITY;
  return CARRIED.test(words) && !IN_TIME.test(words) ? CARRIED_LIMIT : 100;
}

/** Rates that cannot be: more than all of it, or less than nothing. */
export function checkRange(all: readonly Observation[]): readonly Finding[] {
  return all.flatMap((one) => {
    const { kind, unit, value, indicator, source } = one.fact;
    if (kind !== "rate" || (unit !== "%" && unit !== "％")) return [];
    const words = indicator.name + source.sentence.slice(0, source.sentence.indexOf(source.text)).slice(-12);
    if (value < 0 ? /增/.test(words) : value <= highest(words)) return [];
    return [
      about(one, [], {
        kind: "outlier",
        severity: "error",
        certainty: 0.95,
        message: texts.range(indicator.name, withUnit(one.fact)),
        difference: value < 0 ? value : value - 100,
        unit: "百分点",
      }),
    ];
  });
}
