import { workbook } from "../messages/zh-CN";

/** Names of the tables; each is also the name of its sheet. */
export const tables = {
  details: "指标明细",
  yearly: "同比分析",
  series: "年度序列",
  regions: "地区比较",
  development: "年度趋势",
  summary: "分类汇总",
  findings: "核验",
  reports: "报告清单",
  catalogue: "指标目录",
} as const;

/** The column that names what a row worded otherwise is compared by; of a series, a name that a person made up. */
export const COMPARED_AS = "可比指标";

/** This row's cell of a column, in the long form: `[@列]` is an error in LibreOffice. */
export const own = (table: string, column: string): string => `${table}[[#This Row],[${column}]]`;

export const whole = (table: string, column: string): string => `${table}[${column}]`;

/** The twin of `labelOf`. */
function labelFormula(table: string): string {
  const [code, narrowed, area] = [own(table, "指标代码"), own(table, "口径"), own(table, "范围")];
  const indicator = `IF(${code}="",${own(table, "指标名称")},${code})&IF(${narrowed}="","","（"&${narrowed}&"）")`;
  return `${indicator}&IF(${area}="","","〔"&${area}&"〕")&"·"&${own(table, "单位")}`;
}

/** The part of the lookup key behind the year; the twin of `keyTail`. */
export function tailFormula(table: string): string {
  const other = own(table, COMPARED_AS);
  return `"|"&IF(${other}="",${labelFormula(table)},${other})&"|"&${own(table, "性质")}`;
}

/** MATCH reads ~ * ? as wildcards in what it looks up; the ~ goes first, or it would escape the escapes. */
export const literal = (expression: string): string =>
  ["~", "*", "?"].reduce((inner, sign) => `SUBSTITUTE(${inner},"${sign}","~${sign}")`, expression);

/** Escapes as `literal` does. */
export const literalText = (text: string): string => text.replace(/[~*?]/g, "~$&");

/** A column of 指标明细 at a row number held in `position`. */
export const detail = (column: string, position: string): string =>
  `INDEX(${whole(tables.details, column)},${position})`;

/** Working columns of a table of series: the lookup key before and behind the year, ready for MATCH. */
export const keyHead = (table: string): string => `${literal(own(table, "地区"))}&"|"`;
export const keyTailLookup = (table: string): string => literal(tailFormula(table));

const names = whole(tables.regions, "地区");
const ofRegion = (table: string, column: string, otherwise: string): string =>
  `IF(${own(table, "地区")}="",${otherwise},IFERROR(INDEX(${whole(tables.regions, column)},MATCH(${literal(own(table, "地区"))},${names},0)),${otherwise}))`;

/**
 * First and last row of 指标明细 between which all rows of this row's region stand. A search for a text takes as long as
 * the rows it goes through, and a large workbook makes some tens of thousands of searches.
 */
export const firstRowFormula = (table: string): string => ofRegion(table, "起行", "1");
export const lastRowFormula = (table: string): string =>
  ofRegion(table, "止行", `ROWS(${whole(tables.details, "检索键")})`);

/** Where in a column of 指标明细, between 起行 and 止行 of this row, a text stands: the one-based place, or "". */
export function searchFormula(table: string, wanted: string, column: string): string {
  const [first, last] = [own(table, "起行"), own(table, "止行")];
  const range = `INDEX(${whole(tables.details, column)},${first}):INDEX(${whole(tables.details, column)},${last})`;
  return `IFERROR(${first}-1+MATCH(${wanted},${range},0),"")`;
}

/** Where in 指标明细 the value of this row's series for a year stands, or ""; with 同比键, the change stated of it. */
export const positionFormula = (table: string, year: string, column: "检索键" | "同比键" = "检索键"): string =>
  searchFormula(table, `${own(table, "键首")}&${year}&${own(table, "键尾")}`, column);

/** Value of 指标明细 at a position of this row, or "". */
export const valueFormula = (table: string, position: string): string =>
  `IF(${own(table, position)}="","",${detail("数值", own(table, position))})`;

/** The 同比 that the row of 指标明细 at a position of this row states, or "". */
export const statedFormula = (table: string, position: string): string =>
  `IF(${own(table, position)}="","",${detail("同比数", own(table, position))})`;

/** A link to the row of 指标明细 at a position of this row; it follows the row wherever sorting takes it. */
export const lookFormula = (table: string, position: string, sheet: string): string =>
  `IF(${own(table, position)}="","",HYPERLINK("#'${sheet.replaceAll("'", "''")}'!A"&(${own(table, position)}+ROW(${tables.details}[[#Headers],[记录编号]])),"${workbook.look}"))`;

/** What has to be known of a value before it is compared, by the words for its place and the position that holds it. */
export function marksFormula(table: string, places: Readonly<Record<string, string>>): string {
  const parts = Object.entries(places).map(([label, position]) => {
    const mark = detail("标记", own(table, position));
    return `IF(${own(table, position)}="","",IF(${mark}="","","${label}："&${mark}&" "))`;
  });
  return `TRIM(${parts.join("&")})`;
}
