import type { Report } from "../../src/model";
import { connect, disconnect, ExcelHost } from "../support/excel";
import { importReports, undo } from "../support/live";
import { report } from "../support/reports";
import { sampleReports } from "../support/sample";
import { seen } from "../support/seen";

const [first, second] = [sampleReports().slice(0, 3), sampleReports()];

let host: ExcelHost;
beforeEach(() => {
  host = new ExcelHost({ sheets: ["我的表"] });
  connect(host);
  host.book.type("我的表", "A1:B2", [
    ["事项", "数"],
    ["甲", 1],
  ]);
  host.book.addTable("我的表", "A1:B2", "自用表");
  host.book.type("我的表", "D1", "=SUM(自用表[数])");
});
afterEach(disconnect);

const { stringify } = JSON;
const own = () =>
  stringify((seen(host) as { sheets: readonly { name: string }[] }).sheets.find(({ name }) => name === "我的表"));

/** Rows of a table of the workbook as records by header. */
function rows(name: string): readonly Record<string, unknown>[] {
  const { area, sheet, columns, showTotals } = host.book.table(name);
  return Array.from({ length: area.rows - (showTotals ? 2 : 1) }, (_, r) =>
    Object.fromEntries(
      columns.map((column, c) => {
        const cell = sheet.rows[area.row + 1 + r]?.cells[area.column + c];
        return [column.name, cell?.formula ?? cell?.value ?? ""];
      }),
    ),
  );
}

/** Address of a cell of a table, by its body row from 0 and its header. */
function address(name: string, row: number, header: string): string {
  const { area, columns } = host.book.table(name);
  const column = area.column + columns.findIndex((one) => one.name === header);
  return `${String.fromCharCode(65 + column)}${area.row + 2 + row}`;
}

const type = (name: string, row: number, header: string, value: string | number): void =>
  host.book.type(host.book.table(name).sheet.name, address(name, row, header), value);

const river = (value: number, file = "青禾.txt"): Report =>
  report({
    file,
    facts: [
      { name: "培训场次", value },
      { name: "检查次数", value: 7 },
    ],
  });

describe("a second import", () => {
  test("adds to what is there and leaves the person's own sheets alone", async () => {
    const before = own();
    await importReports(first);
    const there = rows("指标明细").map(({ 记录编号 }) => 记录编号);
    await importReports(second.slice(3));
    const now = rows("指标明细").map(({ 记录编号 }) => 记录编号);
    expect(now.slice(0, there.length)).toEqual(there);
    expect(new Set(now).size).toBe(now.length);
    expect(now.length).toBeGreaterThan(there.length);
    expect(rows("报告清单").map(({ 文件 }) => 文件)).toEqual(second.map(({ file }) => file));
    expect(own()).toBe(before);
  });

  test("gives the comparisons that importing all at once gives", async () => {
    await importReports(first);
    await importReports(second.slice(3));
    const inTwo = ["同比分析", "年度序列", "核验"].map(rows);
    const whole = new ExcelHost();
    connect(whole);
    host = whole;
    await importReports(second);
    expect(inTwo).toEqual(["同比分析", "年度序列", "核验"].map(rows));
  });

  test("of the same report replaces its rows and doubles none", async () => {
    await importReports([river(5)]);
    const { merge } = await importReports([river(6)]);
    expect(merge).toMatchObject({ added: 0, renewed: 2, removed: 0 });
    expect(rows("指标明细").map(({ 数值 }) => 数值)).toEqual([6, 7]);
    expect(rows("报告清单")).toHaveLength(1);
  });

  test("keeps the row a person corrected, and names it", async () => {
    await importReports([river(5)]);
    type("指标明细", 0, "数值", 55);
    const { merge } = await importReports([river(6)]);
    expect(merge.kept.map(({ name }) => name)).toEqual(["培训场次"]);
    expect(rows("指标明细").map(({ 数值 }) => 数值)).toEqual([55, 7]);
    // It stays a corrected row, however often the report comes back.
    expect((await importReports([river(6)])).merge.kept).toHaveLength(1);
    expect(rows("指标明细").map(({ 数值 }) => 数值)).toEqual([55, 7]);
  });

  test("keeps what a person decided about 采用", async () => {
    await importReports([river(5)]);
    type("指标明细", 0, "采用", 0);
    await importReports([report({ year: 2022, facts: [{ name: "培训场次", value: 9 }] })]);
    expect(rows("指标明细").map(({ 采用 }) => 采用)).toEqual([0, 1, 1]);
  });

  test("keeps a row a person wrote", async () => {
    await importReports([river(5)]);
    host.book.addRows("指标明细", 2);
    for (const [header, value] of Object.entries({
      地区: "青禾县",
      年度: 2021,
      指标名称: "自己加的",
      数值: 3,
      采用: 1,
    })) {
      type("指标明细", 2, header, value);
    }
    await importReports([river(6)]);
    expect(rows("指标明细").map(({ 指标名称 }) => 指标名称)).toEqual(["培训场次", "检查次数", "自己加的"]);
  });

  test("drops the rows a report no longer gives, and only those", async () => {
    await importReports([river(5), report({ year: 2022, facts: [{ name: "培训场次", value: 9 }] })]);
    const shorter = report({ file: "青禾.txt", facts: [{ name: "培训场次", value: 5 }] });
    const { merge } = await importReports([shorter]);
    expect(merge).toMatchObject({ renewed: 1, removed: 1 });
    expect(rows("指标明细").map(({ 指标名称, 年度 }) => [指标名称, 年度])).toEqual([
      ["培训场次", 2021],
      ["培训场次", 2022],
    ]);
  });

  test("mends the line of a file that could not be read before", async () => {
    await importReports([river(5)]);
    host.book.addRows("报告清单", 1);
    type("报告清单", 1, "文件", "坏.txt");
    type("报告清单", 1, "情况", "未导入");
    await importReports([report({ file: "坏.txt", year: 2022, facts: [{}] })]);
    expect(rows("报告清单").map(({ 文件, 情况 }) => [文件, 情况])).toEqual([
      ["青禾.txt", "已导入"],
      ["坏.txt", "已导入"],
    ]);
  });
});

describe("what a person does to our sheets", () => {
  const arrangements: readonly [string, () => void][] = [
    ["a renamed sheet", () => host.book.renameSheet("指标明细", "一季度'A'表")],
    ["a renamed table", () => host.book.renameTable("指标明细", "明细甲")],
    ["a moved column", () => host.book.moveColumn("指标明细", "原文", 0)],
    ["a hidden column", () => host.book.hideColumn("指标明细", "分类")],
    ["columns added in between", () => host.book.insertColumn("指标明细", "备注", 2)],
    ["rows put in above a table", () => host.book.insertRows("同比分析", 1, 2)],
    ["a sorted table", () => host.book.sort("指标明细", "数值", true)],
    ["a filter", () => host.book.filter("指标明细", "年度")],
    ["a totals row", () => host.book.totals("指标明细", true)],
    ["sheets of their own among ours", () => host.book.addSheet("同事的表")],
  ];
  test.each(arrangements)("%s does not keep the next import from its table", async (_, arrange) => {
    await importReports(first);
    arrange();
    await importReports(second);
    const whole = new ExcelHost();
    connect(whole);
    const mine = host;
    const visible = (name: string) =>
      rows(name)
        .map(({ 备注: _note, 检索键: _key, 标记: _mark, 本期行: _now, 上期行: _before, 查看: _look, ...row }) =>
          stringify(Object.entries(row).sort()),
        )
        .sort();
    const got = ["指标明细", "年度序列", "报告清单"].map(visible);
    host = whole;
    await importReports(first);
    await importReports(second);
    expect(got).toEqual(["指标明细", "年度序列", "报告清单"].map(visible));
    host = mine;
  });

  test("what stands beside a row follows it, and a column of formulas goes on", async () => {
    await importReports(first);
    host.book.insertColumn("同比分析", "批注", 4);
    host.book.insertColumn("同比分析", "万元", 5);
    const { area } = host.book.table("同比分析");
    for (let row = 0; row < area.rows - 1; row++) type("同比分析", row, "万元", "=[@本期值]/10000");
    const names = rows("同比分析").map(({ 指标名称, 口径 }) => `${指标名称}${口径}`);
    for (const [row, name] of names.entries()) type("同比分析", row, "批注", `见${name}`);
    await importReports(second);
    const now = rows("同比分析");
    expect(now.length).toBeGreaterThan(names.length);
    for (const row of now) {
      const name = `${row.指标名称}${row.口径}`;
      expect(row.批注).toBe(row.地区 === "青禾县" && names.includes(name) ? `见${name}` : "");
      expect(String(row.万元)).toContain("本期值");
    }
  });

  test("the years a person picked stay picked; those that were there follow the data", async () => {
    await importReports(first.slice(0, 2));
    expect(host.book.range("同比分析", "B3:B4")).toEqual([[2021], [2020]]);
    await importReports(first);
    expect(host.book.range("同比分析", "B3:B4")).toEqual([[2022], [2021]]);
    host.book.type("同比分析", "B3", 2021);
    host.book.type("同比分析", "B4", 2020);
    await importReports(second);
    expect(host.book.range("同比分析", "B3:B4")).toEqual([[2021], [2020]]);
  });
});

describe("taking an import back", () => {
  test("of the first import leaves the workbook as it was", async () => {
    const before = seen(host);
    await importReports(first);
    expect(await undo()).toEqual([]);
    expect(seen(host)).toEqual(before);
  });

  test("of a later one restores rows, comparisons, picked years and what stood beside them", async () => {
    await importReports(first);
    host.book.insertColumn("年度序列", "批注", 4);
    type("年度序列", 1, "批注", "留意");
    type("指标明细", 0, "数值", 94);
    await importReports([]);
    const before = seen(host);
    await importReports(second);
    expect(await undo()).toEqual([]);
    expect(seen(host)).toEqual(before);
  });

  test("restores the rows that were replaced and dropped", async () => {
    await importReports([river(5), report({ year: 2022, facts: [{ name: "培训场次", value: 9 }] })]);
    const before = seen(host);
    await importReports([report({ file: "青禾.txt", facts: [{ name: "培训场次", value: 6 }] })]);
    await undo();
    expect(seen(host)).toEqual(before);
  });

  test("keeps, and names, a row that a person has changed since", async () => {
    await importReports([river(5)]);
    await importReports([
      report({
        year: 2022,
        facts: [
          { name: "培训场次", value: 9 },
          { name: "走访户数", value: 3 },
        ],
      }),
    ]);
    type("指标明细", 3, "数值", 33);
    expect(await undo()).toEqual(["走访户数"]);
    expect(rows("指标明细").map(({ 指标名称, 数值 }) => [指标名称, 数值])).toEqual([
      ["培训场次", 5],
      ["检查次数", 7],
      ["走访户数", 33],
    ]);
    expect(rows("报告清单")).toHaveLength(2);
  });

  test("still can be done after the sheets were brought up to date", async () => {
    await importReports([river(5)]);
    const before = seen(host);
    await importReports([report({ year: 2022, facts: [{ name: "培训场次", value: 9 }] })]);
    await importReports([], { update: true });
    await undo();
    expect(seen(host)).toEqual(before);
  });

  test("brings back what was said of a finding that had gone", async () => {
    const rated = (rate: string) =>
      report({
        facts: [
          { code: "FY-001", name: "受理", value: 30384 },
          { code: "FY-002", name: "审结", value: 30230 },
          {
            code: "FY-003",
            name: "审结率",
            value: Number.parseFloat(rate),
            unit: "%",
            kind: "rate",
            source: { text: rate },
          },
        ],
      });
    await importReports([rated("98.5%")]);
    type("核验", 0, "已核", "已核");
    type("核验", 0, "备注", "原文如此");
    await importReports([rated("99.5%")]);
    expect(rows("核验").map(({ 已核 }) => 已核)).toEqual([""]);
    await undo();
    expect(rows("核验").map(({ 类型, 已核, 备注 }) => [类型, 已核, 备注])).toEqual([
      ["比率与件数不符", "已核", "原文如此"],
    ]);
  });

  test("is done once", async () => {
    await importReports(first);
    await importReports(second);
    await undo();
    await expect(undo()).rejects.toThrow("nothing to take back");
  });
});

describe("the charts", () => {
  const chart = (sheet: string) => host.book.sheet(sheet).charts[0];
  const drawn = (sheet: string) => chart(sheet)?.series.map(({ values }) => values.replace(/^.*!/, ""));
  /** The body of a column of a table, as a chart names it. */
  const column = (table: string, header: string): string => {
    const last = host.book.table(table).area.rows - 2;
    return [address(table, 0, header), address(table, last, header)]
      .map((cell) => cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2"))
      .join(":");
  };
  const year = (at: number, region = "青禾县") => report({ region, year: at, facts: [{ name: "案件", value: at }] });

  test("draw the years and regions that a later import adds, and are not doubled", async () => {
    await importReports([year(2020)]);
    expect(drawn("年度趋势")).toEqual(["$L$25"]);
    await importReports([year(2023), year(2021, "白水县")]);
    expect(drawn("年度趋势")).toEqual(["$L$25:$L$28"]);
    expect(drawn("年度趋势")).toEqual([column("年度趋势", "图值")]);
    expect(drawn("地区比较")).toEqual([column("地区比较", "数值"), column("地区比较", "上年值")]);
    for (const sheet of ["年度趋势", "地区比较"]) expect(host.book.sheet(sheet).charts).toHaveLength(1);
  });

  test("follow their columns where a person moved them, and rows put in above", async () => {
    await importReports([year(2020)]);
    host.book.insertRows("地区比较", 1, 2);
    expect(chart("地区比较")?.title).toContain("$N$5");
    host.book.insertColumn("地区比较", "备注", 1);
    await importReports([year(2021, "白水县")]);
    expect(drawn("地区比较")).toEqual([column("地区比较", "数值"), column("地区比较", "上年值")]);
  });

  test("draw what they drew once the import is taken back", async () => {
    await importReports([year(2020)]);
    const before = seen(host);
    await importReports([year(2023), year(2021, "白水县")]);
    expect(await undo()).toEqual([]);
    expect(seen(host)).toEqual(before);
  });

  test("that a person deleted stay away", async () => {
    await importReports([year(2020)]);
    host.book.sheet("年度趋势").charts = [];
    await importReports([year(2023)]);
    expect(host.book.sheet("年度趋势").charts).toEqual([]);
    expect(rows("年度趋势")).toHaveLength(4);
  });

  test("in an Excel that leaves hidden cells out of charts, what is drawn is not hidden", async () => {
    const old = new ExcelHost({ api: 7 });
    connect(old);
    host = old;
    await importReports([year(2020)]);
    expect(old.book.sheet("年度趋势").hidden.column.has(11)).toBe(false);
    expect(old.book.sheet("年度趋势").hidden.column.has(10)).toBe(true);
    expect(drawn("年度趋势")).toEqual(["$L$25"]);
  });

  test("the region and indicator a person follows stay picked as long as there is such a series", async () => {
    await importReports([year(2020), year(2021), year(2020, "白水县")]);
    expect(host.book.value("年度趋势", "A4")).toBe("青禾县");
    host.book.type("年度趋势", "A4", "白水县");
    await importReports([year(2022)]);
    expect(host.book.value("年度趋势", "A4")).toBe("白水县");
    expect(host.book.value("年度趋势", "D4")).toBe("目录外 案件 件");
  });
});

test("the catalogue as the clerk left it is what the next import uses", async () => {
  const facts = [{ code: "FY-001", name: "行政复议申请受理件数", value: 5 }] as const;
  await importReports([report({ facts })]);
  type("指标目录", 0, "单位", "人");
  type("指标目录", 1, "别名", "行政复议 审结；复议案件 结案");
  const { catalogue } = await importReports([]);
  expect(catalogue.indicators[1]?.aliases).toEqual(["行政复议 审结", "复议案件 结案"]);
  expect(rows("指标目录")[1]?.别名).toBe("行政复议 审结；复议案件 结案");
});
