import type { Span } from "../model";
import type { Folded } from "./fold";

/** A number of a table, with what the heads of its column and its row say. Offsets point into the folded text. */
export interface Cell extends Span {
  /** Head of the row and of the column, in the order a sentence would have them: 举报投诉处理 + 数量. */
  readonly words: string;
  /** Unit the column's head gives in brackets or by its last word (金额（万元）, 件数); "" where it gives none. */
  readonly unit: string;
  /** Year the column's head is, or null. */
  readonly year: number | null;
  /** The line above the table. */
  readonly caption: string;
}

export interface Tables {
  /** Lines that are rows of a table, in text order. */
  readonly rows: readonly Span[];
  readonly cells: readonly Cell[];
}

const TAB = 9;
const NUMBER = /^(?:约|近|超过?)? ?\d[\d,]*(?:\.\d+)?[万亿]?[余多]?[+]? ?(?:%|‰|[\u4e00-\u9fff]{1,3})?$/;
/** Columns that number or date the rows. */
const NO_COUNT = /^(?:序号|编号|代码|年份|年度|时间|日期|文号|电话|联系电话|备注)$/;
const YEAR = /^(20\d{2}) ?年?(?:度|数|数量|件数)?$/;
/** Heads that only say that there is a number. */
const BARE_HEAD = /^(?:数量|数|合计|总计|总数|小计|本年|本年度|数据|指标值|完成情况|结果)?$/;
const LABEL_HEAD = /^(?:项目|类别|类型|名称|事项|指标|内容|指标名称|申请事项|单位|部门|地区|信息内容|分类|种类)$/;

const isNumber = (cell: string): boolean => NUMBER.test(cell) && !YEAR.test(cell);

/** Cells of a line: the stretches between bars, or between what were tabs in the raw text. */
function cellsOf({ raw, text, starts }: Folded, line: Span): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    const ends = at === line.end || text[at] === "|" || raw.charCodeAt(starts[at] ?? 0) === TAB;
    if (!ends) continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  const empty = ({ start, end }: Span) => text.slice(start, end).trim() === "";
  // A bar may also open and close the line.
  while (cells.length > 0 && empty(cells.at(-1) as Span)) cells.pop();
  if (text[line.start] === "|") cells.shift();
  return cells;
}

const FEWEST = 2;

interface Block {
  readonly caption: string;
  readonly rows: Span[][];
}

/** Rows one under the other: none has more cells than the first, and a second row without a number begins another table. */
function blocks(folded: Folded): Block[] {
  const found: Block[] = [];
  let block: Span[][] = [];
  let caption = "";
  let above = "";
  let start = 0;
  const close = () => {
    if (block.length > 1) found.push({ caption, rows: block });
    block = [];
  };
  for (const line of folded.text.split("\n")) {
    const cells = cellsOf(folded, { start, end: start + line.length });
    start += line.length + 1;
    if (line.trim() === "") continue;
    const counts = cells.slice(1).some((cell) => isNumber(folded.text.slice(cell.start, cell.end).trim()));
    if (cells.length < FEWEST || cells.length > (block[0]?.length ?? Infinity) || (!counts && block.length > 0))
      close();
    if (cells.length < FEWEST) above = line;
    else {
      if (block.length === 0) caption = above;
      block.push(cells);
      above = "";
    }
  }
  close();
  return found;
}

function headUnit(head: string): string {
  const bracket = /\(单?位?:?([\u4e00-\u9fff%‰]{1,3})\)$/.exec(head)?.[1];
  return bracket ?? /(件|人|个|条|户|份|次|项|起|宗|人次|场次|户次)(?:数|数量)$/.exec(head)?.[1] ?? "";
}

const bare = (head: string): string => head.replace(/\([^()]*\)/g, "").replace(/[\s:]/g, "");

export const NO_TABLES: Tables = { rows: [], cells: [] };

/** The tables of a text whose cells were parted by bars or tabs, as a page or a document leaves them when copied. */
export function tablesIn(folded: Folded): Tables {
  const rows: Span[] = [];
  const cells: Cell[] = [];
  const textOf = ({ start, end }: Span): string => folded.text.slice(start, end).trim();
  for (const { caption, rows: block } of blocks(folded)) {
    const [head = [], ...body] = block;
    const heads = head.map(textOf);
    if (heads.slice(1).some(isNumber)) continue;
    if (!body.some((row) => row.slice(1).some((cell) => isNumber(textOf(cell))))) continue;
    for (const row of block) rows.push({ start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 });
    for (const row of body) {
      // The first column that is no number names the row; 序号 before it does not.
      const name = row.findIndex((cell, i) => !NO_COUNT.test(heads[i] ?? "") && !isNumber(textOf(cell)));
      const rowHead = name < 0 ? "" : textOf(row[name] as Span);
      row.forEach((cell, i) => {
        const column = heads[i] ?? "";
        if (i === name || NO_COUNT.test(column) || !isNumber(textOf(cell))) return;
        const year = YEAR.exec(column)?.[1];
        const [own, other] = [bare(rowHead), year || LABEL_HEAD.test(column) ? "" : bare(column)];
        // 数量 | 37件: where the row says only that it counts, the column says what.
        const words = BARE_HEAD.test(own) ? other : BARE_HEAD.test(other) ? own : named(own, other);
        const unit = headUnit(column) || headUnit(rowHead);
        cells.push({ ...cell, words, unit, year: year ? Number(year) : null, caption });
      });
    }
  }
  return { rows, cells: cells.sort((a, b) => a.start - b.start) };
}

/** Of 举报投诉处理 and 占新收数比例 the measure stands last. */
const MEASURE = /^占|率|比例|比重|同比|增长|下降|数$|数量$|件数$|人数$|金额$/;
const named = (row: string, column: string): string =>
  MEASURE.test(row) && !MEASURE.test(column) ? `${column}${row}` : `${row}${column}`;
