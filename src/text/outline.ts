import type { Span } from "../model";
import { NO_TABLES, type Tables } from "./table";

/** What a part of the report speaks of: what was done, what is lacking, what is intended. */
export type Part = "done" | "lacking" | "intended";

/** The number of a heading, with the offsets of the number itself. */
export interface HeadingMark extends Span {
  /** 1 for 一、, 2 for (一), 3 for 1., 4 for (1) or ①, 5 for 一是. */
  readonly depth: number;
  readonly label: string;
  /** End of the whole marker, where its text begins. */
  readonly textStart: number;
}

export interface Sentence extends Span {
  /** Outline path such as `一(二)`. */
  readonly section: string;
  readonly part: Part;
  /** Headings above this sentence, outermost first: the text of each up to its first stop. */
  readonly headings: readonly string[];
}

export interface Outline {
  readonly marks: readonly HeadingMark[];
  readonly sentences: readonly Sentence[];
  readonly tables: Tables;
}

const NUMERAL = "[一二三四五六七八九十]{1,3}";
const OPENING = "(?:^|(?<=[\\n。;:!?,]))[ ]*";
const MARKS: readonly { readonly depth: number; readonly pattern: RegExp }[] = [
  { depth: 1, pattern: new RegExp(`(?:^|(?<=[\\n。;!?]|如下:))[ ]*(?<n>${NUMERAL})、`, "g") },
  { depth: 2, pattern: new RegExp(`(?:^|(?<=[\\n。;:!?]))[ ]*\\((?<n>${NUMERAL})\\)`, "g") },
  // A year may follow the stop, no other digit: 1.2021年 is a heading, 1.2亿 is not.
  {
    depth: 3,
    pattern: /(?:^|(?<=[\n。;:!?]))[ ]*(?:(?<n>\d{1,2})(?:[.](?:(?!\d)|(?=(?:19|20)\d{2} ?年))|、)|(?<n2>[⒈-⒛]))/g,
  },
  { depth: 4, pattern: /(?:^|(?<=[\n。;:!?]))[ ]*(?:\((?<n>\d{1,2})\)|(?<n2>[①-⒇]))/g },
  { depth: 5, pattern: new RegExp(`${OPENING}(?<n>${NUMERAL})是(?!否)`, "g") },
];

function findMarks(text: string): HeadingMark[] {
  const marks: HeadingMark[] = [];
  for (const { depth, pattern } of MARKS) {
    for (const match of text.matchAll(pattern)) {
      const label = match.groups?.n ?? match.groups?.n2 ?? "";
      const start = match.index + match[0].lastIndexOf(label);
      marks.push({ depth, label, start, end: start + label.length, textStart: match.index + match[0].length });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

const LACKING =
  /(存在|面临|主要|突出)[^。]{0,8}(问题|不足|困难|短板|差距)|^(问题|不足|困难)|(问题|不足|短板|差距)(和|及|与|以及)/;
const INTENDED =
  /(下一?步|下一年|下一阶段|下阶段|今后|明年|来年|未来)[^。]{0,24}$|(下一?步|下一年|今后|明年|来年)[^。]{0,12}(打算|安排|计划|思路|举措|措施|重点|工作)|(主要|工作|总体)(打算|安排|思路|设想)$|努力方向|工作(打算|展望)$|^\d{4} ?年(度)?[^。]{0,14}(打算|安排|计划|思路|重点|目标)/;
/** 工作安排落实情况, 存在问题整改情况: what became of a plan or a problem is something done. */
const REPORTED = /(?:落实|完成|执行|推进|进展|履行|整改)的?(?:主要|总体|基本)?(?:情况|成效)/;
const AHEAD = /下一?步|下一年|下一?阶段|今后|明年|来年|未来/;
const OPENS_PLAN =
  /^(下一?步|下一年|下一阶段|下阶段|今后|明年|来年|接下来|\d{4}年,?(我|本|全|市|县|区|镇|乡|局)?[^,。]{0,8}(将|要))/;

/** 紧盯突出问题,提升执法质量: problems a heading says were dealt with. */
const TACKLED =
  /(?:紧盯|聚焦|围绕|针对|解决|破解|化解|整治|治理|回应|纠治|瞄准|抓住|坚持|强化)[^,。]{0,10}(?:问题|困难|短板|不足|差距)(?:导向)?/g;

/** Which part a heading opens, or null when it says nothing about it. */
function partOfHeading(heading: string): Part | null {
  if (REPORTED.test(heading) && !AHEAD.test(heading)) return null;
  const lacking = LACKING.test(heading.replace(TACKLED, ""));
  if (INTENDED.test(heading)) return lacking ? "lacking" : "intended";
  return lacking ? "lacking" : null;
}

const STOP = /[。!?\n]/g;

/** What begins a line of its own: a blank, or the number of a heading. */
const OPENS_LINE = new RegExp(`^(?:\\s|$|${NUMERAL}[、是]|\\((?:${NUMERAL}|\\d{1,2})\\)|[①-⒛]|\\d{1,2}[.、])`);

/** A line a web page puts above the text. */
const PAGE_LINE = /(?:来源|日期|时间|字号|字体|次数|作者|编辑) ?:/;

/** A line end inside a sentence: the line is long, stops nowhere, and what follows opens nothing. */
function isSoftBreak(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim();
  if (line.length < 20 || /[。!?;:】]$/.test(line) || PAGE_LINE.test(line)) return false;
  return !OPENS_LINE.test(text.slice(at + 1, at + 12));
}

/** Ends of sentences (offset after the stop), ascending. */
function sentenceEnds(text: string, { rows }: Tables): number[] {
  const ends: number[] = [];
  const rowEnds = new Set(rows.map(({ end }) => text.indexOf("\n", end)));
  for (const match of text.matchAll(STOP)) {
    if (match[0] === "\n" && !rowEnds.has(match.index) && isSoftBreak(text, match.index)) continue;
    ends.push(match.index + 1);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

const headingText = (text: string, mark: HeadingMark): string =>
  /^[^。!?;\n]{0,60}/.exec(text.slice(mark.textStart, mark.textStart + 60))?.[0]?.trim() ?? "";

/** Where the reading stands: the open headings, and the part each of them opened. */
interface Path {
  readonly marks: (HeadingMark | undefined)[];
  readonly parts: (Part | null)[];
}

function enter(path: Path, mark: HeadingMark, heading: string): void {
  path.marks.length = mark.depth - 1;
  path.parts.length = mark.depth - 1;
  path.marks[mark.depth - 1] = mark;
  path.parts[mark.depth - 1] = mark.depth <= 2 ? partOfHeading(heading) : null;
}

/** 附:2022年主要指标: what is added at the end belongs to no section. */
const APPENDED = /^附(?:[件表录]|:)/;

const partOf = (path: Path): Part => path.parts.findLast((part) => part) ?? "done";

function label(mark: HeadingMark): string {
  return mark.depth === 2 || mark.depth === 4 ? `(${mark.label})` : mark.label;
}

/** Headings, sentences with the heading path and part each stands in, and the tables found before. */
export function outlineOf(text: string, tables: Tables = NO_TABLES): Outline {
  const marks = findMarks(text);
  const sentences: Sentence[] = [];
  const path: Path = { marks: [], parts: [] };
  let next = 0;
  let start = 0;
  for (const end of sentenceEnds(text, tables)) {
    while (next < marks.length && (marks[next]?.start ?? 0) < end) {
      const mark = marks[next++];
      if (mark && mark.depth < 5) enter(path, mark, headingText(text, mark));
    }
    const body = text.slice(start, end).trim();
    if (body !== "") {
      if (APPENDED.test(body)) path.marks.length = path.parts.length = 0;
      // One section often holds both: what is lacking, and from 下一步 on what is intended.
      if (partOf(path) === "lacking" && OPENS_PLAN.test(body)) path.parts[0] = path.parts[1] = "intended";
      const above = path.marks.filter((m) => m !== undefined);
      sentences.push({
        start,
        end,
        section: above
          .filter((m) => m.depth <= 3)
          .map(label)
          .join(""),
        part: partOf(path),
        headings: above.map((m) => headingText(text, m)),
      });
    }
    start = end;
  }
  return { marks, sentences, tables };
}

/** Place of the sentence that holds offset `at`, or -1. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return -1;
    if (at < sentence.start) high = middle - 1;
    else if (at >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
