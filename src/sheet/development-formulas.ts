import { changeFormulas } from "./change-formulas";
import { INDICATOR_CELL, REGION_CELL } from "./development-pick";
import { detail, literal, own, tables, whole } from "./formulas";
import { NAMES_CELL } from "./regions-formulas";

/** Names of the cells that hold what the picked indicator is, and where the lists to pick from begin and end. */
export const TAIL_CELL = "年度趋势_键尾";
export const KIND_CELL = "年度趋势_性质";
export const FROM_CELL = "年度趋势_起行";
export const ROWS_CELL = "年度趋势_行数";
export const REGIONS_CELL = "年度趋势_地区数";
/** Name of the cell above the labels of the indicators of all series. */
export const LABELS_CELL = "年度序列_指标签";

const picked = (column: string): string =>
  `IFERROR(INDEX(${whole(tables.series, column)},MATCH(${literal(INDICATOR_CELL)},${whole(tables.series, "指标签")},0)),"")`;
export const PICKED_TAIL = picked("键尾");
export const PICKED_KIND = picked("性质");

const regions = whole(tables.series, "地区");
const first = `IFERROR(MATCH(${literal(REGION_CELL)},${regions},0),1)`;
const count = `SUMPRODUCT(--(${regions}=${REGION_CELL}))`;
const last = `SUMPRODUCT(MAX((${regions}=${REGION_CELL})*(ROW(${regions})-ROW(${tables.series}[[#Headers],[地区]]))))`;
/** Where the series of the picked region stand together, as long as nobody sorted them apart; else all series. */
const together = (then: string, otherwise: string): string => `IF(${last}-${first}+1=${count},${then},${otherwise})`;
export const LIST_FROM = together(first, "1");
export const LIST_ROWS = together(count, `ROWS(${regions})`);
export const REGION_COUNT = `ROWS(${whole(tables.regions, "地区")})`;
export const TITLE = `${REGION_CELL}&"　"&${INDICATOR_CELL}`;

/** Allowed values of the two cells. */
export const REGION_SOURCE = `OFFSET(${NAMES_CELL},1,0,MAX(1,${REGIONS_CELL}),1)`;
export const LABEL_SOURCE = `OFFSET(${LABELS_CELL},${FROM_CELL},0,MAX(1,${ROWS_CELL}),1)`;

const position = (year: string): string =>
  `IF(${TAIL_CELL}="","",IFERROR(MATCH(${literal(REGION_CELL)}&"|"&${year}&${TAIL_CELL},${whole(tables.details, "检索键")},0),""))`;
export const NOW_ROW = position(own(tables.development, "年度"));
export const BEFORE_ROW = position(`(${own(tables.development, "年度")}-1)`);

const ofNow = (column: string): string =>
  `IF(${own(tables.development, "本年行")}="","",${detail(column, own(tables.development, "本年行"))})`;
export const UNIT = ofNow("单位");
export const MARK = ofNow("标记");
export const {
  difference: DIFFERENCE,
  share: SHARE_CHANGE,
  points: POINT_CHANGE,
} = changeFormulas(tables.development, KIND_CELL);

/** A text would be drawn as zero, and a missing value is none. */
export const DRAWN = `IF(${own(tables.development, "数值")}="",NA(),${own(tables.development, "数值")})`;
export const NOT_DRAWN = "#N/A";

export const COUNT = `COUNT(${whole(tables.development, "数值")})`;
