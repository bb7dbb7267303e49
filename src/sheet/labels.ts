import type { Disposition, FindingKind, Kind, Qualifier, RegionLevel, Row, Severity, Status } from "../model";

export const kindLabels: Record<Kind, string> = {
  count: "数量",
  amount: "金额",
  rate: "比率",
  change: "变动",
  average: "均值",
  rank: "位次",
  measure: "度量",
};

export const qualifierLabels: Record<Qualifier, string> = { exact: "准确", about: "约", over: "余", under: "不足" };

export const statusLabels: Record<Status, string> = { actual: "实际", plan: "计划" };

export const levelLabels: Record<RegionLevel, string> = {
  province: "省级",
  prefecture: "市级",
  county: "县级",
  township: "乡级",
  zone: "功能区",
  department: "部门",
};

export const dispositionLabels: Record<Disposition, string> = {
  fact: "指标数",
  date: "日期",
  docno: "文号",
  heading: "序号",
  name: "名称",
  structure: "结构",
  furniture: "页面附属",
  plan: "计划",
  other: "其他",
};

export const findingLabels: Record<FindingKind, string> = {
  rate: "比率与件数不符",
  part: "分项大于总数",
  sum: "分项合计大于总数",
  "stated-change": "同比与计算不符",
  "two-values": "同一指标两个数值",
  jump: "与上年相差悬殊",
  "unit-change": "单位前后不一",
  "scope-change": "范围前后不一",
  outlier: "数值异常",
  approximate: "应为确数而写约数",
};

export const severityLabels: Record<Severity, string> = { error: "重要", warning: "一般", note: "提示" };

const month = (text: string): string => String(Number(text));

/**
 * `2021` → 2021年, `@2021` → 2021年末, `2021-05/2021-12` → 2021年5—12月.
 * A whole year takes at most six characters and anything else more: the formulas of 同比分析 tell them apart by length.
 */
export function periodLabel(period: string): string {
  const stock = /^@(\d{4})$/.exec(period);
  if (stock) return `${stock[1]}年末`;
  const months = /^(\d{4})-(\d{2})\/\1-(\d{2})$/.exec(period);
  if (months) return `${months[1]}年${month(months[2] ?? "")}—${month(months[3] ?? "")}月`;
  return period
    .split("/")
    .map((part) => part.replace(/^@?(\d{4})$/, "$1年").replace(/^(\d{4})-(\d{2})$/, (_, y, m) => `${y}年${month(m)}月`))
    .join("—");
}

const twoDigits = (text: string): string => text.padStart(2, "0");

/** The period a label stands for; undefined for what no label of ours is. */
export function periodOf(label: string): string | undefined {
  if (label === "") return "";
  const stock = /^(\d{4})年末$/.exec(label);
  if (stock) return `@${stock[1]}`;
  const months = /^(\d{4})年(\d{1,2})—(\d{1,2})月$/.exec(label);
  if (months) {
    const [, year, from = "", to = ""] = months;
    return `${year}-${twoDigits(from)}/${year}-${twoDigits(to)}`;
  }
  const parts = label.split("—").map((part) => /^(\d{4})年(?:(\d{1,2})月)?$/.exec(part));
  if (parts.some((part) => part === null)) return undefined;
  return parts.map((part) => [part?.[1], part?.[2] && twoDigits(part[2])].filter(Boolean).join("-")).join("/");
}

/** 余, 约, or the months a value covers where that is not the whole year; "" where it stands for itself. */
export function markOf({ qualifier, period, kept }: Row): string {
  const words = kept ? String(kept.限定 ?? "") : qualifierLabels[qualifier];
  const time = kept ? String(kept.期间 ?? "") : periodLabel(period);
  return (words === qualifierLabels.exact ? "" : words) + (time.length > 6 ? time : "");
}

/** How a value of this kind and unit is shown. */
export function valueFormat(kind: Kind, value: number): string {
  switch (kind) {
    case "amount":
      return "#,##0.00";
    case "rate":
    case "change":
      return "0.00";
    case "rank":
      return "0";
    default:
      return Number.isInteger(value) ? "#,##0" : "#,##0.0###";
  }
}
