import type { Report } from "../../src/model";
import { planOf } from "../support/plan";
import { type FactSketch, report } from "../support/reports";
import { records } from "../support/tables";

const details = (...reports: readonly Report[]) => records(planOf(reports), "指标明细");

const adopted = (facts: readonly FactSketch[], year = 2021) =>
  details(report({ year, facts }))
    .filter(({ 采用 }) => 采用 === 1)
    .map(({ 数值 }) => 数值);

describe("采用 picks one value per key", () => {
  const cases: readonly [string, readonly FactSketch[], readonly number[]][] = [
    ["what was done before what is intended", [{ value: 9, status: "plan" }, { value: 7 }], [7]],
    ["the full year before some months", [{ value: 5, period: "2021-05/2021-12" }, { value: 8 }], [8]],
    [
      "a stock at the year's end as a full year",
      [
        { value: 5, period: "2021-05" },
        { value: 8, period: "@2021" },
      ],
      [8],
    ],
    ["the exact number before the rounded one", [{ value: 500, qualifier: "over" }, { value: 523 }], [523]],
    [
      "the surer number",
      [
        { value: 3, confidence: 0.6 },
        { value: 4, confidence: 0.9 },
      ],
      [4],
    ],
    ["the first of two that are level", [{ value: 3 }, { value: 4 }], [3]],
    ["some months that stand alone", [{ value: 5, period: "2021-05/2021-12" }], [5]],
    ["each of two scopes", [{ value: 5 }, { value: 6, scope: "市本级" }], [5, 6]],
    [
      "each of two dimensions",
      [
        { value: 5, dimension: "安全生产" },
        { value: 6, dimension: "城市管理" },
      ],
      [5, 6],
    ],
    ["each of two units", [{ value: 5 }, { value: 6, unit: "人" }], [5, 6]],
    [
      "a name once, whatever its case",
      [
        { name: "APP数", value: 5 },
        { name: "app数", value: 6 },
      ],
      [5],
    ],
  ];
  test.each(cases)("%s", (_, facts, expected) => {
    expect(adopted(facts)).toEqual(expected);
  });

  test("a year's own report before what the next report says of that year", () => {
    const rows = details(
      report({ year: 2022, facts: [{ value: 99, period: "2021" }] }),
      report({ year: 2021, facts: [{ value: 93 }] }),
    );
    expect(rows.map(({ 年度, 数值, 采用 }) => [年度, 数值, 采用])).toEqual([
      [2021, 93, 1],
      [2021, 99, 0],
    ]);
  });
});

test("a fact belongs to the year of its own period, else to its report's", () => {
  const rows = details(
    report({
      year: 2022,
      facts: [{ period: "2021" }, { name: "乙", period: "2021-11/2022-03" }, { name: "丙", period: "" }],
    }),
  );
  expect(rows.map(({ 年度 }) => 年度)).toEqual([2021, 2022, 2022]);
});

test("a report without a year leaves 年度 empty", () => {
  expect(details(report({ year: null, facts: [{}] }))[0]).toMatchObject({ 年度: "", 采用: 1 });
});

test("a row reads in the field's words", () => {
  const [parent, child] = details(
    report({
      region: { name: "青禾县", code: "510499" },
      facts: [
        { name: "行政处罚案件", value: 370, period: "@2021" },
        {
          name: "罚款金额",
          value: 2_860_000,
          unit: "元",
          kind: "amount",
          qualifier: "over",
          partOf: "青禾县-2021-0",
          period: "2021-05/2021-12",
          source: { sentence: "罚款286万余元。", section: "三(二)" },
        },
      ],
    }),
  );
  expect(parent).toMatchObject({ 期间: "2021年末", 限定: "准确", 性质: "数量", 状态: "实际", 上级指标: "" });
  expect(child).toMatchObject({
    区划代码: "510499",
    期间: "2021年5—12月",
    限定: "余",
    性质: "金额",
    上级指标: "行政处罚案件",
    原文: "罚款286万余元。",
    章节: "三(二)",
    报告编号: "青禾县-2021",
    记录编号: "青禾县-2021-1",
  });
});

describe("text from a report", () => {
  test.each(["=1+1", "+86", "-市本级", "@所有人", "#REF!"])("%s stays text", (name) => {
    const table = planOf([report({ facts: [{ name }] })]).sheets[1]?.tables[0];
    expect(table?.rows[0]?.[5]).toEqual({ kind: "text", value: name });
  });

  test("loses what a file cannot hold and keeps the rest", () => {
    const [row] = details(report({ facts: [{ source: { sentence: "受理\u0000\u000b93\ud800件\ufffe。\r\n完" } }] }));
    expect(row?.原文).toBe("受理93件。\n完");
  });

  test("too long for a cell is cut with a mark", () => {
    const [row] = details(report({ facts: [{ source: { sentence: "长".repeat(40_000) } }] }));
    expect(String(row?.原文)).toHaveLength(32_767);
    expect(row?.原文).toMatch(/后文略）$/);
  });

  test("two long names that begin alike stay two indicators", () => {
    const rows = details(report({ facts: [{ name: `${"长".repeat(300)}甲` }, { name: `${"长".repeat(300)}乙` }] }));
    expect(rows.map(({ 采用 }) => 采用)).toEqual([1, 1]);
    expect(Math.max(...rows.map(({ 检索键 }) => String(检索键).length))).toBeLessThan(256);
  });
});

test("only values that count can be found by a comparison", () => {
  const rows = details(report({ facts: [{ value: 1 }, { value: 2 }, { name: "乙", status: "plan" }] }));
  expect(rows.map(({ 检索键 }) => 检索键 !== "")).toEqual([true, false, false]);
});
