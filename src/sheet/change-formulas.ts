import { own } from "./formulas";
import { kindLabels } from "./labels";

/**
 * The changes from 上年值 to 数值 of a table that shows one indicator at a time, whose 性质 stands in a named cell: as a
 * share where it is one, in 百分点 where it is a percentage, each in a column of its own since their formats differ; the
 * twins of `compare`.
 */
export function changeFormulas(table: string, kindCell: string) {
  const [now, before] = [own(table, "数值"), own(table, "上年值")];
  const missing = `OR(${now}="",${before}="")`;
  const { rate, rank } = kindLabels;
  return {
    difference: `IF(${missing},"",ROUND(${now}-${before},10))`,
    share: `IF(OR(${missing},${kindCell}="${rate}",${kindCell}="${rank}"),"",IF(${before}=0,"—",(${now}-${before})/ABS(${before})))`,
    points: `IF(OR(${missing},${kindCell}<>"${rate}",${own(table, "单位")}<>"%"),"",ROUND(${now}-${before},10))`,
  };
}
