import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { doerOf, doesAllOfIt } from "./doers";
import { about } from "./finding";
import { type Observation, subject } from "./observations";
import { pairs, type Sentences, writtenAlike } from "./sentence";

/** Clauses with this share of their pairs in common, counted over both, are one wording. */
const SAME = 0.7;
/** Fewer pairs than these, as in 共受理, fit many things. */
const LEAST = 3;

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return common >= LEAST && common >= SAME * (a.size + b.size - common);
}

/** Word for word, a clause speaks of the same body whatever the clause before it has put into the row's scope. */
const isAllTheSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((pair) => b.has(pair));

/** 全年办理群众信访 and 办理群众信访事项 are one wording. */
const BESIDES = /全年|今年|本年度?|年内|一年来|累计|共计|总计|共|事项|案件|工作/g;

/** 县法律援助中心办理法律援助: the office that does such work is part of no wording. */
const OFFICE = /^\p{Script=Han}{2,10}?(?:中心|大厅|机构|委员会|公证处|局)(?=办理|受理|承办|接待|解答|提供|审查|调解)/u;

const wordsOf = (one: Observation, sentences: Sentences): string =>
  (sentences.get(one)?.head(one) ?? "")
    .replace(BESIDES, "")
    .replace(OFFICE, "")
    .replace(/调处|化解/g, "调解");

/** Numbers of one year whose indicator the other year does not give. */
function alone(year: readonly Observation[], other: readonly Observation[]): readonly Observation[] {
  const known = new Set(other.map(subject));
  return year.filter((one) => !known.has(subject(one)));
}

/** One and the same work, told of another doer than in the year before. */
export const otherDoer = (before: Observation, now: Observation, from: string, to: string): Finding =>
  about(now, [before], {
    kind: "scope-change",
    severity: "note",
    certainty: 0.6,
    message: texts.scope(now.fact.indicator.name, from, to),
  });

/** 全县办理治安案件 and 城关派出所办理治安案件: the same deed of another doer, named otherwise only for the doer in its name. */
export function sameDeed(sentences: Sentences) {
  const told = (one: Observation) => {
    const sentence = sentences.get(one);
    const doer = sentence && doerOf(one, sentence);
    return sentence && doer ? [{ one, doer, said: pairs(wordsOf(one, sentences).replace(doer.word, "")) }] : [];
  };
  return (before: readonly Observation[], now: readonly Observation[]): readonly Finding[] => {
    const earlier = alone(before, now).flatMap(told);
    return alone(now, before)
      .flatMap(told)
      .flatMap(({ one, doer, said }) => {
        const [other, ...more] = earlier.filter(
          (each) => each.one.fact.unit === one.fact.unit && isSame(each.said, said),
        );
        if (!other || more.length > 0 || other.doer.isWhole === doer.isWhole) return [];
        const [whole, part] = doer.isWhole ? [doer.word, other.doer.word] : [other.doer.word, doer.word];
        if (doesAllOfIt(part, one.fact.indicator.name, whole)) return [];
        return [otherDoer(other.one, one, other.doer.word, doer.word)];
      });
  };
}

/** Numbers named otherwise only because their units differ (接待4800人次, 接待4950件): in the same words, they are one thing. */
export function sameWords(sentences: Sentences) {
  return (before: readonly Observation[], now: readonly Observation[]): readonly Finding[] => {
    const earlier = alone(before, now).map((one) => ({ one, said: pairs(wordsOf(one, sentences)) }));
    return alone(now, before).flatMap((one) => {
      const said = pairs(wordsOf(one, sentences));
      const like = earlier.filter(
        (other) =>
          isSame(other.said, said) && (other.one.fact.scope === one.fact.scope || isAllTheSame(other.said, said)),
      );
      const [other] = like;
      if (!other || like.length > 1 || other.one.fact.unit === one.fact.unit) return [];
      if (one.fact.kind === "count" && writtenAlike(other.one, one, sentences)) return [];
      const message = texts.unit(one.fact.indicator.name, other.one.fact.unit, one.fact.unit);
      return [about(one, [other.one], { kind: "unit-change", severity: "note", certainty: 0.6, message })];
    });
  };
}
