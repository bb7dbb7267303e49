import { readXlsx } from "hucre/xlsx";
import { writeXlsx } from "../../src/hosts/xlsx";
import { planOf } from "../support/plan";
import { sampleReports } from "../support/sample";

const plan = () => planOf(sampleReports());
const written = async () => readXlsx(await writeXlsx(plan()), { readStyles: true });

test("the same plan gives the same bytes, whatever the clock says", async () => {
  const first = await writeXlsx(plan());
  jest.useFakeTimers({
    now: new Date("2031-05-06T07:08:09Z"),
    doNotFake: ["nextTick", "setImmediate", "queueMicrotask"],
  });
  try {
    expect(Buffer.from(await writeXlsx(plan())).equals(Buffer.from(first))).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});

test("tables, frozen headers, print titles, lists and rules arrive in the file", async () => {
  const book = await written();
  const sheet = book.sheets.find(({ name }) => name === "同比分析");
  expect(sheet?.tables?.[0]).toMatchObject({ name: "同比分析", range: expect.stringMatching(/^A6:/) });
  expect(sheet?.freezePane).toMatchObject({ rows: 6, columns: 4 });
  expect(sheet?.pageSetup).toMatchObject({ paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1 });
  expect(sheet?.pageSetup?.printTitlesRow).toContain("$6:$6");
  expect(sheet?.dataValidations?.[0]).toMatchObject({ type: "list", range: "B3", values: ["2020", "2021", "2022"] });
  expect(sheet?.conditionalRules?.length).toBe(2);
});

test("text that looks like a formula, an error or a code is read back as the text it is", async () => {
  const book = await written();
  const sheet = book.sheets.find(({ name }) => name === "指标明细");
  const names = (sheet?.rows ?? []).map((row) => row[5]);
  for (const name of ["=SUM(A1:A9)", "+增量@项", "#REF!"]) expect(names).toContain(name);
  expect([...(sheet?.cells?.values() ?? [])].filter(({ type }) => type === "error")).toEqual([]);
  const formulas = [...(sheet?.cells?.values() ?? [])].map(({ formula }) => formula ?? "");
  expect(formulas.some((one) => one.includes("HYPERLINK"))).toBe(false);
});

test("formulas carry the computed value and name this row in the long form", async () => {
  const book = await written();
  const sheet = book.sheets.find(({ name }) => name === "同比分析");
  const change = sheet?.cells?.get("6,11");
  expect(change?.formula).toContain("同比分析[[#This Row],[本期值]]");
  expect(change?.formula).not.toContain("@");
  expect(change?.formulaResult).toBeCloseTo((101 - 120) / 120, 12);
});

test("a plan without a single report still makes a workbook", async () => {
  const empty = planOf([], { catalogue: { version: "", categories: [], indicators: [] } });
  expect((await readXlsx(await writeXlsx(empty))).sheets).toHaveLength(10);
});

test("PivotTables over all rows and charts over the summary arrive in the file", async () => {
  const book = await written();
  const pivots = book.sheets.find(({ name }) => name === "透视")?.pivotTables ?? [];
  expect(pivots.map(({ name }) => name)).toEqual(["透视_分类", "透视_指标"]);
  const data = pivots.map(({ fields }) => fields.filter(({ axis }) => axis === "data").map(({ name }) => name));
  expect(data).toEqual([["采用数"], ["采用值"]]);
  expect(book.sheets.find(({ name }) => name === "分类汇总")?.charts).toHaveLength(2);
});
