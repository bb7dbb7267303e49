import { Converter } from "opencc-js/t2cn";
import type { Span } from "../model";
import { FOLDED_UNIT } from "./signs";

/**
 * Text folded to one way of writing (simplified characters, half-width forms, \n), with the way back.
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

/** The letters of a Mandarin syllable, those that carry its tone, and the brackets it may stand in. */
const TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü";
const HANZI = "\\u4e00-\\u9fff";

/**
 * Pages made by conversion carry the reading of a character behind it: 環(huán)境. A tone tells a reading from
 * an English word; a toneless one (的(de)法律) must stand between two characters.
 * The lookbehind follows the bracket so that only brackets pay for it.
 */
const READING = new RegExp(
  `[(（](?<=[${HANZI}].)(?:[a-z]{0,5}[${TONED}][a-z]{0,4}|[a-z]{1,6}(?=[)）][${HANZI}]))[)）]`,
  "g",
);

interface Mapped {
  readonly text: string;
  readonly starts: Int32Array;
}

const CR = 13;
const LF = 10;
/** Arguments one call of `fromCharCode` takes on any engine. */
const CHUNK = 8192;

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += CHUNK) parts.push(String.fromCharCode(...units.subarray(i, i + CHUNK)));
  return parts.join("");
}

/** Drops what is invisible and the readings, and folds every sign to one form. */
function foldSigns(raw: string): Mapped {
  const units = new Uint16Array(raw.length);
  const starts = new Int32Array(raw.length + 1);
  let size = 0;
  let from = 0;
  const copyTo = (end: number) => {
    for (; from < end; from++) {
      const code = raw.charCodeAt(from);
      let unit = FOLDED_UNIT[code] ?? code;
      if (code === CR) unit = raw.charCodeAt(from + 1) === LF ? 0 : LF;
      if (unit === 0) continue;
      starts[size] = from;
      units[size++] = unit;
    }
  };
  for (const reading of raw.matchAll(READING)) {
    copyTo(reading.index);
    from = reading.index + reading[0].length;
  }
  copyTo(raw.length);
  starts[size] = raw.length;
  return { text: textOf(units.subarray(0, size)), starts: starts.slice(0, size + 1) };
}

const SURROGATE = /[\ud800-\udfff]/;

/**
 * Offsets for the simplified text. Conversion keeps the number of characters, but some of them lie beyond the BMP
 * on one side only and take two units there: both units then point to the beginning of the character.
 */
function realign(before: Mapped, after: string): Mapped {
  if (before.text.length === after.length && !SURROGATE.test(before.text) && !SURROGATE.test(after)) {
    return { text: after, starts: before.starts };
  }
  const starts = new Int32Array(after.length + 1);
  let size = 0;
  let at = 0;
  for (const char of after) {
    for (let i = 0; i < char.length; i++) starts[size++] = before.starts[at] ?? 0;
    at += (before.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  starts[size] = before.starts[before.text.length] ?? 0;
  return { text: after, starts };
}

/** Ideographs of the BMP, and all that lies beyond it. */
const isHanzi = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000;

/** Share of the Chinese characters of `before` that conversion changed. */
function changedShare(before: string, after: string): number {
  if (before === after) return 0;
  let hanzi = 0;
  let changed = 0;
  for (let i = 0, k = 0; i < before.length; ) {
    const from = before.codePointAt(i) ?? 0;
    const to = after.codePointAt(k) ?? 0;
    if (from !== to) changed++;
    if (isHanzi(from)) hanzi++;
    i += from > 0xffff ? 2 : 1;
    k += to > 0xffff ? 2 : 1;
  }
  return hanzi === 0 ? 0 : changed / hanzi;
}

/** Folds the decoded text of a report. */
export function fold(raw: string): Folded {
  const signs = foldSigns(raw);
  const simple = simplify(signs.text);
  return { raw, ...realign(signs, simple), traditional: changedShare(signs.text, simple) };
}

/** Text in simplified characters, every offset where it was; in a text where that can't be had, as it is. */
export function simplified(text: string): string {
  const simple = simplify(text);
  return simple.length === text.length ? simple : text;
}

/** The span of the raw text that a span of the folded text came from. */
export function toRaw(folded: Folded, span: Span): Span {
  const at = (i: number): number => folded.starts[i] ?? folded.raw.length;
  if (span.end <= span.start) return { start: at(span.start), end: at(span.start) };
  const last = at(span.end - 1);
  const code = folded.raw.codePointAt(last) ?? 0;
  return { start: at(span.start), end: last + (code > 0xffff ? 2 : 1) };
}

/** Text taken from a .docx may have spaces inside its words. */
export const unspaced = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, "");
