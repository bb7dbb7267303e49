import type { Fact, Report } from "../model";
import { comparableDimension, isLevel } from "./narrowing";
import type { Catalogue } from "./types";
import { mayStandFor } from "./units";

/** A window, hall or centre through which the whole government acts; a region before it makes it a narrower area. */
const OWN_INSTITUTION =
  /^(?:[省市县区州镇乡旗、]|两级|三级|各级)*[^省市县区州镇乡旗、]{0,14}(?:中心|大厅|平台|窗口|热线|机构)$/;

/** What deputies of several levels may raise with one government. */
const BY_DEPUTIES = /人大|政协/;

const LEVEL_SAID = /(?<=^[省市州盟县区旗镇乡])级(?:人大|政协)?$/;

/** 市 of 市人大代表建议 in a county's report; its own 县 says nothing. */
const otherLevels = ({ indicator, dimension }: Fact, own: string): readonly string[] =>
  BY_DEPUTIES.test(indicator.name)
    ? dimension
        .split(/[、和及]/)
        .map((piece) => piece.replace(LEVEL_SAID, ""))
        .filter((piece) => (isLevel(piece) || piece === "全国") && piece !== own)
    : [];

/** 县级人大代表 are those of 县人大. */
const asWritten = ({ indicator, dimension }: Fact): string =>
  BY_DEPUTIES.test(indicator.name) ? dimension.replace(LEVEL_SAID, "") : dimension;

/** What a report's words are held against: the reporting government's level as its name ends (县, 街道), and the entries. */
interface Ground {
  readonly own: string;
  readonly units: ReadonlyMap<string, string>;
  /** Codes of what is counted as it stands at the end of a year. */
  readonly stocks: ReadonlySet<string>;
}

/** 新建12个 is another number than what there is; of what is counted by the year all is new. */
const isNew = (word: string): boolean => word.startsWith("新");

/** Of an indicator of the catalogue only the words that narrow it from year to year; a name of its own clause needs all. */
function shortDimension(fact: Fact, { own, stocks }: Ground): string {
  const { indicator, dimension } = fact;
  if (indicator.code === null) return dimension;
  const isStock = stocks.has(indicator.code);
  const levels = otherLevels(fact, own);
  const words = comparableDimension(dimension, indicator.name).split("、");
  return [...new Set([...levels, ...words.filter((word) => !levels.includes(word.replace(/级$/, "")))])]
    .filter((word) => word !== "" && word !== own && word !== `${own}级` && (isStock || !isNew(word)))
    .join("、");
}

/** The institution that does such work anyway (政务服务中心 for 政务服务) is the whole government, named or not. */
const shortScope = ({ indicator, scope }: Fact): string =>
  indicator.code !== null && OWN_INSTITUTION.test(scope) ? "" : scope;

/** The indicator's own unit where the report's counts the same thing: 本 and 卷 of files, 期 and 次 of courses. */
function standardUnit({ indicator, unit }: Fact, { units }: Ground): string {
  const standard = units.get(indicator.code ?? "");
  return standard !== undefined && mayStandFor(standard, unit) ? standard : unit;
}

const SAVED = /压缩|压减|缩短|精简|(?:时限|时间|材料|环节|跑动次数).*减少/;
const SINCE = /同比|环比|上年|去年|上一年|上年度/;

/**
 * 承诺时限压减82% is below what the law allows, not below last year's: told anew each year, it is compared as a rate is.
 * Of a report's other changes (同比下降12%) the next year has no equal.
 */
function kindOf({ indicator, kind, unit, source: { sentence, text } }: Fact): Fact["kind"] {
  if (kind !== "change" || unit !== "%" || !SAVED.test(indicator.name)) return kind;
  const clause = sentence.split(/[,，;；。]/).find((piece) => piece.includes(text)) ?? "";
  return SINCE.test(clause) ? kind : "rate";
}

/**
 * Facts that one report tells apart although they would fall together by the words years are compared by:
 * the plainest keeps the short dimension, the others theirs as written.
 */
function toldApart(facts: readonly Fact[], ground: Ground): ReadonlySet<string> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = [
      fact.indicator.code,
      fact.unit,
      fact.kind,
      fact.period.replace("@", ""),
      fact.status,
      shortScope(fact),
      shortDimension(fact, ground),
    ].join("|");
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const apart = new Set<string>();
  for (const group of groups.values()) {
    const written = ({ dimension }: Fact): string => (dimension === ground.own ? "" : dimension);
    const [plainest = ""] = group.map(written).sort((a, b) => a.length - b.length);
    const told = new Set(group.map(written)).size > 1;
    // 省 and 市 of 省人大代表建议, 市人大代表建议: neither is the plain one.
    const plain = isLevel(plainest) ? "" : plainest;
    for (const fact of group) if (told && written(fact) !== plain) apart.add(fact.id);
  }
  return apart;
}

/**
 * The report with its facts as years are compared by them: the same thing has one 口径, 范围 and 单位 however a report
 * words it. Facts themselves keep what was written.
 */
export function comparable(report: Report, catalogue: Catalogue | undefined): Report {
  const entries = catalogue?.indicators ?? [];
  const ground: Ground = {
    own: /街道$|.$/.exec(report.region.name)?.[0] ?? "",
    units: new Map(entries.map(({ code, unit }) => [code, unit])),
    stocks: new Set(entries.filter(({ definition }) => definition.includes("期末")).map(({ code }) => code)),
  };
  const apart = toldApart(report.facts, ground);
  const facts = report.facts.map((fact) => ({
    ...fact,
    dimension: apart.has(fact.id) ? asWritten(fact) : shortDimension(fact, ground),
    scope: shortScope(fact),
    unit: standardUnit(fact, ground),
    kind: kindOf(fact),
  }));
  return { ...report, facts };
}
