import type { Report } from "../../src/model";
import { type FactSketch, report } from "./reports";

const review = { category: "行政复议应诉" } as const;

/** The same indicators each year, so that years compare; `at` gives the values of one year. */
function yearOfRiver(year: number, at: { received: number; closed: number; rate: number; fines: number }): Report {
  const facts: readonly FactSketch[] = [
    { ...review, code: "FY-001", name: "行政复议申请受理件数", value: at.received },
    { ...review, code: "FY-002", name: "行政复议审结件数", value: at.closed },
    {
      ...review,
      code: "FY-003",
      name: "行政复议审结率",
      value: at.rate,
      unit: "%",
      kind: "rate",
      source: { text: `${at.rate}%` },
    },
    { category: "行政执法", name: "罚款金额", value: at.fines, unit: "元", kind: "amount", dimension: "安全生产" },
    { category: "行政执法", name: "罚款金额", value: at.fines / 3, unit: "元", kind: "amount", dimension: "城市管理" },
  ];
  return report({
    region: { name: "青禾县", code: "510499", level: "county" },
    year,
    documentNumber: `青府〔${year + 1}〕7号`,
    signedOn: `${year + 1}-01-30`,
    publishedOn: `${year + 1}-02`,
    facts,
  });
}

/** Names that look like wildcards, formulas or references; each must be found as itself. */
const awkward: readonly FactSketch[] = [
  { name: "办件量*", value: 7 },
  { name: "办件量?", value: 8 },
  { name: "办件量~", value: 9 },
  { name: "办件量~*", value: 10 },
  { name: '"放管服"事项[第一批]', value: 11, dimension: "网上'办理'" },
  { name: "=SUM(A1:A9)", value: 12, source: { sentence: '=HYPERLINK("http://example.invalid","点我")' } },
  { name: "+增量@项", value: 13, scope: "-市本级" },
  { name: `${"很长的指标名称".repeat(40)}甲`, value: 14 },
  { name: `${"很长的指标名称".repeat(40)}乙`, value: 15 },
  { name: "APP注册人数", value: 16, unit: "人" },
  { name: "#REF!", value: 17 },
  { name: "编码_x0041_事项", value: 18 },
  { name: "控制\u0001字符\ud800事项", value: 19 },
];

/** Two regions, three years and everything a comparison can trip over. */
export function sampleReports(): readonly Report[] {
  return [
    yearOfRiver(2020, { received: 93, closed: 90, rate: 96.8, fines: 2_860_000 }),
    yearOfRiver(2021, { received: 120, closed: 118, rate: 98.3, fines: 4_119_307.94 }),
    yearOfRiver(2022, { received: 101, closed: 101, rate: 100, fines: 1_000_000.1 }),
    report({
      region: { name: "云台特区", code: "", level: "zone" },
      year: 2021,
      facts: [
        { ...review, code: "FY-001", name: "行政复议申请受理件数", value: 0 },
        { name: "培训人次", unit: "人次", value: 500, qualifier: "over", source: { text: "500余" } },
        { name: "普法活动", unit: "场", value: 60, period: "2021-05/2021-12" },
        { name: "普法活动", unit: "场", value: 12, period: "2021-05" },
        { name: "满意度位次", unit: "位", kind: "rank", value: 5 },
        { name: "新增调解组织", unit: "个", value: 4, confidence: 0.4 },
        { name: "普法宣传覆盖率", unit: "%", kind: "rate", value: 0 },
        ...awkward,
      ],
    }),
    report({
      region: { name: "云台特区", code: "", level: "zone" },
      year: 2022,
      facts: [
        { ...review, code: "FY-001", name: "行政复议申请受理件数", value: 16 },
        { ...review, code: "FY-001", name: "行政复议申请受理件数", value: 18 },
        { ...review, code: "FY-001", name: "行政复议申请受理件数", value: 1, period: "2021" },
        { name: "培训人次", unit: "人次", value: 620, qualifier: "about" },
        { name: "普法活动", unit: "场", value: 75 },
        { name: "满意度位次", unit: "位", kind: "rank", value: 3 },
        { name: "新增调解组织", unit: "个", value: 100, status: "plan", period: "2023" },
        { name: "普法宣传覆盖率", unit: "%", kind: "rate", value: 12.5 },
        { name: "办件量", unit: "%", kind: "change", value: 287 },
        { name: "平均办理时限", unit: "天", kind: "average", value: 3.25 },
        ...awkward.map((one) => ({ ...one, value: (one.value ?? 0) * 3 })),
        { name: "app注册人数", value: 99, unit: "人" },
      ],
    }),
  ];
}
