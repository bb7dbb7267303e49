import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { type Observation, subject } from "./observations";
import { pairs, type Sentences } from "./sentence";

/** Clauses with this share of their pairs in common, counted over both, are one wording. */
const SAME = 0.7;
/** Fewer pairs than these, as in 共受理, fit many things. */
const LEAST = 3;

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return common >= LEAST && common >= SAME * (a.size + b.size - common);
}

/** Numbers of one year whose indicator the other year does not give. */
function alone(year: readonly Observation[], other: readonly Observation[]): readonly Observation[] {
  const known = new Set(other.map(subject));
  return year.filter((one) => !known.has(subject(one)));
}

/** Numbers named otherwise only because their units differ (接待4800人次, 接待4950件): in the same words, they are one thing. */
export function sameWords(sentences: Sentences) {
  const words = (one: Observation): ReadonlySet<string> => pairs(sentences.get(one)?.head(one) ?? "");
  return (before: readonly Observation[], now: readonly Observation[]): readonly Finding[] => {
    const earlier = alone(before, now).map((one) => ({ one, said: words(one) }));
    return alone(now, before).flatMap((one) => {
      const said = words(one);
      const like = earlier.filter((other) => isSame(other.said, said) && other.one.fact.scope === one.fact.scope);
      const [other] = like;
      if (!other || like.length > 1 || other.one.fact.unit === one.fact.unit) return [];
      const message = texts.unit(one.fact.indicator.name, other.one.fact.unit, one.fact.unit);
      return [about(one, [other.one], { kind: "unit-change", severity: "note", certainty: 0.6, message })];
    });
  };
}
