import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { writeXlsx } from "../../src/hosts/xlsx";
import { planOf } from "../support/plan";
import { report } from "../support/reports";
import { sampleReports } from "../support/sample";
import { SHEETS } from "../support/sheets";
import { records, shown } from "../support/tables";

const plan = () => planOf(sampleReports());
/** All parts of the file, one behind the other. */
const textOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
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
  expect((await readXlsx(await writeXlsx(empty))).sheets).toHaveLength(SHEETS.length);
});

test("PivotTables over all rows arrive in the file, the years in their order", async () => {
  const book = await written();
  const pivots = book.sheets.find(({ name }) => name === "透视")?.pivotTables ?? [];
  expect(pivots.map(({ name }) => name)).toEqual(["透视_分类", "透视_指标"]);
  const data = pivots.map(({ fields }) => fields.filter(({ axis }) => axis === "data").map(({ name }) => name));
  expect(data).toEqual([["采用数"], ["采用值"]]);
  const text = textOf(await writeXlsx(plan()));
  expect(text.match(/<pivotField axis="axisCol"[^>]* sortType="ascending" defaultSubtotal="0">/g)).toHaveLength(2);
  expect(text).not.toContain('<item t="default"/>');
  expect(text.match(/<pivotTableDefinition [^>]*rowGrandTotals="0" colGrandTotals="0"/g)).toHaveLength(1);
});

test("the axes of a PivotTable list each item once, whatever its case, and none is empty", async () => {
  const facts = [
    { name: "推广APP场次", value: 12 },
    { name: "推广App场次", value: 8 },
  ];
  const bytes = await writeXlsx(planOf([report({ facts })]));
  const caches = textOf(bytes).match(/<cacheField name="指标名称"[^>]*><sharedItems[^>]*><s .*?<\/cacheField>/g) ?? [];
  expect(caches.map((cache) => cache.match(/推广app场次/gi)?.length)).toEqual([1]);
  // 口径 is blank throughout: an axis without an item is one Excel repairs.
  expect(textOf(bytes)).not.toMatch(/<items count="0">/);
  // No copy of the rows, so that nothing in it can be wrong, or left behind in a copy that is handed in.
  expect(textOf(bytes)).not.toContain("pivotCacheRecords");
  const sheet = (await readXlsx(bytes)).sheets.find(({ name }) => name === "指标明细");
  expect(sheet?.rows.slice(1).map((row) => row[5])).toEqual(["推广APP场次", "推广App场次"]);
});

test("fonts list their parts in the order Excel asks for", async () => {
  const fonts = textOf(await writeXlsx(plan())).match(/<font>.*?<\/font>/g) ?? [];
  expect(fonts.length).toBeGreaterThan(3);
  for (const font of fonts)
    expect(font).toMatch(/^<font>(<b\/>)?(<i\/>)?(<u[^>]*>)?(<sz[^>]*>)?(<color[^>]*>)?(<name[^>]*>|<\/font>)/);
});

/** What stands in the cells of a reference such as `'表'!$A$2:$A$4`. */
function cellsAt(book: Awaited<ReturnType<typeof written>>, reference = ""): unknown[] {
  const [, sheet, letter = "A", first, last] = /^'(.+)'!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(reference) ?? [];
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.slice(Number(first) - 1, Number(last)).map((row) => row[letter.charCodeAt(0) - 65]);
}

test("the charts are drawn from the cells that hold the values of what is picked", async () => {
  const book = await written();
  const drawn = (name: string) => book.sheets.find((sheet) => sheet.name === name)?.charts?.[0];
  const [years, regions] = [drawn("年度趋势"), drawn("地区比较")];
  expect([years?.kinds, regions?.kinds]).toEqual([["line"], ["bar"]]);
  const [line] = years?.series ?? [];
  expect(cellsAt(book, line?.categoriesRef)).toEqual([2020, 2021, 2022]);
  expect(cellsAt(book, line?.valuesRef)).toEqual(records(plan(), "年度趋势").map(({ 图值 }) => 图值));
  expect(regions?.series?.map(({ name }) => name)).toEqual(["数值", "上年值"]);
  for (const one of regions?.series ?? []) {
    const rows = records(plan(), "地区比较");
    expect(cellsAt(book, one.categoriesRef)).toEqual(rows.map(({ 地区 }) => 地区));
    expect(cellsAt(book, one.valuesRef)).toEqual(rows.map((row) => row[one.name ?? ""]));
  }
});

test("a chart takes its title from a cell, draws what is hidden, and leaves a gap for #N/A", async () => {
  const text = textOf(await writeXlsx(plan()));
  const titles = Array.from(text.matchAll(/<c:title><c:tx><c:strRef><c:f>'(.*?)'!\$([A-Z])\$(\d+)<\/c:f>/g));
  const shownAt = titles.map(([, sheet, letter = "", row]) => {
    const cells = plan().sheets.find(({ name }) => name === sheet)?.cells ?? [];
    return shown(cells.find((one) => one.row === Number(row) - 1 && one.column === letter.charCodeAt(0) - 65)?.cell);
  });
  expect(shownAt).toEqual(["青禾县　FY-001 行政复议申请受理件数 件", "FY-001 行政复议申请受理件数 件　2022年与上年"]);
  // The extension stands last in its chart, as the schema has it; Excel repairs a file that has it elsewhere.
  expect(
    text.match(/<c16r3:dispNaAsBlank val="1"\/><\/c16r3:dataDisplayOptions16><\/c:ext><\/c:extLst><\/c:chart>/g),
  ).toHaveLength(2);
  expect(text.match(/<c:plotVisOnly val="0"\/>/g)).toHaveLength(2);
});

test("a missing year is #N/A and no text that spells it", async () => {
  const year = (value: number, at: number) => report({ year: at, facts: [{ name: "案件", value }] });
  const text = textOf(await writeXlsx(planOf([year(5, 2019), year(7, 2021)])));
  expect(text.match(/ t="e"><f>[^<]*NA\(\)[^<]*<\/f><v>#N\/A<\/v>/g)).toHaveLength(1);
});

test("no sheet is pressed onto one page, and what is read through is upright", async () => {
  const pages = (await written()).sheets.map(({ name, pageSetup }) => [name, pageSetup] as const);
  for (const [, page] of pages) expect(page).toMatchObject({ paperSize: "a4", fitToWidth: 1, fitToHeight: 0 });
  expect(pages.filter(([, page]) => page?.orientation === "portrait").map(([name]) => name)).toEqual(["说明"]);
});
