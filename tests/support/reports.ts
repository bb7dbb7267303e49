import type { Catalogue } from "../../src/catalogue";
import type { Fact, FactSource, Indicator, Mention, Region, Report } from "../../src/model";

/** What a test says about a fact; the rest is filled with what does not matter to it. */
export type FactSketch = Partial<Omit<Fact, "indicator" | "source">> & {
  readonly name?: string;
  readonly code?: string | null;
  readonly category?: string;
  readonly source?: Partial<FactSource>;
};

export type ReportSketch = Partial<Omit<Report, "facts" | "region">> & {
  readonly region?: Partial<Region> | string;
  readonly facts?: readonly FactSketch[];
};

const indicatorOf = ({ name = "行政复议申请受理件数", code = null, category = "其他" }: FactSketch): Indicator => ({
  code,
  name,
  category,
});

/** A fact of the report's year, exact and certain unless the sketch says otherwise. */
export function fact(sketch: FactSketch, place: { reportId: string; index: number; year: number | null }): Fact {
  const { name: _name, code: _code, category: _category, source, ...rest } = sketch;
  const value = sketch.value ?? 1;
  const start = source?.start ?? place.index * 100;
  const written = source?.text ?? String(value);
  return {
    id: `${place.reportId}-${place.index}`,
    dimension: "",
    scope: "",
    unit: "件",
    qualifier: "exact",
    kind: "count",
    period: place.year === null ? "" : String(place.year),
    status: "actual",
    partOf: null,
    confidence: 0.95,
    steps: [],
    ...rest,
    value,
    indicator: indicatorOf(sketch),
    source: {
      start,
      end: start + written.length,
      text: written,
      sentence: source?.sentence ?? `${indicatorOf(sketch).name}${written}。`,
      section: source?.section ?? "一(一)",
    },
  };
}

const mentionOf = ({ source }: Fact): Mention => ({
  start: source.start,
  end: source.end,
  text: source.text,
  disposition: "fact",
  rule: "test",
});

/** A report of an invented county, 2021. */
export function report(sketch: ReportSketch = {}): Report {
  const { facts: sketches = [], region = "青禾县", ...rest } = sketch;
  const year = sketch.year === undefined ? 2021 : sketch.year;
  const named = typeof region === "string" ? { name: region } : region;
  const reportId = sketch.reportId ?? `${named.name ?? "x"}-${year ?? "x"}`;
  const facts = sketches.map((one, index) => fact(one, { reportId, index, year }));
  return {
    file: `${reportId}.txt`,
    title: `${named.name ?? ""}${year ?? ""}年法治政府建设年度报告`,
    organisation: `${named.name ?? ""}人民政府`,
    documentNumber: "",
    publishedOn: "",
    signedOn: "",
    source: "",
    mentions: facts.map(mentionOf),
    warnings: [],
    ...rest,
    reportId,
    year,
    region: { name: "青禾县", code: "", level: "county", ...named },
    facts,
  };
}

/** A catalogue of three entries: two counts and the rate of one in the other. */
export const catalogue: Catalogue = {
  version: "2026-01-01",
  categories: [
    { prefix: "FY", name: "行政复议应诉", source: "测试" },
    { prefix: "ZF", name: "行政执法", source: "测试" },
  ],
  indicators: [
    {
      code: "FY-001",
      name: "行政复议申请受理件数",
      category: "行政复议应诉",
      unit: "件",
      kind: "count",
      definition: "本年度受理的行政复议申请。",
      aliases: ["行政复议 受理 -不予", "复议申请 受理"],
      examples: ["受理行政复议申请12件。"],
    },
    {
      code: "FY-002",
      name: "行政复议审结件数",
      category: "行政复议应诉",
      unit: "件",
      kind: "count",
      definition: "本年度审结的行政复议案件。",
      aliases: ["行政复议 审结"],
      examples: ["审结行政复议案件10件。"],
    },
    {
      code: "FY-003",
      name: "行政复议审结率",
      category: "行政复议应诉",
      unit: "%",
      kind: "rate",
      definition: "审结件数占受理件数的比例。",
      aliases: ["行政复议 审结率"],
      numerator: "FY-002",
      denominator: "FY-001",
      examples: ["行政复议审结率为98.5%。"],
    },
  ],
};
