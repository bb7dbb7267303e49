import type { Report } from "../../src/model";
import { connect, disconnect, ExcelHost } from "../support/excel";
import { importReports, undo } from "../support/live";
import { planOf } from "../support/plan";
import { report } from "../support/reports";
import { records } from "../support/tables";

let host: ExcelHost;
beforeEach(() => {
  host = new ExcelHost();
  connect(host);
});
afterEach(disconnect);

/** Two training figures that contradict each other, and a count told as a rounded one although it is on file. */
const doubtful = (other = 9, year = 2021): Report =>
  report({
    year,
    facts: [
      { code: "FY-001", value: 25 },
      { code: "FY-001", value: other },
      { name: "行政执法证件数", value: 40, qualifier: "over", unit: "个" },
    ],
  });

function findings(): readonly Record<string, unknown>[] {
  const { area, sheet, columns } = host.book.table("核验");
  return Array.from({ length: area.rows - 1 }, (_, r) =>
    Object.fromEntries(
      columns.map(({ name }, c) => [name, sheet.rows[area.row + 1 + r]?.cells[area.column + c]?.value ?? ""]),
    ),
  );
}

function type(row: number, header: string, value: string | number): void {
  const { area, columns } = host.book.table("核验");
  const column = String.fromCharCode(65 + area.column + columns.findIndex(({ name }) => name === header));
  host.book.type("核验", `${column}${area.row + 2 + row}`, value);
}

const brief = () => findings().map(({ 类型, 已核, 备注 }) => [类型, 已核, 备注].join("|"));

test("a finding carries its sentence", async () => {
  await importReports([doubtful()]);
  expect(findings().map(({ 原文 }) => 原文)).toEqual(["行政复议申请受理件数9。", "行政执法证件数40。"]);
});

test("what a person said of a finding stays with it, and it goes behind the open ones", async () => {
  await importReports([doubtful()]);
  expect(brief()).toEqual(["同一指标两个数值||", "应为确数而写约数||"]);
  type(0, "已核", "已核");
  type(0, "备注", "以前者为准");
  await importReports([report({ year: 2022, facts: [{ name: "培训场次", value: 9 }] })]);
  expect(brief()).toEqual(["应为确数而写约数||", "同一指标两个数值|已核|以前者为准"]);
  await importReports([]);
  expect(brief()).toEqual(["应为确数而写约数||", "同一指标两个数值|已核|以前者为准"]);
});

test("a finding whose numbers changed is open again, and one that is gone takes its mark along", async () => {
  await importReports([doubtful()]);
  type(0, "已核", "有误");
  await importReports([doubtful(8)]);
  expect(brief()).toEqual(["同一指标两个数值||", "应为确数而写约数||"]);
  type(0, "已核", "有误");
  await importReports([doubtful(25)]);
  expect(brief()).toEqual(["应为确数而写约数||"]);
  await importReports([doubtful(8)]);
  expect(brief()).toEqual(["同一指标两个数值||", "应为确数而写约数||"]);
});

test("undoing an import leaves what was said of the findings before it", async () => {
  await importReports([doubtful()]);
  type(1, "备注", "已电话询问");
  await importReports([doubtful(7, 2022)]);
  await undo();
  expect(brief()).toEqual(["同一指标两个数值||", "应为确数而写约数||已电话询问"]);
});

test("the factor a person picks is what the next update goes by, and it stays", async () => {
  const years = [2021, 2022].map((year) =>
    report({ year, facts: [{ name: "检查次数", value: year === 2021 ? 20 : 70 }] }),
  );
  await importReports(years);
  expect(host.book.range("核验", "B3")).toEqual([[5]]);
  expect(findings()[0]?.类型).toBe("");
  host.book.type("核验", "B3", 3);
  await importReports([], { update: true });
  expect(host.book.range("核验", "B3")).toEqual([[3]]);
  expect(findings().map(({ 类型, 相差 }) => [类型, 相差])).toEqual([["与上年相差悬殊", 50]]);
});

test("the counts above the table leave out what was dealt with", () => {
  const reports = [doubtful()];
  const counts = (book?: Parameters<typeof planOf>[1]) =>
    planOf(reports, book)
      .sheets.find(({ name }) => name === "核验")
      ?.cells.flatMap(({ cell }) => (cell.kind === "formula" ? [cell.value] : []));
  expect(counts()).toEqual([0, 1, 1]);
  const [first] = records(planOf(reports), "核验");
  const headers = Object.keys(first ?? {});
  const rows = [headers.map((header) => (header === "已核" ? "已核" : (first?.[header] ?? "")))];
  const there = { tables: { 核验: { headers, rows, sheet: "核验", row: 5, column: 0 } }, cells: {} };
  expect(counts({ there })).toEqual([0, 0, 1]);
});
