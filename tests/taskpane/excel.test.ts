import type { Page } from "playwright-core";
import { excel, pane } from "../../src/messages/zh-CN";
import { columnLetters } from "../../src/taskpane/worker/preview";
import { describeInBrowser, type OpenPane, type PaneBench, startPane } from "../support/browser";
import { clientScript, ExcelHost } from "../support/excel";
import { WITHOUT_PIVOTS } from "../support/sheets";
import { notices } from "./gestures";

const REPORT = `青溪县2022年法治政府建设年度报告
2022年，全县共收到行政复议申请93件，受理85件，审结80件。行政处罚案件罚款286万余元，办结率达100%。
`;
const NEXT_YEAR = REPORT.replaceAll("2022", "2023").replace("93件", "97件");
const SHEETS = ["Sheet1", ...WITHOUT_PIVOTS];

describeInBrowser("the pane in Excel", () => {
  let bench: PaneBench;
  let host: ExcelHost;
  let opened: OpenPane;
  let page: Page;

  beforeAll(async () => {
    bench = await startPane();
  });
  afterAll(() => bench.close());

  beforeEach(() => {
    host = new ExcelHost();
  });
  afterEach(() => page.close());

  async function open(query = "", { api = 17, beside = undefined as Page | undefined } = {}): Promise<OpenPane> {
    opened = await bench.open(
      { viewport: { width: 320, height: 720 } },
      {
        path: `?host=excel${query}`,
        ...(beside ? { beside } : {}),
        async prepare(one) {
          const body = clientScript({ api });
          await one.route("**/office/office.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
          await one.exposeFunction("excelHost", (request: string) => host.handle(request));
        },
      },
    );
    page = opened.page;
    return opened;
  }

  const quiet = () => expect(opened).toMatchObject({ outside: [], errors: [] });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const action = (kind: keyof typeof pane.book.actions) => button(pane.book.actions[kind].name);
  const said = (text: string) => page.getByRole("region", { name: pane.notices.label }).getByText(text);
  const card = () => page.getByRole("region", { name: pane.book.heading });
  const names = () => host.book.sheets.map(({ name }) => name);

  async function paste(text: string): Promise<void> {
    await page.getByRole("tab", { name: pane.steps.import }).click();
    await page.getByRole("textbox", { name: pane.import.pasteLabel }).fill(text);
    await button(pane.import.readPaste).click();
    await page.locator("blockquote").first().waitFor();
  }

  /** From the review to the workbook. */
  async function write(): Promise<void> {
    await button(pane.next.write).click();
    await button(pane.write.live).click();
  }

  async function importText(text: string): Promise<void> {
    await paste(text);
    await write();
    await card().waitFor();
  }

  /** A person types into a data row of a table. */
  function edit(row: number, header: string, value: string | number, table = "指标明细"): void {
    const { area, columns, sheet } = host.book.table(table);
    const column = area.column + columns.findIndex(({ name }) => name === header);
    host.book.type(sheet.name, `${columnLetters(column)}${area.row + 2 + row}`, value);
  }

  /** Rows of 指标明细 as header → value, without what is empty. */
  function details(): Record<string, unknown>[] {
    const { area, columns, sheet } = host.book.table("指标明细");
    const rows = Array.from({ length: area.rows - 1 }, (_, r) =>
      Object.fromEntries(
        columns.map(({ name }, c) => [name, sheet.get(area.row + 1 + r, area.column + c)?.value ?? ""]),
      ),
    );
    return rows.filter((row) => row.指标名称 !== "");
  }

  const values = () => details().map(({ 数值 }) => 数值);

  test("a report goes into the open workbook, a second one beside it, and both can be seen there", async () => {
    await open();
    await importText(REPORT);
    expect(names()).toEqual(SHEETS);
    expect(values()).toEqual(expect.arrayContaining([93, 85, 80, 2860000, 100]));
    const first = details().length;
    await said(`已写入 1 份报告：指标明细新增 ${first} 行。`).waitFor();
    await importText(NEXT_YEAR);
    expect(details().length).toBe(first * 2);
    expect(values()).toEqual(expect.arrayContaining([93, 97]));
    expect(await card().textContent()).toContain(pane.book.rowCount(first * 2));
    expect(await card().textContent()).toContain("2022—2023年");
    quiet();
  });

  test("the samples are written, and every sheet of the preview is there", async () => {
    await open();
    await button(pane.import.samples).click();
    await page.locator("blockquote").first().waitFor();
    await button(pane.next.write).click();
    const tabs = page.getByRole("tablist", { name: pane.write.sheetsLabel }).getByRole("tab");
    await tabs.first().waitFor();
    expect(["Sheet1", ...(await tabs.allInnerTexts())]).toEqual(SHEETS);
    await button(pane.write.live).click();
    await said("已写入 7 份报告").waitFor();
    expect(details().length).toBeGreaterThan(280);
    quiet();
  });

  test("the selected cells are read as a pasted text is; empty ones are refused in a sentence", async () => {
    host.book.type(
      "Sheet1",
      "A1:A2",
      REPORT.trim()
        .split("\n")
        .map((line) => [line]),
      "@",
    );
    host.book.select("Sheet1", "C1:C9");
    await open();
    await button(pane.import.select).click();
    await said(excel.refusals.emptySelection()).waitFor();
    host.book.select("Sheet1", "A1:B2");
    await button(pane.import.select).click();
    await page.locator("blockquote").first().waitFor();
    await write();
    await said("已写入 1 份报告").waitFor();
    expect(values()).toEqual(expect.arrayContaining([93, 85, 80]));
    quiet();
  });

  test("撤销 in the message brings back the workbook, and the reports to the review", async () => {
    await open();
    const before = host.book.snapshot({ withoutSettings: true });
    await importText(REPORT);
    await button(pane.undo).click();
    await said(pane.live.undoneAll).waitFor();
    expect(host.book.snapshot({ withoutSettings: true })).toEqual(before);
    expect(await notices(page)).toContain(pane.live.backAgain(1));
    await page.getByText(pane.book.empty).waitFor();
    await page.getByRole("tab", { name: pane.steps.review }).click();
    await write();
    await said("已写入 1 份报告").waitFor();
    expect(values()).toContain(93);
    quiet();
  });

  test("撤销 leaves the rows a person changed, and names them", async () => {
    await open();
    await importText(REPORT);
    edit(0, "数值", 94);
    await action("undo").click();
    await said("您改过的 1 行留在工作簿里").waitFor();
    expect(values()).toEqual([94]);
    expect(await action("undo").getAttribute("aria-disabled")).toBe("true");
    quiet();
  });

  test("a report read again replaces its rows, but for those a person changed; another one for that year is told", async () => {
    await open();
    await importText(REPORT);
    edit(0, "数值", 94);
    await importText(REPORT);
    expect(values()).toEqual([94, ...values().slice(1)]);
    expect(await notices(page)).toContain(pane.live.written(1, [pane.live.renewed(4)]));
    expect(await notices(page)).toContain("您改过的 1 行保持原样，没有覆盖：青溪县2022年");
    await importText(REPORT.replace("85件", "86件"));
    expect(await notices(page)).toContain(pane.live.twins);
    expect(details().length).toBe(10);
    quiet();
  });

  test("while a cell is being edited the pane says so, and goes on when it is left", async () => {
    await open();
    await paste(REPORT);
    await button(pane.next.write).click();
    await page.getByRole("tablist", { name: pane.write.sheetsLabel }).waitFor();
    host.editing = 3;
    await button(pane.write.live).click();
    await page.getByRole("region", { name: pane.progress.label }).getByText(excel.waiting).waitFor();
    await card().waitFor();
    expect(values()).toContain(93);
    quiet();
  });

  test("an Excel that dies in the middle is told of; opened again the pane puts the workbook back and says so", async () => {
    await open();
    await importText(REPORT);
    const before = details();
    await paste(NEXT_YEAR);
    await button(pane.next.write).click();
    await page.getByRole("tablist", { name: pane.write.sheetsLabel }).waitFor();
    // Reading takes a few requests, the journal one: the next is in the middle of the write.
    let parts = host.book.parts.length;
    const { handle } = host;
    host.handle = (body) => {
      const answer = handle.call(host, body);
      if (host.book.parts.length > parts) {
        parts = Number.POSITIVE_INFINITY;
        host.fail(0, "midway");
        host.fail(1, "dead");
      }
      return answer;
    };
    await button(pane.write.live).click();
    await said(excel.refusals.interrupted()).waitFor();
    expect(details()).not.toEqual(before);
    await page.close();

    host.clearFaults();
    await open();
    await said(excel.recoveries.restored).waitFor();
    expect(details()).toEqual(before);
    await importText(NEXT_YEAR);
    expect(values()).toEqual(expect.arrayContaining([93, 97]));
    quiet();
  });

  test("更新同比 of the ribbon brings the sheets up to date with what a person typed", async () => {
    await open();
    await importText(REPORT);
    edit(0, "地区", "白沙县");
    await page.close();
    await open("&do=yearly");
    await said(pane.live.yearly).waitFor();
    expect(JSON.stringify(host.book.snapshot().sheets)).toContain("白沙县");
    const { area, columns, sheet } = host.book.table("年度序列");
    const region = area.column + columns.findIndex(({ name }) => name === "地区");
    const regions = Array.from({ length: area.rows - 1 }, (_, r) => sheet.get(area.row + 1 + r, region)?.value);
    expect(regions).toContain("白沙县");
    // What was imported can still be taken back.
    expect(await action("undo").getAttribute("aria-disabled")).not.toBe("true");
    quiet();
  });

  test("核验 and 透视 each do their work and show their sheet", async () => {
    await open("&do=checks");
    await said(pane.live.nothing).waitFor();
    await importText(REPORT);
    await action("checks").click();
    await said("核验完成").waitFor();
    expect(host.book.active.name).toBe("核验");
    for (let times = 0; times < 2; times++) {
      await action("pivots").click();
      await said(pane.live.pivots).waitFor();
      expect(host.book.active.name).toBe("透视");
      expect(host.book.pivots.map(({ name }) => name)).toEqual(["透视_分类", "透视_指标"]);
    }
    quiet();
  });

  test("a sheet or column that is gone is made again only when the person says so", async () => {
    await open();
    await importText(REPORT);
    host.book.deleteColumn("指标明细", "范围");
    await action("yearly").click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("范围").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(host.book.table("指标明细").columns.map(({ name }) => name)).not.toContain("范围");
    await action("yearly").click();
    await dialog.getByRole("button", { name: pane.book.repair }).click();
    await said(pane.live.yearly).waitFor();
    expect(host.book.table("指标明细").columns.map(({ name }) => name)).toContain("范围");

    host.book.deleteSheet("年度序列");
    await paste(NEXT_YEAR);
    await write();
    await dialog.getByText("年度序列").waitFor();
    await dialog.getByRole("button", { name: pane.book.repair }).click();
    await card().waitFor();
    expect(names()).toContain("年度序列");
    quiet();
  });

  test("the catalogue of the workbook is what reports are read with, and its faults are told", async () => {
    await open();
    await importText(REPORT);
    const codes = host.book.table("指标目录");
    const code = details().find(({ 数值 }) => 数值 === 93)?.指标代码;
    const column = codes.area.column;
    const row = Array.from({ length: codes.area.rows }, (_, r) => r).find(
      (r) => codes.sheet.get(codes.area.row + 1 + r, column)?.value === code,
    );
    edit(row ?? 0, "指标名称", "复议申请收到件数", "指标目录");
    edit((row ?? 0) + 1, "单位", "坨", "指标目录");
    await paste(NEXT_YEAR);
    expect(await notices(page)).toContain(pane.live.catalogueUsed([pane.live.entriesAltered(1)]));
    expect(await notices(page)).toContain("坨");
    await write();
    await card().waitFor();
    expect(details().find(({ 数值 }) => 数值 === 97)?.指标名称).toBe("复议申请收到件数");
    quiet();
  });

  test("what stands in the way is said: a protected sheet", async () => {
    await open();
    await importText(REPORT);
    host.book.protect("指标明细");
    await paste(NEXT_YEAR);
    await write();
    await said(excel.refusals.protected("指标明细")).waitFor();
    expect(values()).not.toContain(97);
    host.book.protect("指标明细", null);
    await button(pane.write.live).click();
    await card().waitFor();
    expect(values()).toContain(97);
    quiet();
  });

  test("an Excel that is too old, or that does not answer, leaves the pane of a browser, and a sentence", async () => {
    await open("", { api: 6 });
    await said(excel.refusals.tooOld()).waitFor();
    expect(await page.getByRole("tab", { name: pane.steps.book }).count()).toBe(0);
    await paste(REPORT);
    await button(pane.next.write).click();
    const waiting = page.waitForEvent("download");
    await button(pane.write.download).click();
    expect((await waiting).suggestedFilename()).toMatch(/\.xlsx$/);
    quiet();
    await page.unroute("**/office/office.js");
    await page.route("**/office/office.js", (route) => route.abort());
    await page.reload();
    await said(pane.live.outside).waitFor();
  });

  test("an Excel short of some abilities writes all the same, and what is missing is said", async () => {
    host = new ExcelHost({ api: 7 });
    await open("", { api: 7 });
    await importText(REPORT);
    expect(await notices(page)).toContain(excel.shortfalls.validation);
    expect(values()).toContain(93);
    quiet();
  });

  test("nothing is wider than a 320 px pane", async () => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await open();
    expect(await overflow()).toBe(0);
    await importText(REPORT);
    expect(await overflow()).toBe(0);
    host.book.deleteColumn("指标明细", "范围");
    await action("yearly").click();
    await page.getByRole("alertdialog").waitFor();
    expect(await overflow()).toBe(0);
    quiet();
  });

  test("two panes never work on the workbook at the same time", async () => {
    await open();
    await importText(REPORT);
    const first = page;
    await paste(NEXT_YEAR);
    await button(pane.next.write).click();
    await page.getByRole("tablist", { name: pane.write.sheetsLabel }).waitFor();
    host.editing = 4;
    await button(pane.write.live).click();
    await page.getByText(excel.waiting).waitFor();
    await open("&do=yearly", { beside: first });
    await page.getByText(pane.progress.turn).waitFor();
    await said(pane.live.yearly).waitFor();
    expect(values()).toEqual(expect.arrayContaining([93, 97]));
    expect(await notices(page)).not.toContain(excel.recoveries.restored);
    await first.close();
    quiet();
  });
});
