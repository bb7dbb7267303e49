import type { Fact, Mention, Report } from "../../model";
import type { FoundFact, LeftOut, Quote, Reading } from "./protocol";

/** Characters of the text shown on either side of a number that was left out. */
const AROUND = 28;
const LINE_END = /[\r\n]+/;

/** The number in its sentence. The same number can stand in a sentence twice, so its place comes from the text. */
function quoteFact(text: string, { source }: Fact): Quote {
  const from = text.lastIndexOf(source.sentence, source.start);
  const inside = from >= 0 && source.end <= from + source.sentence.length;
  const start = inside ? source.start - from : Math.max(0, source.sentence.indexOf(source.text));
  return { text: source.sentence, start, end: start + source.text.length };
}

function quoteMention(text: string, mention: Mention): Quote {
  const before =
    text
      .slice(Math.max(0, mention.start - AROUND), mention.start)
      .split(LINE_END)
      .at(-1) ?? "";
  const after = text.slice(mention.end, mention.end + AROUND).split(LINE_END)[0] ?? "";
  return { text: before + mention.text + after, start: before.length, end: before.length + mention.text.length };
}

/** What the review shows of one report. `text` is the decoded input that all offsets point into. */
export function toReading(report: Report, text: string): Reading {
  const found: FoundFact[] = report.facts.map((fact) => ({ fact, quote: quoteFact(text, fact) }));
  const leftOut: LeftOut[] = report.mentions.flatMap((mention) =>
    mention.disposition === "fact"
      ? []
      : [{ disposition: mention.disposition, start: mention.start, quote: quoteMention(text, mention) }],
  );
  return { report, found, leftOut };
}
