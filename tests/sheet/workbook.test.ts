import type { Kind, Report, SheetPlan } from "../../src/model";
import { brokenIn } from "../../src/sheet/references";
import { planOf } from "../support/plan";
import { type FactSketch, report } from "../support/reports";
import { sampleReports } from "../support/sample";
import { SHEETS } from "../support/sheets";
import { records, shown } from "../support/tables";

const plan = (reports: readonly Report[] = sampleReports()) => planOf(reports);

test("the sheets and tables are those of the contract, in its order", () => {
  const { sheets } = plan();
  expect(sheets.map(({ name }) => name)).toEqual(SHEETS);
  for (const { name, tables, pivots } of sheets.slice(1)) {
    expect(tables.map((table) => table.name)).toEqual(pivots ? [] : [name]);
  }
});

test("指标明细 has the columns of the contract, working columns behind them", () => {
  const headers = plan().sheets[1]?.tables[0]?.columns.map(({ header }) => header);
  expect(headers?.slice(0, 21).join(" ")).toBe(
    "地区 区划代码 年度 分类 指标代码 指标名称 口径 范围 数值 单位 限定 性质 期间 状态 上级指标 采用 置信度 原文 章节 报告编号 记录编号",
  );
});

test("the same reports in another order give the same plan", () => {
  expect(plan([...sampleReports()].reverse())).toEqual(plan());
});

test("every table has a row as wide as its columns, even without a report", () => {
  const empty = planOf([], { catalogue: { version: "", categories: [], indicators: [] } });
  for (const { tables } of [...empty.sheets, ...plan().sheets]) {
    for (const { rows, columns } of tables) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
    }
  }
});

describe("同比分析", () => {
  const row = (name: string, region = "云台特区") =>
    records(plan(), "同比分析").find((one) => one.指标名称 === name && one.地区 === region);

  test("counts and amounts change by a share, rates by points", () => {
    expect(row("行政复议申请受理件数", "青禾县")?.同比).toBeCloseTo((101 - 120) / 120, 12);
    expect(row("行政复议审结率", "青禾县")).toMatchObject({ 增减: 1.7, 同比: 1.7 });
    expect(row("普法宣传覆盖率")).toMatchObject({ 同比: 12.5 });
  });

  test("a base of zero gives a dash, a missing year a blank and the reason", () => {
    expect(row("行政复议申请受理件数")).toMatchObject({ 上期值: 0, 增减: 16, 同比: "—", 说明: "上期为零" });
    expect(row("平均办理时限")).toMatchObject({ 上期值: "", 增减: "", 同比: "", 说明: "缺上期" });
  });

  test("a plan is no value of its year", () => {
    expect(row("新增调解组织")).toMatchObject({ 本期值: "", 上期值: 4, 说明: "缺本期" });
  });

  test("rounded numbers and part-years keep their mark", () => {
    expect(row("培训人次")?.限定).toBe("本期：约 上期：余");
    expect(row("普法活动")?.限定).toBe("上期：2021年5—12月");
  });

  test("a stated change is not compared with anything", () => {
    expect(records(plan(), "同比分析").some(({ 性质 }) => 性质 === "变动")).toBe(false);
  });

  test("regions stand together, each in the catalogue's order", () => {
    const codes = records(plan(), "同比分析").map(({ 地区, 指标代码 }) => `${地区}${指标代码}`);
    expect(codes.slice(0, 6)).toEqual([
      "青禾县FY-001",
      "青禾县FY-002",
      "青禾县FY-003",
      "青禾县",
      "青禾县",
      "云台特区FY-001",
    ]);
  });

  const picked = (...reports: readonly Report[]) =>
    plan(reports)
      .sheets[2]?.cells.filter(({ cell }) => cell.style === "input")
      .map(({ cell }) => (cell.kind === "number" ? cell.value : 0));

  test("opens on the two adjacent years with most to compare", () => {
    const names = (...all: readonly string[]) => all.map((name) => ({ name }));
    expect(
      picked(
        report({ year: 2019, facts: names("甲", "乙") }),
        report({ year: 2020, facts: names("甲", "乙") }),
        report({ year: 2021, facts: names("甲", "丙") }),
        report({ year: 2023, facts: names("甲", "乙", "丙") }),
      ),
    ).toEqual([2020, 2019]);
  });

  test("opens on the latest year where no two are adjacent", () => {
    expect(picked(report({ year: 2019, facts: [{}] }), report({ year: 2023, facts: [{}] }))).toEqual([2023, 2022]);
  });
});

test("年度序列 has a column for each year in the data", () => {
  const rows = records(plan(), "年度序列");
  expect(rows[0]).toMatchObject({ 指标代码: "FY-001", "2020年": 93, "2021年": 120, "2022年": 101 });
  expect(rows.find(({ 指标名称 }) => 指标名称 === "培训人次")).toMatchObject({
    "2020年": "",
    标记: "2021年：余 2022年：约",
  });
});

describe("文中同比", () => {
  const county = (year: number, ...facts: readonly FactSketch[]) => report({ year, facts });
  /** A number, and the change of it that its sentence states. */
  const said = (sentence: string, base: FactSketch, change: FactSketch, written: string): readonly FactSketch[] => {
    const value = String(base.value);
    return [
      { ...base, source: { text: value, sentence, start: sentence.indexOf(value) } },
      {
        name: base.name ?? "",
        kind: "change",
        unit: "%",
        ...change,
        source: { text: written, sentence, start: sentence.indexOf(written) },
      },
    ];
  };
  const counted = said("受理案件120件，同比增长12.2%。", { name: "案件", value: 120 }, { value: 12.2 }, "12.2%");
  const row = (...reports: readonly Report[]) => records(plan(reports), "同比分析")[0];

  test("stands beside the computed one, with the difference in 百分点", () => {
    const now = row(county(2020, { name: "案件", value: 100 }), county(2021, ...counted));
    expect(now).toMatchObject({ 同比: 0.2, 文中同比: 0.122, 差异: -7.8, 同比原文: "查看" });
    const details = records(plan([county(2021, ...counted)]), "指标明细");
    expect(details.map(({ 同比键, 同比数 }) => [同比键, 同比数])).toEqual([
      ["", ""],
      ["青禾县|2021|案件·件|数量", 0.122],
    ]);
  });

  test("of a rate is in 百分点", () => {
    const rate = { name: "办结率", unit: "%", kind: "rate" } as const;
    const sentence = "办结率98.5%，同比提高1.5个百分点。";
    const facts = said(sentence, { ...rate, value: 98.5 }, { value: 1.5, unit: "个百分点" }, "1.5个百分点");
    const now = row(county(2020, { ...rate, value: 97.2 }), county(2021, ...facts));
    expect(now).toMatchObject({ 同比: 1.3, 文中同比: 1.5, 差异: 0.2 });
  });

  test("is not held against a number that is rounded, missing or of another year", () => {
    const rounded = row(county(2020, { name: "案件", value: 100, qualifier: "over" }), county(2021, ...counted));
    expect(rounded).toMatchObject({ 文中同比: 0.122, 差异: "", 限定: "上期：余" });
    expect(row(county(2021, ...counted))).toMatchObject({ 文中同比: 0.122, 差异: "" });
    const apart = planOf([county(2019, { name: "案件", value: 100 }), county(2021, ...counted)], {
      there: { tables: {}, cells: { 同比_本期年度: 2021, 同比_上期年度: 2019 } },
    });
    expect(records(apart, "同比分析")[0]).toMatchObject({ 同比: 0.2, 文中同比: 0.122, 差异: "" });
  });
});

describe("年度序列", () => {
  const series = (kind: Kind, unit: string, ...values: readonly (number | undefined)[]) => {
    const reports = values.map((value, i) =>
      report({
        year: 2018 + i,
        facts: [{ name: "别的", value: 1 }, ...(value === undefined ? [] : [{ kind, unit, value }])],
      }),
    );
    return records(plan(reports), "年度序列").find(({ 指标名称 }) => 指标名称 !== "别的");
  };

  test("shows where it went, and the average growth from the first to the last year by 水平法", () => {
    const count = series("count", "件", undefined, 100, 120, undefined, 133.1, 133.1);
    expect(count).toMatchObject({ 趋势: "·↗··→", 首年: 2019, 末年: 2023 });
    expect(count?.平均增速).toBeCloseTo(1.331 ** (1 / 4) - 1, 12);
    expect(series("count", "件", 8, 0)).toMatchObject({ 趋势: "↘", 平均增速: -1 });
  });

  test("of a rate the average difference in 百分点; nothing where there is no base, no span or no sense", () => {
    expect(series("rate", "%", 90, 92, 96)).toMatchObject({ 趋势: "↗↗", 平均增速: 3 });
    expect(series("count", "件", 0, 5)).toMatchObject({ 趋势: "↗", 平均增速: "" });
    expect(series("count", "件", 5, undefined)).toMatchObject({ 趋势: "·", 首年: 2018, 末年: 2018, 平均增速: "" });
    expect(series("rank", "位", 5, 3)?.平均增速).toBe("");
  });

  test("no formula is too long, however many the years", () => {
    const years = Array.from({ length: 60 }, (_, i) => report({ year: 1960 + i, facts: [{ value: i + 1 }] }));
    const cells = plan(years).sheets.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows[0] ?? []));
    const lengths = cells.map((cell) => (cell.kind === "formula" ? cell.formula.length : 0));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(8192);
  });
});

describe("年度趋势", () => {
  const county = (region: string, values: Readonly<Record<number, number>>, more: FactSketch = {}) =>
    Object.entries(values).map(([year, value]) =>
      report({ region, year: Number(year), facts: [{ name: "案件", ...more, value }] }),
    );
  const two = [...county("甲县", { 2019: 40, 2021: 50, 2022: 45 }), ...county("乙县", { 2021: 7 })];
  const followed = (book: SheetPlan) =>
    book.sheets
      .find(({ name }) => name === "年度趋势")
      ?.cells.filter(({ cell }) => cell.style === "input")
      .map(({ cell }) => shown(cell));

  test("has every year from the first to the last, and draws nothing where there is no value", () => {
    const rows = records(plan(two), "年度趋势").map(({ 年度, 数值, 增减, 同比, 图值 }) => [
      年度,
      数值,
      增减,
      同比,
      图值,
    ]);
    expect(rows).toEqual([
      [2019, 40, "", "", 40],
      [2020, "", "", "", "#N/A"],
      [2021, 50, "", "", 50],
      [2022, 45, -5, -0.1, 45],
    ]);
    expect(followed(plan(two))).toEqual(["甲县", "目录外 案件 件"]);
  });

  test("rates differ in 百分点", () => {
    const rates = plan(county("甲县", { 2021: 98.5, 2022: 97 }, { kind: "rate", unit: "%" }));
    expect(records(rates, "年度趋势")[1]).toMatchObject({ 增减: -1.5, 同比: "", 同比百分点: -1.5 });
  });

  test("keeps the region and indicator a person picked as long as there is such a series", () => {
    const picked = (region: string, label: string) =>
      followed(planOf(two, { there: { tables: {}, cells: { 年度趋势_地区: region, 年度趋势_指标: label } } }));
    expect(picked("乙县", "目录外 案件 件")).toEqual(["乙县", "目录外 案件 件"]);
    expect(picked("乙县", "别的指标")).toEqual(["甲县", "目录外 案件 件"]);
    expect(picked("丙县", "目录外 案件 件")).toEqual(["甲县", "目录外 案件 件"]);
  });

  test("a chart that leaves out what is missing does not keep the workbook from being handed in", () => {
    expect(brokenIn(plan(two))).toEqual([]);
  });

  test("each chart stands above its table and takes its title and values from cells of the same sheet", () => {
    const charts = plan(two).sheets.flatMap((part) => (part.charts ?? []).map((chart) => ({ chart, part })));
    expect(charts.map(({ chart: { name, type } }) => [name, type])).toEqual([
      ["图_年度趋势", "line"],
      ["图_地区比较", "column"],
    ]);
    const titles = charts.map(({ chart: { title }, part }) =>
      shown(part.cells.find(({ row, column }) => row === title.row && column === title.column)?.cell),
    );
    expect(titles).toEqual(["甲县　目录外 案件 件", "目录外 案件 件　2021年与上年"]);
    for (const { chart, part } of charts) {
      const table = part.tables.find(({ name }) => name === chart.table);
      expect(chart.to.row).toBeLessThan(table?.row ?? 0);
      const headers = table?.columns.map(({ header }) => header);
      expect(headers).toEqual(expect.arrayContaining([chart.categories, ...chart.values]));
    }
  });
});

describe("地区比较", () => {
  const regions = (values: Readonly<Record<string, readonly number[]>>, more: FactSketch = {}) =>
    Object.entries(values).flatMap(([region, [now, before]]) =>
      [now, before].flatMap((value, i) =>
        value === undefined ? [] : [report({ region, year: 2022 - i, facts: [{ name: "案件", ...more, value }] })],
      ),
    );
  const three = { 甲县: [30, 20], 乙县: [50, 0], 丙县: [30], 丁县: [] };
  const heading = (book: SheetPlan) =>
    book.sheets
      .find(({ name }) => name === "地区比较")
      ?.cells.filter(({ row, column }) => row === 3 && column < 11)
      .map(({ cell }) => shown(cell));

  test("puts the regions side by side, with ranks that ties share and shares of their sum", () => {
    const book = plan([...regions(three), report({ region: "丁县", year: 2022, facts: [{ name: "其他", value: 1 }] })]);
    const rows = records(book, "地区比较").map(({ 地区, 数值, 上年值, 同比, 排名, 占比, 查看 }) => [
      地区,
      数值,
      上年值,
      同比,
      排名,
      占比,
      查看,
    ]);
    expect(rows).toEqual([
      ["丁县", "", "", "", "", "", ""],
      ["丙县", 30, "", "", 2, 30 / 110, "查看"],
      ["乙县", 50, 0, "—", 1, 50 / 110, "查看"],
      ["甲县", 30, 20, 0.5, 2, 30 / 110, "查看"],
    ]);
    expect(heading(book)).toEqual(["目录外 案件 件", 2022, 110, 3, 110 / 3, 30]);
  });

  test("rates have neither shares nor a sum, and differ in 百分点", () => {
    const book = plan(regions({ 甲县: [98.5, 97.2], 乙县: [90, 91] }, { kind: "rate", unit: "%" }));
    expect(records(book, "地区比较").map(({ 同比, 同比百分点, 排名, 占比 }) => [同比, 同比百分点, 排名, 占比])).toEqual(
      [
        ["", -1, 2, ""],
        ["", 1.3, 1, ""],
      ],
    );
    expect(heading(book)?.slice(2)).toEqual(["", 2, 94.25, 94.25]);
  });

  test("one region is one row", () => {
    expect(records(plan(regions({ 甲县: [30, 20] })), "地区比较")).toHaveLength(1);
  });

  test("opens on the year most regions give, of equal ones on that with more to compare with", () => {
    const both = (year: number) =>
      ["甲县", "乙县"].map((region) => report({ region, year, facts: [{ name: "案件" }] }));
    expect(heading(plan([2020, 2021, 2023].flatMap(both)))?.[1]).toBe(2021);
  });

  test("keeps what a person picked as long as it can be compared", () => {
    const picked = (label: string, year: number) =>
      heading(planOf(regions(three), { there: { tables: {}, cells: { 地区比较_指标: label, 地区比较_年度: year } } }));
    expect(picked("目录外 案件 件", 2021)?.slice(0, 2)).toEqual(["目录外 案件 件", 2021]);
    expect(picked("不再有的指标", 2021)?.slice(0, 2)).toEqual(["目录外 案件 件", 2022]);
  });

  test("the list has every indicator once, those of several regions first, whatever their names", () => {
    const both = ["甲县", "乙县"].map((region) => report({ region, facts: [{ name: "两地" }, { name: "=SUM(A1)" }] }));
    const book = plan([
      report({ region: "甲县", year: 2019, facts: [{ name: "一地" }, { name: "两地", kind: "average" }] }),
      ...both,
    ]);
    const list = records(book, "年度序列").map(({ 指标清单 }) => 指标清单);
    expect(list.filter((one) => one !== "")).toEqual([
      "目录外 两地 件",
      "目录外 =SUM(A1) 件",
      "目录外 一地 件",
      "目录外 两地 件［均值］",
    ]);
  });
});

test("报告清单 lists every file, with its numbers by what became of them", () => {
  const one = report({
    publishedOn: "2022-02-18",
    mentions: (["fact", "fact", "date", "docno", "other"] as const).map((disposition, i) => ({
      start: i,
      end: i + 1,
      text: "1",
      disposition,
      rule: "test",
    })),
    warnings: [{ code: "no-year", message: "没有年度。", start: 0, end: 0 }],
    facts: [{}],
  });
  const rows = records(
    planOf([one], {
      problems: [{ file: "坏.txt", code: "binary", message: "不是文本。" }],
      duplicates: [{ file: "副本.txt", of: one.file }],
    }),
    "报告清单",
  );
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({
    数字总数: 5,
    指标数: 2,
    日期: 1,
    文号: 1,
    其他: 1,
    记录数: 1,
    发布日期: "2022-02-18",
  });
  expect(rows[0]).toMatchObject({ 情况: "已导入", 提示: "没有年度。", 级别: "县级" });
  expect(rows[1]).toMatchObject({ 文件: "副本.txt", 情况: "未导入" });
  expect(rows[2]).toMatchObject({ 文件: "坏.txt", 提示: "不是文本。" });
});

test("指标目录 holds the catalogue, aliases in one cell", () => {
  expect(records(plan(), "指标目录")[0]).toMatchObject({
    指标代码: "FY-001",
    别名: "行政复议 受理 -不予；复议申请 受理",
  });
});

test("核验 says so when there is nothing to look at", () => {
  expect(records(plan([]), "核验")[0]?.问题).toMatch(/没有发现/);
});
