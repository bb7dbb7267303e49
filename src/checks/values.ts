import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { grouped, isExact, isYearly, measure, type Observation, withUnit } from "./observations";

/** An own-year report before a later one's statement of the year, then the surer, then the earlier in the text. */
function byAuthority(a: Observation, b: Observation): number {
  const own = ({ report, year }: Observation): number => (report.year === year ? 1 : 0);
  return own(b) - own(a) || b.fact.confidence - a.fact.confidence || a.fact.source.start - b.fact.source.start;
}

/** Two exact whole-year values for one and the same thing. Without a code it may be two things of one name: a note only. */
export function checkValues(all: readonly Observation[]): readonly Finding[] {
  const yearly = all.filter((one) => isExact(one) && isYearly(one) && one.fact.kind !== "change" && one.year !== null);
  const groups = grouped(yearly, (one) => `${measure(one)}\n${one.year}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = [...group].sort(byAuthority);
    if (!first) return [];
    const others = grouped(
      rest.filter(({ fact }) => fact.value !== first.fact.value),
      ({ fact }) => String(fact.value),
    );
    return [...others.values()].flatMap(([other]) =>
      other === undefined
        ? []
        : [
            about(other, [first], {
              kind: "two-values",
              severity: first.fact.indicator.code === null ? "note" : "warning",
              message: texts.twoValues(other.fact.indicator.name, withUnit(first.fact), withUnit(other.fact)),
              difference: other.fact.value - first.fact.value,
              unit: other.fact.unit,
            }),
          ],
    );
  });
}
