import { loadDefaultCatalogue } from "../../src/catalogue";
import { explainText } from "../../src/extract";
import type { Fact, Report } from "../../src/model";

export interface Frame {
  /** Year in the title; 2022 unless told. */
  readonly year?: number;
  /** Who reports; an invented county unless told. */
  readonly region?: string;
  /** First-level heading the sentence stands under. */
  readonly heading?: string;
}

/** The smallest report that gives a sentence its year, its government and its section. */
export function reportOf(sentence: string, frame: Frame = {}): Report {
  const { year = 2022, region = "青岚县", heading = "年度工作情况" } = frame;
  const text = `${region}${year}年法治政府建设年度报告\n\n一、${heading}\n${sentence}\n`;
  return explainText("case.txt", text, loadDefaultCatalogue()).report;
}

/** Facts of a sentence in the order of its numbers. */
export const factsOf = (sentence: string, frame: Frame = {}): readonly Fact[] => reportOf(sentence, frame).facts;

/** The fact with this value; a table names facts by their value. */
export function factOf(facts: readonly Fact[], value: number): Fact {
  const found = facts.find((fact) => fact.value === value);
  if (!found) throw new Error(`no fact ${value} among ${facts.map(brief).join(" / ") || "none"}`);
  return found;
}

/** Everything a name says: scope, indicator and dimension together. */
export const wording = ({ indicator, dimension, scope }: Fact): string => `${scope} ${indicator.name} ${dimension}`;

export const brief = (fact: Fact): string => `${fact.value}${fact.unit} ${wording(fact).trim()}`;

/**
 * Whether a fact is what a sketch says: `93件 行政复议 收到|申请 -不予` is value and unit,
 * then words its name, dimension or scope holds (`|` either, `-` none of it).
 */
export function fits(fact: Fact, sketch: string): boolean {
  const [quantity = "", ...words] = sketch.split(" ");
  const [, value = "", unit = ""] = /^([\d.]+)(.*)$/.exec(quantity) ?? [];
  const text = wording(fact);
  return (
    fact.value === Number(value) &&
    fact.unit === unit &&
    words.every((word) =>
      word.startsWith("-") ? !text.includes(word.slice(1)) : word.split("|").some((w) => text.includes(w)),
    )
  );
}

/** Sketches and facts side by side: what fits is told as the sketch, the rest as the fact stands. */
export const compared = (facts: readonly Fact[], sketches: readonly string[]): string[] =>
  facts.map((fact, i) => {
    const sketch = sketches[i];
    return sketch !== undefined && fits(fact, sketch) ? sketch : brief(fact);
  });
