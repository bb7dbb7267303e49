import type { Report } from "../../src/model";
import { planOf } from "../support/plan";
import { report } from "../support/reports";
import { sampleReports } from "../support/sample";
import { records } from "../support/tables";

const plan = (reports: readonly Report[] = sampleReports()) => planOf(reports);

test("the sheets and tables are those of the contract, in its order", () => {
  const { sheets } = plan();
  expect(sheets.map(({ name }) => name)).toEqual([
    "说明",
    "指标明细",
    "同比分析",
    "年度序列",
    "核验",
    "报告清单",
    "指标目录",
  ]);
  for (const { name, tables } of sheets.slice(1)) expect(tables.map((table) => table.name)).toEqual([name]);
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
