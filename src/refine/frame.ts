import { rowUnit } from "../catalogue/units";
import type { RuledClaim, Span } from "../model";
import { type Cell, type Outline, type Sentence, unspaced } from "../text";
import { lastTopic } from "./topics";
import type { Context, Draft } from "./types";

const STOPS = /[,;。!?:\n]/;

/** A heading without a stop runs into its first sentence; a space is all that parts them: 一、行政复议 全年收到…. */
const GLUED_HEADING = /^[^ ,;。:\n]{2,20} /;

/** A comma between digits parts thousands, not clauses. */
const isStop = (text: string, at: number): boolean =>
  STOPS.test(text[at] ?? "") &&
  !(text[at] === "," && /\d/.test(text[at - 1] ?? "") && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)));

function clauseAround(text: string, start: number, end: number, sentence: Sentence, marks: Outline["marks"]): Span {
  let from = start;
  while (from > sentence.start && !isStop(text, from - 1)) from--;
  const mark = marks.findLast((m) => m.textStart <= start && m.start >= from);
  if (mark) from = mark.textStart + (GLUED_HEADING.exec(text.slice(mark.textStart, start))?.[0].length ?? 0);
  let to = end;
  while (to < sentence.end && !isStop(text, to)) to++;
  return { start: from, end: to };
}

function sentenceOf(sentences: readonly Sentence[], at: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return undefined;
    if (at < sentence.start) high = middle - 1;
    else if (at >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

/** What the heads of a cell say, with the matter its table is of: 行政复议申请涉及的事项见下表. */
function headed({ caption, words }: Cell): string {
  const topic = lastTopic(caption);
  return words.includes(topic) ? words : `${topic}${words}`;
}

/** Drafts of all quantities, each with its sentence, its clause, and the words on either side. */
export function frame({ folded, outline, claims }: Pick<Context, "folded" | "outline" | "claims">): Draft[] {
  const { text } = folded;
  const quantities = claims.filter(
    (claim): claim is RuledClaim & Required<Pick<RuledClaim, "quantity">> => claim.quantity !== undefined,
  );
  const { cells } = outline.tables;
  const drafts: Draft[] = [];
  quantities.forEach((claim, i) => {
    const { quantity } = claim;
    const sentence = sentenceOf(outline.sentences, claim.start);
    if (!sentence) return;
    const cell = cells.find((c) => c.start <= claim.start && claim.start < c.end) ?? null;
    const clause = cell ?? clauseAround(text, quantity.extent.start, quantity.extent.end, sentence, outline.marks);
    const before = quantities[i - 1]?.quantity.extent.end ?? 0;
    const after = quantities[i + 1]?.quantity.extent.start ?? text.length;
    drafts.push({
      claim,
      quantity,
      sentence,
      clause,
      lead: cell ? headed(cell) : unspaced(text.slice(Math.max(clause.start, before), quantity.extent.start)),
      tail: cell
        ? ""
        : unspaced(text.slice(quantity.extent.end, Math.min(clause.end, Math.max(after, quantity.extent.end)))),
      cell,
      key: i,
      subject: "",
      object: "",
      head: "",
      action: "",
      carried: false,
      carriedFrom: null,
      replaced: false,
      reached: false,
      value: quantity.numeral.value,
      unit: quantity.kind === "rank" ? quantity.unit : rowUnit(quantity.unit),
      kind: quantity.kind,
      qualifier: quantity.qualifier,
      scope: "",
      period: "",
      status: "actual",
      parent: null,
      component: false,
      code: null,
      name: "",
      category: "",
      dimension: "",
      unsaid: 0,
      borrowed: false,
      confidence: 1,
      steps: [],
    });
  });
  return drafts;
}
