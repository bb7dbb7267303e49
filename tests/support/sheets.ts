/** Sheets of the workbook in their order; in a live one the PivotTables come on request. */
export const SHEETS: readonly string[] = [
  "说明",
  "指标明细",
  "同比分析",
  "年度序列",
  "年度趋势",
  "地区比较",
  "分类汇总",
  "透视",
  "核验",
  "报告清单",
  "指标目录",
];
export const PIVOTS = "透视";
export const WITHOUT_PIVOTS = SHEETS.filter((name) => name !== PIVOTS);
