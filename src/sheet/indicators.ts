import type { Catalogue } from "../catalogue";
import { workbook } from "../messages/zh-CN";
import type { Row } from "../model";
import { tables, whole } from "./formulas";
import { kindLabels } from "./labels";
import { keyTail } from "./rows";
import { catalogueRank, type Series } from "./series";

/** Names of the cells above the list of indicators, and of how many it has. */
export const LIST_CELL = "地区比较_清单";
export const COUNT_CELL = "地区比较_指标数";

const header = `ROW(${tables.series}[[#Headers],[地区]])`;
/** The list by 指标序, however a person sorts the table. */
export const LIST_FORMULA = `IF(ROW()-${header}>${COUNT_CELL},"",IFERROR(INDEX(${whole(tables.series, "指标签")},MATCH(ROW()-${header},${whole(tables.series, "指标序")},0)),""))`;

/** The list as allowed values of a cell, wherever it stands and however long it is. */
export const LIST_SOURCE = `OFFSET(${LIST_CELL},1,0,MAX(1,${COUNT_CELL}),1)`;

/** What can be compared between regions: one indicator, 口径, 范围, 单位 and 性质. */
export interface IndicatorGroup {
  readonly label: string;
  readonly head: Row;
  /** By region, in the order of the sheets. */
  readonly series: readonly Series[];
}

export interface IndicatorList {
  readonly groups: readonly IndicatorGroup[];
  readonly labels: readonly string[];
  /** What stands beside a series; the ordinal at the first of its group only. */
  of(series: Series): { readonly label: string; readonly ordinal: number | null };
}

const tailOf = ({ head }: Series): string => keyTail(head).toLowerCase();

/** Such as `FY-001 行政复议申请受理件数（口径）件`; never like a formula, whatever the report wrote. */
function labelOf({ code, name, dimension, scope, unit }: Row): string {
  const narrowed = (dimension === "" ? "" : `（${dimension}）`) + (scope === "" ? "" : `〔${scope}〕`);
  return `${code === "" ? workbook.noCode : code} ${name}${narrowed} ${unit}`.trim();
}

/** Labels that differ also to a program that does not tell cases apart. */
function labelled(groups: readonly (readonly Series[])[]): readonly IndicatorGroup[] {
  const taken = new Set<string>();
  return groups.flatMap((series) => {
    const head = series[0]?.head;
    if (head === undefined) return [];
    const plain = labelOf(head);
    const withKind = `${plain}［${kindLabels[head.kind]}］`;
    const free = [plain, withKind, ...groups.map((_, i) => `${withKind}${i + 2}`)];
    const label = free.find((one) => !taken.has(one.toLowerCase())) ?? plain;
    taken.add(label.toLowerCase());
    return [{ label, head, series }];
  });
}

/** All indicators of the series: those of several regions first, each part in the catalogue's order. */
export function indicatorsOf(series: readonly Series[], catalogue: Catalogue): IndicatorList {
  const byTail = new Map<string, Series[]>();
  for (const one of series) byTail.set(tailOf(one), [...(byTail.get(tailOf(one)) ?? []), one]);
  const rank = catalogueRank(catalogue);
  const order = (group: readonly Series[]): readonly number[] => [
    group.length > 1 ? 0 : 1,
    ...(group[0] ? rank(group[0].head) : []),
  ];
  const ranked = [...byTail.values()].map((group) => ({ group, order: order(group) }));
  ranked.sort((a, b) => {
    const at = a.order.findIndex((value, i) => value !== b.order[i]);
    return at === -1 ? 0 : (a.order[at] ?? 0) - (b.order[at] ?? 0);
  });
  const groups = labelled(ranked.map(({ group }) => group));
  const places = new Map(groups.flatMap((group, i) => group.series.map((one) => [one, { group, i }] as const)));
  return {
    groups,
    labels: groups.map(({ label }) => label),
    of: (one) => {
      const found = places.get(one);
      const isFirst = found?.group.series[0] === one;
      return { label: found?.group.label ?? "", ordinal: found && isFirst ? found.i + 1 : null };
    },
  };
}
