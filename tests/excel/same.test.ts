import { readXlsx } from "hucre/xlsx";
import { loadDefaultCatalogue } from "../../src/catalogue";
import { composeWorkbook, emptyPlan } from "../../src/compose";
import { pivotBook, readBook } from "../../src/hosts/excel";
import { writeXlsx } from "../../src/hosts/xlsx";
import { pivotSheet } from "../../src/sheet";
import { connect, disconnect, ExcelHost, toXlsx } from "../support/excel";
import { closeOffice, officeAvailable, recalculate } from "../support/libreoffice";
import { importReports, listener, MADE_ON, undo } from "../support/live";
import { catalogue as small } from "../support/reports";
import { sampleReports } from "../support/sample";
import { readText, SAMPLES, SEEDS } from "../support/seeds";

const shipped = loadDefaultCatalogue();

let office = false;
beforeAll(async () => {
  office = await officeAvailable();
});
afterAll(closeOffice);
afterEach(disconnect);

type Sheets = Awaited<ReturnType<typeof recalculate>>["sheets"];

const empty = (value: unknown): boolean => value === null || value === undefined || value === "";

const equal = (a: unknown, b: unknown): boolean => {
  if (empty(a) || empty(b)) return empty(a) && empty(b);
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  // A date is read as a date from one file and as its number from the other, where its format was not saved.
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  return a === b;
};

/** Every cell of every sheet of `wanted` against the same cell of `got`. */
function compareSheets(wanted: Sheets, got: Sheets): { compared: number; differing: string[] } {
  const differing: string[] = [];
  let compared = 0;
  // PivotTables are the program's own to compute; in a live workbook they are made on request.
  for (const sheet of wanted.filter(({ name }) => name !== "透视")) {
    const other = got.find(({ name }) => name === sheet.name)?.rows ?? [];
    const height = Math.max(sheet.rows.length, other.length);
    for (let r = 0; r < height; r++) {
      const width = Math.max(sheet.rows[r]?.length ?? 0, other[r]?.length ?? 0);
      for (let c = 0; c < width; c++) {
        compared++;
        const [a, b] = [sheet.rows[r]?.[c], other[r]?.[c]];
        if (!equal(a, b)) differing.push(`${sheet.name} ${r + 1}/${c + 1}: file ${String(a)}, live ${String(b)}`);
      }
    }
  }
  return { compared, differing };
}

test("the live path and the file path give the same cells, once LibreOffice has computed both", async () => {
  if (!office) return;
  const reports = await Promise.all([...SEEDS, ...SAMPLES].map(readText));
  const host = new ExcelHost();
  connect(host);
  await importReports(reports, { shipped });
  const { plan } = composeWorkbook({ reports, catalogue: shipped, madeOn: MADE_ON });
  const file = await recalculate(await writeXlsx(plan));
  const live = await recalculate(await toXlsx(host.book));
  const { compared, differing } = compareSheets(file.sheets, live.sheets);
  process.stdout.write(`${compared} cells of the live path and of the file path compared\n`);
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(20_000);
});

test("so they do after a second import and after it was taken back", async () => {
  if (!office) return;
  const [first, second] = [sampleReports().slice(0, 3), sampleReports()];
  const host = new ExcelHost();
  connect(host);
  await importReports(first);
  const once = await recalculate(await toXlsx(host.book));
  await importReports(second);
  const whole = new ExcelHost();
  connect(whole);
  await importReports(second);
  const twice = await recalculate(await toXlsx(host.book));
  expect(compareSheets((await recalculate(await toXlsx(whole.book))).sheets, twice.sheets).differing).toEqual([]);
  connect(host);
  await undo();
  expect(compareSheets(once.sheets, (await recalculate(await toXlsx(host.book))).sheets).differing).toEqual([]);
});

test("a workbook saved by the browser's pane is gone on with in Excel", async () => {
  const host = new ExcelHost();
  connect(host);
  await importReports(sampleReports().slice(0, 3));
  // Saved as a file it has tables and names, and none of our bookkeeping.
  host.book.settings.clear();
  host.book.parts.length = 0;
  const { merge } = await importReports(sampleReports());
  expect(merge.renewed).toBe(15);
  expect(merge.added).toBeGreaterThan(0);
});

test("PivotTables stand on their own sheet and are made anew, not doubled", async () => {
  const host = new ExcelHost();
  connect(host);
  await importReports(sampleReports());
  for (let i = 0; i < 2; i++) {
    const live = await readBook(emptyPlan(shipped), listener());
    await pivotBook(pivotSheet(), live, listener());
  }
  expect(host.book.pivots.map(({ name }) => name).sort()).toEqual(["透视_分类", "透视_指标"]);
  expect(host.book.pivots.find(({ name }) => name === "透视_指标")?.facts).toMatchObject({
    "layout.layoutType": "Tabular",
    "layout.showRowGrandTotals": false,
    "指标名称.subtotals": { automatic: false },
  });
});

/** Where the charts of a file take what they draw from; the empty cell that only LibreOffice needs is left out. */
const drawnInFile = (sheets: Sheets) =>
  sheets.flatMap(({ name, charts = [] }) =>
    charts.map(({ series = [] }) => ({
      sheet: name,
      series: series
        .filter((one) => one.categoriesRef !== undefined)
        .map((one) => ({ name: one.name, values: one.valuesRef, categories: one.categoriesRef })),
    })),
  );

const plain = (reference = ""): string => reference.replaceAll("'", "");

test("the charts of the live path draw the same cells as those of the file path", async () => {
  const host = new ExcelHost();
  connect(host);
  await importReports(sampleReports());
  const { plan } = composeWorkbook({ reports: sampleReports(), catalogue: small, madeOn: MADE_ON });
  const file = drawnInFile((await readXlsx(await writeXlsx(plan))).sheets).map(({ sheet, series }) => ({
    sheet,
    series: series.map((one) => ({
      name: one.name,
      values: plain(one.values),
      categories: plain(one.categories),
    })),
  }));
  const live = host.book.sheets.flatMap(({ name, charts }) =>
    charts.map(({ series }) => ({
      sheet: name,
      series: series.map((one) => ({
        name: one.name,
        values: plain(one.values),
        categories: plain(one.categories),
      })),
    })),
  );
  expect(live).toEqual(file);
  expect(live.map(({ sheet }) => sheet)).toEqual(["年度趋势", "地区比较"]);
});
