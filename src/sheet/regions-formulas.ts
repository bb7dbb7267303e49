import { workbook } from "../messages/zh-CN";
import type { Row } from "../model";
import { changeFormulas } from "./change-formulas";
import { detail, literal, literalText, marksFormula, own, searchFormula, tables, whole } from "./formulas";
import { kindLabels } from "./labels";
import { INDICATOR_CELL, YEAR_CELL } from "./region-pick";
import { keyTail } from "./rows";

const TABLE = tables.regions;

/** Name of the cell above the list of regions. */
export const NAMES_CELL = "地区比较_地区";
/** Names of the cells that hold what the picked indicator is. */
export const ROW_CELL = "地区比较_序列行";
export const KIND_CELL = "地区比较_性质";
export const TAIL_CELL = "地区比较_键尾";

const value = own(TABLE, "数值");
const values = whole(TABLE, "数值");
const isKind = (kind: Row["kind"]): string => `${KIND_CELL}="${kindLabels[kind]}"`;
const addsUp = `OR(${isKind("count")},${isKind("amount")})`;

/** The first row of 年度序列 that has the picked indicator, and what stands there. */
export const PICKED_ROW = `IFERROR(MATCH(${literal(INDICATOR_CELL)},${whole(tables.series, "指标签")},0),"")`;
export const PICKED_KIND = `IF(${ROW_CELL}="","",INDEX(${whole(tables.series, "性质")},${ROW_CELL}))`;
export const PICKED_TAIL = `IF(${ROW_CELL}="","",INDEX(${whole(tables.series, "键尾")},${ROW_CELL}))`;
export const LIST_COUNT = `MAX(${whole(tables.series, "指标序")})`;

export const kindOf = ({ kind }: Row): string => kindLabels[kind];
export const tailOf = (row: Row): string => literalText(keyTail(row));

const details = whole(tables.details, "地区");
const region = own(TABLE, "地区");
/** Between which rows of 指标明细 the region stands, whoever sorted it; the other sheets search between them. */
export const FIRST_ROW = `IF(${region}="",1,IFERROR(MATCH(${literal(region)},${details},0),1))`;
export const LAST_ROW = `IF(${region}="",ROWS(${details}),MAX(${own(TABLE, "起行")},SUMPRODUCT(MAX((${details}=${region})*(ROW(${details})-ROW(${tables.details}[[#Headers],[地区]]))))))`;

const position = (year: string): string =>
  `IF(${TAIL_CELL}="","",${searchFormula(TABLE, `${literal(region)}&"|"&${year}&${TAIL_CELL}`, "检索键")})`;
export const NOW_ROW = position(YEAR_CELL);
export const BEFORE_ROW = position(`(${YEAR_CELL}-1)`);

export const UNIT = `IF(${own(TABLE, "本年行")}="","",${detail("单位", own(TABLE, "本年行"))})`;
export const MARKS = marksFormula(TABLE, { 本年: "本年行", 上年: "上年行" });
export const { share: SHARE_CHANGE, points: POINT_CHANGE } = changeFormulas(TABLE, KIND_CELL);
export const RANK = `IF(OR(${value}="",${isKind("rank")}),"",RANK(${value},${values}))`;
export const SHARE = `IF(OR(${value}="",NOT(${addsUp})),"",IF(SUM(${values})=0,"",${value}/SUM(${values})))`;

export const TITLE = `${INDICATOR_CELL}&"　"&${YEAR_CELL}&"${workbook.regions.withBefore}"`;

export const COUNT = `COUNT(${values})`;
export const SUM = `IF(AND(${COUNT}>0,${addsUp}),SUM(${values}),"")`;
export const MEAN = `IF(OR(${COUNT}=0,${isKind("rank")}),"",SUM(${values})/${COUNT})`;
export const MEDIAN = `IF(OR(${COUNT}=0,${isKind("rank")}),"",MEDIAN(${values}))`;
