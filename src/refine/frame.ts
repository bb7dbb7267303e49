import { rowUnit } from "../catalogue/units";
import type { RuledClaim, Span } from "../model";
import { type Cell, type Outline, type Sentence, sentenceAt, unspaced } from "../text";
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

/** A bracket with numbers of its own, right behind a number and before a noun. */
const ASIDE = /^\((?:含|包括|其中)[^()]*\d[^()]*\)(?=[\u4e00-\u9fff])/;

function stopAfter(text: string, from: number, sentence: Sentence): number {
  let at = from;
  while (at < sentence.end && !isStop(text, at)) at++;
  return at;
}

type Counted = RuledClaim & Required<Pick<RuledClaim, "quantity">>;

/** Words behind a quantity up to the next stop or quantity, or to the end of the bracket it stands in. */
function wordsAfter(text: string, all: readonly Counted[], i: number, clause: Span, sentence: Sentence): string {
  const extent = all[i]?.quantity.extent;
  if (!extent) return "";
  // 126名(含17名正职)负责人: the noun stands behind the bracket.
  const from = extent.end + (ASIDE.exec(text.slice(extent.end, extent.end + 60))?.[0].length ?? 0);
  let next = i + 1;
  while ((all[next]?.quantity.extent.start ?? from) < from) next++;
  const until = all[next]?.quantity.extent.start ?? text.length;
  const stop = Math.max(clause.end, stopAfter(text, from, sentence));
  const before = text.slice(clause.start, extent.start);
  const inside = before.lastIndexOf("(") > before.lastIndexOf(")");
  const closes = inside ? text.slice(from, stop).indexOf(")") : -1;
  // 应诉案件34件其中一审25件: what divides a number is no word of it, with or without a comma.
  return unspaced(text.slice(from, Math.min(closes < 0 ? stop : from + closes, Math.max(until, from)))).replace(
    /其中.*$/,
    "",
  );
}

/** What the heads of a cell say, with the matter its table is of: 行政复议申请涉及的事项见下表. */
function headed({ caption, words }: Cell): string {
  const topic = lastTopic(caption);
  return words.includes(topic) ? words : `${topic}${words}`;
}

/** 合法性审查86件次: papers looked through are as many whether told in 件 or 件次. */
const unitOf = (unit: string, words: string): string =>
  unit === "件次" && /合法性审[查核]/.test(words) ? "件" : rowUnit(unit);

/** Drafts of all quantities, each with its sentence, its clause, and the words on either side. */
export function frame({ folded, outline, claims }: Pick<Context, "folded" | "outline" | "claims">): Draft[] {
  const { text } = folded;
  const quantities = claims.filter((claim): claim is Counted => claim.quantity !== undefined);
  const { cells } = outline.tables;
  const drafts: Draft[] = [];
  let at = 0;
  quantities.forEach((claim, i) => {
    const { quantity } = claim;
    const sentence = outline.sentences[sentenceAt(outline.sentences, claim.start)];
    if (!sentence) return;
    while ((cells[at]?.end ?? Infinity) <= claim.start) at++;
    const cell = (cells[at]?.start ?? Infinity) <= claim.start ? (cells[at] ?? null) : null;
    const clause = cell ?? clauseAround(text, quantity.extent.start, quantity.extent.end, sentence, outline.marks);
    const before = quantities[i - 1]?.quantity.extent.end ?? 0;
    drafts.push({
      claim,
      quantity,
      sentence,
      clause,
      lead: cell ? headed(cell) : unspaced(text.slice(Math.max(clause.start, before), quantity.extent.start)),
      tail: cell ? "" : wordsAfter(text, quantities, i, clause, sentence),
      cell,
      key: i,
      subject: "",
      object: "",
      head: "",
      action: "",
      carried: false,
      carriedFrom: null,
      filled: false,
      replaced: false,
      reached: false,
      value: quantity.numeral.value,
      unit: quantity.kind === "rank" ? quantity.unit : unitOf(quantity.unit, text.slice(clause.start, clause.end)),
      kind: quantity.kind,
      qualifier: quantity.qualifier,
      scope: "",
      scopeCarried: false,
      period: "",
      dated: false,
      status: "actual",
      parent: null,
      component: false,
      code: null,
      name: "",
      category: "",
      dimension: "",
      unsaid: 0,
      confidence: 1,
      steps: [],
    });
  });
  return drafts;
}
