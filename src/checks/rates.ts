import type { Catalogue } from "../catalogue";
import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { grouped, isExact, type Observation, place, shown, slack, withUnit } from "./observations";
import { isAmount, type Ratio, ratiosOf } from "./ratios";
import { previousOf } from "./referred";
import type { Sentences } from "./sentence";

const PERCENT = new Set(["%", "％"]);

function computedOf({ part, total, isRest }: Ratio): number {
  const share = (part.fact.value / total.fact.value) * 100;
  return isRest ? 100 - share : share;
}

/** Rounding, or cutting off, explains a difference below one unit in the last place written; 以上 leaves more open. */
function agrees(rate: Observation, ratio: Ratio): boolean {
  const computed = computedOf(ratio);
  const unsure = ((slack(ratio.part.fact) + slack(ratio.total.fact)) / ratio.total.fact.value) * 100;
  const allowed = place(rate.fact) + unsure;
  const difference = rate.fact.value - computed;
  if (rate.fact.qualifier === "over" && difference < 0) return true;
  if (rate.fact.qualifier === "under" && difference > 0) return true;
  return Math.abs(difference) < allowed;
}

function finding(rate: Observation, ratio: Ratio): Finding {
  const say = ratio.isRest ? texts.rateOfRest : texts.rate;
  const message = say(
    rate.fact.indicator.name,
    withUnit(rate.fact),
    withUnit(ratio.part.fact),
    withUnit(ratio.total.fact),
    `${shown(computedOf(ratio))}%`,
  );
  const difference = rate.fact.value - computedOf(ratio);
  return about(rate, [ratio.part, ratio.total], {
    kind: "rate",
    severity: "error",
    certainty: 0.95,
    message,
    difference,
    unit: "百分点",
  });
}

/** A stated rate against its numerator and denominator. Where the text offers several pairs, one that fits is enough. */
export function checkRates(
  all: readonly Observation[],
  sentences: Sentences,
  catalogue: Catalogue | undefined,
): readonly Finding[] {
  const circumstances = ({ fact, report, year }: Observation): string =>
    [report.reportId, year, fact.period, fact.dimension, fact.scope].join("\n");
  const counts = grouped(
    all.filter((one) => isExact(one) && isAmount(one)),
    circumstances,
  );
  const previous = previousOf(sentences);
  return all.flatMap((rate) => {
    if (rate.fact.kind !== "rate" || !PERCENT.has(rate.fact.unit) || rate.fact.qualifier === "about") return [];
    const peers = counts.get(circumstances(rate)) ?? [];
    const sentence = sentences.get(rate);
    const offered = ratiosOf(rate, sentence, sentence && previous.get(sentence), peers, catalogue);
    const ratios = offered.filter(({ total }) => total.fact.value !== 0);
    const [first] = ratios;
    return first === undefined || ratios.some((ratio) => agrees(rate, ratio)) ? [] : [finding(rate, first)];
  });
}
