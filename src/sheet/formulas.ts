/** Names of the tables; each is also the name of its sheet. */
export const tables = {
  details: "指标明细",
  yearly: "同比分析",
  series: "年度序列",
  findings: "核验",
  reports: "报告清单",
  catalogue: "指标目录",
} as const;

/** This row's cell of a column, in the long form: `[@列]` is an error in LibreOffice. */
export const own = (table: string, column: string): string => `${table}[[#This Row],[${column}]]`;

export const whole = (table: string, column: string): string => `${table}[${column}]`;

/** The part of the lookup key behind the year; the twin of `keyTail`. */
export function tailFormula(table: string): string {
  const code = own(table, "指标代码");
  const parts = [`IF(${code}="",${own(table, "指标名称")},${code})`];
  for (const column of ["口径", "范围", "单位", "性质"]) parts.push(own(table, column));
  return `"|"&${parts.join('&"|"&')}`;
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

/** Where in 指标明细 the value of this row's series for a year stands, or "". */
export const positionFormula = (table: string, year: string): string =>
  `IFERROR(MATCH(${own(table, "键首")}&${year}&${own(table, "键尾")},${whole(tables.details, "检索键")},0),"")`;
