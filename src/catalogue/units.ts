import type { Kind } from "../model";

/** Measure words that count the same thing; the first of each family is the one rows carry. */
const UNIT_FAMILIES: readonly (readonly string[])[] = [
  ["件", "宗", "起", "例"],
  ["人", "名", "位"],
  ["人次", "人(次)"],
  ["次", "场次", "场"],
  ["个", "家", "所"],
  ["类", "大类"],
];

/** Families whose members are so alike in these reports that a row is always written in the first. */
const ALWAYS_ONE = UNIT_FAMILIES.slice(0, 3);

/** What a unit measures, where it is not a plain count. */
const KIND_OF: readonly { readonly kind: Kind; readonly units: readonly string[] }[] = [
  { kind: "amount", units: ["元", "美元", "欧元", "港元"] },
  {
    kind: "measure",
    units: [
      ..."平方米 平米 ㎡ 平方公里 平方千米 公里 千米 米 亩 公顷 立方米 吨 公斤 千克 克 斤 升".split(" "),
      ..."小时 课时 学时 分钟 秒 天 日 工作日 个工作日 个月 年 周 度 千瓦时 分".split(" "),
    ],
  },
  { kind: "rate", units: ["%", "‰", "个百分点", "百分点"] },
];

/** Units of counting, as written after a number. */
const COUNTED =
  "人(次) 人/次 台/次 台次 案次 轮次 册次 架次 人次 件次 户次 家次 场次 车次 辆次 批次 班次 条次 艘次 矿次 校次 店次 艇次 航次 点次 站次 所次 项次 个次 次 件 宗 起 例 个 家 所 项 条 期 场 人 名 位 户 份 册 本 张 部 篇 处 批 大类 小类 类 大项 小项 种 套 台 辆 支 座 间 栋 幢 幅 块 面 则 卷 页 枚 株 头 只 艘 架 封 档 桩 笔 单 款 道 盏 对 组 队 村 校 站 点 轮 门 堂 节 课 讲 集 季 餐 箱 瓶 包 粒 盒 袋 颗 棵 根 把 顶 双 片 段 路 列 尾 羽 通 首 幕 版 期次 倍 枪 字 票 眼 口".split(
    " ",
  );

/** Every unit a number may carry, longest first so that the first fit is the right one. */
export const UNITS: readonly string[] = [...new Set([...COUNTED, ...KIND_OF.flatMap((k) => k.units)])].sort(
  (a, b) => b.length - a.length,
);

/** Kind of a quantity in `unit`, before its clause is read. */
export const kindOfUnit = (unit: string): Kind => KIND_OF.find((k) => k.units.includes(unit))?.kind ?? "count";

const familyOf = (unit: string): readonly string[] => UNIT_FAMILIES.find((f) => f.includes(unit)) ?? [unit];

export const sameFamily = (a: string, b: string): boolean => familyOf(a).includes(b);

/** The unit a row carries when no catalogue entry says otherwise: 宗 起 例 are 件, 名 位 are 人. */
export const rowUnit = (unit: string): string => ALWAYS_ONE.find((f) => f.includes(unit))?.[0] ?? unit;

const EVENTS = new Set("次 场次 场 期 轮 班次 批次 课 讲 节 堂 集 批".split(" "));
const PEOPLE = new Set(["人", "名", "位"]);
const VISITS = new Set("人次 人(次) 件次 家次 户次 矿次 校次 店次 点次 站次 所次 个次".split(" "));

const VEHICLES = new Set("辆 台 艘 架 辆次 台次 台/次 车次 艘次".split(" "));
const LIVING = new Set("头 只 羽 尾 株 棵".split(" "));
const KINDS = new Set(["类", "大类", "种"]);
const TEACHING = new Set(["课时", "学时"]);

/** What a unit counts, coarsely: an indicator never changes from one group to another. */
export function unitGroup(unit: string): string {
  if (EVENTS.has(unit)) return "event";
  if (PEOPLE.has(unit)) return "person";
  if (VISITS.has(unit)) return "visit";
  if (KINDS.has(unit)) return "kind";
  // 查处车辆412辆 counts no cases.
  if (VEHICLES.has(unit)) return "vehicle";
  if (LIVING.has(unit)) return "living";
  if (unit === "户") return "household";
  const kind = kindOfUnit(unit);
  if (kind === "measure") return TEACHING.has(unit) ? "teaching" : unit;
  return kind === "count" ? "thing" : kind;
}

/** Whether an indicator in one of two units may be told in the other: 审核文件312件, 334件次. */
export const mayStandFor = (a: string, b: string): boolean =>
  unitGroup(a) === unitGroup(b) || [a, b].every((unit) => unit === "件" || unit === "件次");
