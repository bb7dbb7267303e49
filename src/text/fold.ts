import { Converter } from "opencc-js/t2cn";
import type { Span } from "../model";

/**
 * Text folded to one way of writing (simplified characters, half-width forms), with the way back.
 * `starts[i]` is the offset in the raw text of the character that became `text[i]`; it has one entry more, the raw length.
 */
export interface Folded {
  readonly raw: string;
  readonly text: string;
  readonly starts: Int32Array;
  /** Share of characters that were traditional, 0 to 1. */
  readonly traditional: number;
}

const simplify = Converter({ from: "t", to: "cn" });

/** Forms of one sign, beyond the full-width block that is shifted as a whole. */
const SIGNS: Readonly<Record<string, string>> = {
  "　": " ",
  "\u00a0": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u2009": " ",
  "\t": " ",
  "﹪": "%",
  "﹐": ",",
  "﹔": ";",
  "﹕": ":",
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  "〈": "《",
  "〉": "》",
  "﹝": "〔",
  "﹞": "〕",
  "－": "-",
  "–": "-",
  "―": "—",
  "～": "~",
  "〜": "~",
  "•": "·",
  "・": "·",
};

const INVISIBLE = /[\r\u200b-\u200f\u2060\ufeff\u00ad]/;

function foldSign(char: string): string {
  const sign = SIGNS[char];
  if (sign !== undefined) return sign;
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

/** A run between signs: converting a whole run keeps phrases together; a run whose length changes is converted by character. */
function simplifyRun(run: string): string[] {
  const whole = simplify(run);
  if (whole.length === run.length) return whole.split("");
  const out: string[] = [];
  for (const char of run) {
    const simple = simplify(char);
    out.push(simple);
    for (let i = 1; i < char.length; i++) out.push("");
  }
  return out;
}

const RUN = /[\u3400-\u9fff\uf900-\ufaff\ud800-\udfff]+/g;

/** Pages made by conversion carry the reading of a character behind it: 環(huán)境. */
const READING = /(?<=[\u4e00-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）](?=[\u4e00-\u9fff])/g;

/** Folds the decoded text of a report. */
export function fold(raw: string): Folded {
  const units: string[] = raw.split("");
  for (const match of raw.matchAll(READING)) units.fill("", match.index, match.index + match[0].length);
  let hanzi = 0;
  let changed = 0;
  for (const match of raw.matchAll(RUN)) {
    const simple = simplifyRun(match[0]);
    hanzi += simple.length;
    for (let i = 0; i < simple.length; i++) {
      const at = match.index + i;
      if (simple[i] !== units[at]) changed++;
      units[at] = simple[i] ?? "";
    }
  }
  const starts: number[] = [];
  let text = "";
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? "";
    const folded = unit.length === 1 ? (INVISIBLE.test(unit) ? "" : foldSign(unit)) : unit;
    for (let k = 0; k < folded.length; k++) starts.push(i);
    text += folded;
  }
  starts.push(raw.length);
  return { raw, text, starts: Int32Array.from(starts), traditional: hanzi === 0 ? 0 : changed / hanzi };
}

/** The span of the raw text that a span of the folded text came from. */
export function toRaw(folded: Folded, span: Span): Span {
  const at = (i: number): number => folded.starts[i] ?? folded.raw.length;
  if (span.end <= span.start) return { start: at(span.start), end: at(span.start) };
  const last = at(span.end - 1);
  const code = folded.raw.codePointAt(last) ?? 0;
  return { start: at(span.start), end: last + (code > 0xffff ? 2 : 1) };
}
