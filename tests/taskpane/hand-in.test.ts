import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { composeHandIn } from "../../src/compose";
import { excel, pane, handIn as words } from "../../src/messages/zh-CN";
import { columnLetters } from "../../src/taskpane/worker/preview";
import { describeInBrowser, type OpenPane, type PaneBench, startPane } from "../support/browser";
import { clientScript, ExcelHost } from "../support/excel";
import { createdBeside } from "../support/excel/api/workbook";
import { catalogue } from "../support/reports";
import { sampleReports } from "../support/sample";
import { notices } from "./gestures";

const say = pane.handIn;

const REPORT = `青溪县2022年法治政府建设年度报告
2022年，全县共收到行政复议申请93件，受理85件，审结80件。行政处罚案件罚款286万余元，办结率达100%。
`;

/** Texts and numbers of the cover, and names of the sheets. */
async function coverOf(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes);
  const [cover] = sheets;
  const names = sheets.map(({ name }) => name);
  return { names, cover: cover?.rows.flat().map(String) ?? [], sheets };
}

describe("the copy that is handed in", () => {
  const input = { reports: sampleReports(), catalogue, madeOn: "2026-02-03" };
  const options = [true, false].flatMap((withoutWorking) =>
    [true, false].map((withoutRemarks) => ({
      unit: "青禾县人民政府",
      on: "2026-02-05",
      withoutWorking,
      withoutRemarks,
    })),
  );

  test.each(options)("has nothing broken: $withoutWorking, $withoutRemarks", (one) => {
    const { broken, seen, plan, composed } = composeHandIn(input, one);
    expect(broken).toEqual([]);
    expect(seen.length).toBeGreaterThan(1);
    const names = plan.sheets.map(({ name }) => name);
    expect(names[0]).toBe("报送封面");
    expect(names.includes("核验")).toBe(!one.withoutRemarks);
    expect(composed.plan.sheets.map(({ name }) => name)).not.toContain("报送封面");
  });

  test("has its sheets under our own names, where a person gave them others", () => {
    const table = composeHandIn(input, { ...options[0], unit: "县", on: "2026-02-05" } as (typeof options)[number]);
    const details = table.composed.plan.sheets.find(({ name }) => name === "指标明细")?.tables[0];
    const there = {
      cells: {},
      tables: {
        指标明细: {
          headers: details?.columns.map(({ header }) => header) ?? [],
          rows: details?.rows.map((row) => row.map((cell) => ("value" in cell ? cell.value : ""))) ?? [],
          sheet: "我的明细",
          row: 0,
          column: 0,
        },
      },
    };
    const { broken, plan } = composeHandIn(
      { ...input, reports: [], there },
      { unit: "县", on: "2026-02-05", withoutWorking: false, withoutRemarks: false },
    );
    expect(broken).toEqual([]);
    expect(JSON.stringify(plan)).not.toContain("我的明细");
  });
});

describeInBrowser("准备报送", () => {
  let bench: PaneBench;
  let host: ExcelHost;
  let opened: OpenPane;
  let page: Page;

  beforeAll(async () => {
    bench = await startPane();
  });
  afterAll(() => bench.close());
  afterEach(() => page.close());

  const quiet = () => expect(opened).toMatchObject({ outside: [], errors: [] });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const unit = () => page.getByRole("textbox", { name: words.unit });
  const result = () => page.getByRole("region", { name: say.result });
  const said = (text: string) => page.getByRole("region", { name: pane.notices.label }).getByText(text);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  async function inBrowser(): Promise<void> {
    opened = await bench.open({ viewport: { width: 320, height: 720 } });
    page = opened.page;
  }

  async function inExcel(query = "", api = 17): Promise<void> {
    opened = await bench.open(
      { viewport: { width: 320, height: 720 } },
      {
        path: `?host=excel${query}`,
        async prepare(one) {
          const body = clientScript({ api });
          await one.route("**/office/office.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
          await one.exposeFunction("excelHost", (request: string) => host.handle(request));
        },
      },
    );
    page = opened.page;
  }

  async function paste(text = REPORT): Promise<void> {
    await page.getByRole("textbox", { name: pane.import.pasteLabel }).fill(text);
    await button(pane.import.readPaste).click();
    await page.locator("blockquote").first().waitFor();
    await button(pane.next.write).click();
    await page.getByRole("tablist", { name: pane.write.sheetsLabel }).waitFor();
  }

  /** A report in the open workbook. */
  async function imported(): Promise<void> {
    await paste();
    await button(pane.write.live).click();
    await page.getByRole("region", { name: pane.book.heading }).waitFor();
  }

  async function preview(): Promise<void> {
    await button(say.preview).click();
    await result().waitFor();
  }

  async function download(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const waiting = page.waitForEvent("download");
    await button(say.make).click();
    const file = await waiting;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  describe("in a browser", () => {
    test("the form, the preview and a file with a cover, locked, without what was to stay", async () => {
      await inBrowser();
      await paste();
      await button(say.open).click();
      expect(await unit().inputValue()).toBe("青溪县人民政府");
      expect(await overflow()).toBe(0);
      expect(await button(say.make).getAttribute("aria-disabled")).toBe("true");
      await unit().fill("青溪县/司法局");
      await page.getByLabel(words.on).fill("2026-02-05");
      await page.getByRole("checkbox", { name: say.withoutRemarks }).check();
      // As the keyboard does it.
      await unit().press("Enter");
      await result().waitFor();
      expect(await overflow()).toBe(0);
      expect(await result().textContent()).toContain("报送封面");
      const tabs = page.getByRole("tablist", { name: pane.write.sheetsLabel }).getByRole("tab");
      const shown = await tabs.allInnerTexts();
      expect(shown[0]).toBe("报送封面");
      expect(shown).not.toContain("核验");

      const { name, bytes } = await download();
      expect(name).toBe("报送_青溪县_司法局_2026-02-05.xlsx");
      const { names, cover, sheets } = await coverOf(bytes);
      // The PivotTables are computed by the program that opens the file; there is nothing of them to preview.
      expect(names.filter((one) => one !== "透视")).toEqual(shown);
      expect(cover).toContain("青溪县/司法局");
      // Excel refreshes no PivotTable on a locked sheet, and would show an empty one.
      expect(sheets.map(({ protection }) => protection?.sheet === true)).toEqual(names.map((one) => one !== "透视"));
      await said(say.downloaded(name)).waitFor();
      quiet();
    });

    test("an empty unit or date is said at its field, and nothing is computed", async () => {
      await inBrowser();
      await paste();
      await button(say.open).click();
      await unit().fill("  ");
      await page.getByLabel(words.on).fill("");
      await button(say.preview).click();
      await page.getByText(say.unitMissing).waitFor();
      await page.getByText(say.onMissing).waitFor();
      expect(await unit().evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await result().count()).toBe(0);
      // The sentence makes its own field higher, not the one beside it.
      await page.getByLabel(words.on).fill("2026-02-05");
      await page.setViewportSize({ width: 450, height: 720 });
      const heights = await page
        .locator("#hand-in span:has(> input:not([type=checkbox]))")
        .evaluateAll((boxes) => boxes.map((box) => box.clientHeight));
      expect(new Set(heights).size).toBe(1);
      quiet();
    });

    test("what is filled in stays when the form is left; what was previewed does not", async () => {
      await inBrowser();
      await paste();
      await button(say.open).click();
      await unit().fill("甲局");
      await preview();
      await page.getByRole("checkbox", { name: say.withoutWorking }).check();
      expect(await result().count()).toBe(0);
      await preview();
      await button(say.back).click();
      await button(pane.write.download).waitFor();
      await button(say.open).click();
      expect(await unit().inputValue()).toBe("甲局");
      expect(await page.getByRole("checkbox", { name: say.withoutWorking }).isChecked()).toBe(true);
      expect(await result().count()).toBe(0);
      quiet();
    });

    test("several bodies give no unit; 取消 stops the worker and keeps the form", async () => {
      await inBrowser();
      await paste(REPORT);
      await page.getByRole("tab", { name: pane.steps.import }).click();
      await paste(REPORT.replaceAll("青溪县", "攀枝花市东区"));
      await button(say.open).click();
      expect(await unit().inputValue()).toBe("");
      await unit().fill("市司法局");
      // A worker that never answers.
      await page.evaluate(() => {
        Worker.prototype.postMessage = () => undefined;
      });
      await button(say.preview).click();
      await button(pane.progress.cancel).click();
      await said(pane.stopped.handIn).waitFor();
      expect(await unit().inputValue()).toBe("市司法局");
      quiet();
    });
  });

  describe("in Excel", () => {
    beforeEach(() => {
      host = new ExcelHost();
    });

    test("the copy opens beside the workbook, with a person's corrections; the workbook stays as it is", async () => {
      await inExcel();
      await imported();
      const { area, columns, sheet } = host.book.table("指标明细");
      const column = columnLetters(area.column + columns.findIndex(({ name }) => name === "数值"));
      host.book.type(sheet.name, `${column}${area.row + 2}`, 4321);
      host.book.renameSheet("指标明细", "我的明细");
      const before = host.book.snapshot();
      await button(pane.book.actions.handin.name).click();
      expect(await unit().inputValue()).toBe("青溪县人民政府");
      await preview();
      await button(say.make).click();
      await said(say.opened).waitFor();
      const [made, ...others] = createdBeside(host.book);
      expect(others).toEqual([]);
      expect(made?.opened).toBe(true);
      const { names, cover, sheets } = await coverOf(made?.bytes ?? new Uint8Array());
      expect(names[0]).toBe("报送封面");
      expect(cover).toContain("青溪县人民政府");
      const details = sheets.find(({ name }) => name === "指标明细");
      expect(details?.rows.flat()).toContain(4321);
      expect(host.book.snapshot()).toEqual(before);
      quiet();
    });

    test("the ribbon opens the form; without anything of ours there is a sentence instead", async () => {
      await inExcel("&do=handin");
      await page.getByText(pane.book.empty).waitFor();
      expect(await unit().count()).toBe(0);
      await page.getByRole("tab", { name: pane.steps.import }).click();
      await imported();
      await page.close();
      await inExcel("&do=handin");
      await unit().waitFor();
      expect(await overflow()).toBe(0);
      quiet();
    });

    test("an Excel that cannot open it gets a download", async () => {
      host = new ExcelHost({ api: 7 });
      await inExcel("", 7);
      await imported();
      await button(pane.book.actions.handin.name).click();
      await preview();
      const { name, bytes } = await download();
      expect(name).toMatch(/^报送_青溪县人民政府_\d{4}-\d{2}-\d{2}\.xlsx$/);
      expect((await coverOf(bytes)).names[0]).toBe("报送封面");
      quiet();
    });

    test("error values and lost columns are told; without the columns there is no file", async () => {
      await inExcel();
      await imported();
      const { area, columns, sheet } = host.book.table("同比分析");
      const at = columns.findIndex(({ name }) => name === "同比");
      host.book.compute(sheet.name, `${columnLetters(area.column + at)}${area.row + 2}`, "#REF!");
      await button(pane.book.actions.handin.name).click();
      await preview();
      await page.getByText(say.errors([excel.broken("同比分析", "同比", 1)])).waitFor();
      host.book.deleteColumn("指标明细", "范围");
      await button(say.make).click();
      await said(say.damaged([say.columns("指标明细", ["范围"])])).waitFor();
      expect(await result().count()).toBe(0);
      expect(createdBeside(host.book)).toEqual([]);
      expect(await notices(page)).not.toContain(say.opened);
      quiet();
    });
  });
});
