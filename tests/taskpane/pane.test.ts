import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import type { Locator, Page } from "playwright-core";
import { pane, problems, warnings } from "../../src/messages/zh-CN";
import { describeInBrowser, type OpenPane, type PaneBench, startPane } from "../support/browser";
import { WITHOUT_PIVOTS } from "../support/sheets";
import { drop, notices, paste } from "./gestures";

const REPORT = `青溪县2022年法治政府建设年度报告
2022年，全县共收到行政复议申请93件，受理85件，审结80件。行政处罚案件罚款286万余元，办结率达100%。
`;

/** The same report in GB18030, which Node can read but not write. */
const REPORT_GB18030 = Buffer.from(
  "x+DPqs/YMjAyMsTqt6jWztX+uK69qMnoxOq2yLGouOYKMjAyMsTqo6zIq8/YubLK1bW90NDV/ri00unJ6sfrOTO8/qOsytzA7Tg1vP6jrMnzveE4MLz+oaPQ0NX+tKa3o7C4vP63o7/uMjg2zfLT4NSqo6yw7L3hwsq07zEwMCWhowo=",
  "base64",
);

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const MEGABYTE = 1024 * 1024;

describeInBrowser("the pane in a browser", () => {
  let bench: PaneBench;
  let opened: OpenPane;
  let page: Page;

  beforeAll(async () => {
    bench = await startPane();
  });
  afterAll(() => bench.close());

  beforeEach(async () => {
    opened = await bench.open({ viewport: { width: 320, height: 720 } });
    page = opened.page;
  });
  afterEach(() => page.close());

  const quiet = () => expect(opened).toMatchObject({ outside: [], errors: [] });
  const cards = () => page.locator("blockquote");
  const focused = (one: Locator) => one.evaluate((node) => node === document.activeElement);
  const read = async () => page.getByRole("button", { name: pane.import.readPaste }).click();

  test("示例, look over, write, download: the workbook opens and holds every sheet", async () => {
    await page.getByRole("button", { name: pane.import.samples }).click();
    await cards().first().waitFor();
    expect(await page.locator("mark").first().textContent()).not.toBe("");
    await page.getByRole("button", { name: pane.next.write }).click();
    const tabs = page.getByRole("tablist", { name: pane.write.sheetsLabel }).getByRole("tab");
    await tabs.first().waitFor();
    expect(await tabs.allInnerTexts()).toEqual(WITHOUT_PIVOTS);
    await page.getByRole("tab", { name: "指标明细", exact: true }).click();
    const rows = page.getByRole("table", { name: "指标明细" }).getByRole("row");
    await rows.filter({ hasText: "指标名称" }).waitFor();
    expect(await rows.count()).toBeGreaterThan(50);

    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: pane.write.download }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^法治政府建设指标_\d{4}-\d{2}-\d{2}\.xlsx$/);
    const workbook = await readXlsx(await readFile(await download.path()));
    // PivotTables are computed by the program that opens the file; there is nothing of them to preview.
    expect(workbook.sheets.map(({ name }) => name).filter((name) => name !== "透视")).toEqual(WITHOUT_PIVOTS);
    expect(workbook.sheets.find(({ name }) => name === "透视")?.pivotTables).toHaveLength(2);
    const tables = workbook.sheets.flatMap((sheet) => sheet.tables?.map(({ name }) => name) ?? []);
    expect(tables).toEqual(WITHOUT_PIVOTS.slice(1));
    const details = workbook.sheets.find((sheet) => sheet.name === "指标明细");
    expect(details?.rows.length).toBeGreaterThan(280);
    expect(await notices(page)).toContain(download.suggestedFilename());
    quiet();
  });

  test("pasted text is read", async () => {
    await page.getByRole("textbox", { name: pane.import.pasteLabel }).fill(REPORT);
    await read();
    await cards().first().waitFor();
    expect(await page.getByText("93件", { exact: true }).count()).toBe(1);
    quiet();
  });

  test("a GB18030 file is the same report as its UTF-8 copy", async () => {
    await drop(page, [
      { name: "国标.txt", bytes: REPORT_GB18030 },
      { name: "万国.txt", text: REPORT },
    ]);
    await cards().first().waitFor();
    await page.getByText("青溪县2022年法治政府建设年度报告").first().waitFor();
    expect(await notices(page)).toContain(warnings["same-text"]);
    expect(await notices(page)).toContain("万国.txt");
    quiet();
  });

  test("each bad input gives its sentence, and the rest of the batch goes on", async () => {
    await drop(page, [
      { name: "空.txt", text: "" },
      { name: "图.txt", bytes: PNG },
      { name: "报告.docx", bytes: PNG },
      { name: "乱.txt", bytes: new Uint8Array(300).fill(0xff) },
      { name: "没有数字.txt", text: "法治政府建设稳步推进。" },
      { name: "好.txt", text: REPORT.replaceAll("青溪县", "攀枝花市东区") },
      { name: "好 (2).txt", text: REPORT.replaceAll("青溪县", "攀枝花市东区").replace("93件", "94件") },
      { name: "太大.txt", text: "0".repeat(1024), times: (51 * MEGABYTE) / 1024 },
    ]);
    await cards().first().waitFor();
    await page.getByText(problems["too-large"]).waitFor();
    const said = await notices(page);
    for (const sentence of [
      problems.empty,
      problems.binary,
      problems.undecodable,
      problems["unsupported-format"],
      problems["too-large"],
      warnings["no-numbers"],
      warnings["same-region-year"],
    ]) {
      expect(said).toContain(sentence);
    }
    expect(await page.getByRole("heading", { name: pane.review.reports(3) }).count()).toBe(1);
    await page.getByRole("button", { name: pane.notices.dismissAll }).click();
    expect(await page.getByRole("region", { name: pane.notices.label }).count()).toBe(0);
    quiet();
  });

  test("an empty box and a paste over 50 MB are refused in a sentence, before anything is kept", async () => {
    await read();
    expect(await notices(page)).toContain(pane.import.emptyPaste);
    expect(await focused(page.getByRole("textbox", { name: pane.import.pasteLabel }))).toBe(true);
    expect(await paste(page, "件".repeat(1000), 18_000)).toBe(true);
    expect(await notices(page)).toContain(problems["too-large"]);
    expect(await page.getByRole("textbox", { name: pane.import.pasteLabel }).inputValue()).toBe("");
    quiet();
  });

  test("what was wrong with a paste is not said any more once one is read", async () => {
    await read();
    await page.getByText(pane.import.emptyPaste).first().waitFor();
    await page.getByRole("textbox", { name: pane.import.pasteLabel }).fill(REPORT);
    await read();
    await cards().first().waitFor();
    expect(await page.getByRole("region", { name: pane.notices.label }).count()).toBe(0);
    quiet();
  });

  test("the frame for files is a button all over", async () => {
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("region", { name: pane.import.files }).click({ position: { x: 8, y: 8 } });
    await (await chosen).setFiles({ name: "县.txt", mimeType: "text/plain", buffer: Buffer.from(REPORT) });
    await cards().first().waitFor();
    quiet();
  });

  test("the keyboard stays where it was when the button it pressed goes", async () => {
    const step = page.getByRole("tabpanel", { name: pane.steps.import });
    await read();
    await page.getByRole("button", { name: pane.notices.dismiss }).press("Enter");
    expect(await focused(step)).toBe(true);
    await drop(page, [{ name: "县.txt", text: REPORT }]);
    await cards().first().waitFor();
    await page.getByRole("button", { name: pane.review.clear }).press("Enter");
    await page.getByRole("button", { name: pane.review.keep }).press("Escape");
    expect(await focused(page.getByRole("heading", { name: pane.review.reports(1) }))).toBe(true);
    quiet();
  });

  test("every heading and button has its name in a narrow pane too", async () => {
    expect(await page.getByRole("heading", { level: 1 }).allTextContents()).toEqual([pane.name]);
    await drop(page, [{ name: "县.txt", text: REPORT }]);
    await cards().first().waitFor();
    await page.getByRole("searchbox").fill("件");
    await page.getByRole("button", { name: pane.review.clearSearch }).click();
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
    expect(await page.getByRole("tabpanel", { name: pane.review.foundTab(5), exact: true }).count()).toBe(1);
    quiet();
  });

  test("in high contrast all of a picked report can be read", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await page.getByRole("tab", { name: pane.steps.import }).click();
      await drop(page, [{ name: `${colorScheme}.txt`, text: REPORT }]);
      const row = page.getByRole("button", { name: /^青溪县/ }).first();
      await row.click();
      const colours = await row.evaluate((one) =>
        [one, ...one.querySelectorAll("span")].map((part) => getComputedStyle(part).color),
      );
      expect(new Set(colours).size).toBe(1);
    }
    quiet();
  });

  test("the heading of a sheet stays in view while its rows scroll", async () => {
    await page.getByRole("button", { name: pane.import.samples }).click();
    await cards().first().waitFor();
    await page.getByRole("button", { name: pane.next.write }).click();
    await page.getByRole("tab", { name: "指标明细", exact: true }).click();
    const grid = page.getByRole("tabpanel", { name: "指标明细", exact: true });
    const heading = grid.getByRole("cell", { name: "地区", exact: true });
    const before = await heading.boundingBox();
    await grid.evaluate((one) => one.scrollTo(0, 400));
    expect(await heading.boundingBox()).toEqual(before);
    quiet();
  });

  test("a paste too long for the box is read at once", async () => {
    expect(await paste(page, REPORT, 4000)).toBe(true);
    await cards().first().waitFor({ timeout: 60_000 });
    quiet();
  });

  test("取消 stops a long job at once and keeps what was read", async () => {
    await drop(page, [
      { name: "短.txt", text: REPORT },
      { name: "长.txt", text: REPORT, times: 150_000 },
      { name: "后.txt", text: REPORT.replace("93件", "95件") },
    ]);
    await page
      .getByText(pane.progress.read(2, 3, "长.txt"))
      .first()
      .waitFor();
    await drop(page, [{ name: "插队.txt", text: REPORT }]);
    await page.getByText(pane.import.busy).first().waitFor();
    await page.getByRole("button", { name: pane.progress.cancel }).click();
    await cards().first().waitFor();
    expect(await notices(page)).toContain(pane.stopped.reading(1, 2));
    await page.getByRole("tab", { name: pane.steps.import }).click();
    await drop(page, [{ name: "再来.txt", text: REPORT.replace("93件", "96件") }]);
    await page.getByRole("heading", { name: pane.review.reports(2) }).waitFor();
    // The fresh worker never read the first report, and yet writes both.
    await page.getByRole("button", { name: pane.next.write }).click();
    await page.getByRole("tab", { name: "报告清单", exact: true }).click();
    const listed = page.getByRole("table", { name: "报告清单" });
    for (const file of ["短.txt", "再来.txt"]) await listed.getByText(file).waitFor();
    quiet();
  });

  test("a worker that dies is replaced, and the file is named", async () => {
    let broken = false;
    await page.route(/\/(?!taskpane)[^/]*\.js$/, (route) => {
      if (broken) return route.continue();
      broken = true;
      return route.fulfill({ contentType: "text/javascript", body: "throw new Error('broken')" });
    });
    await drop(page, [
      { name: "一.txt", text: REPORT },
      { name: "二.txt", text: REPORT },
    ]);
    await cards().first().waitFor();
    expect(await notices(page)).toContain("一.txt");
    expect(await notices(page)).toContain(problems.crashed);
    expect(opened.outside).toEqual([]);
  });

  test("search, filter, left-out numbers; remove and undo; clear asks first", async () => {
    await page.getByRole("button", { name: pane.import.samples }).click();
    await cards().first().waitFor();
    const total = page.getByRole("tab", { name: /^指标 \d+/ });
    const all = await total.textContent();
    await page.getByRole("searchbox").fill("286万");
    await total.filter({ hasNotText: all ?? "" }).waitFor();
    expect(await cards().count()).toBeLessThan(20);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("tab", { name: /未采用的数字/ }).click();
    await page.getByText(pane.review.leftOutHint).waitFor();
    await page
      .getByRole("button", { name: /^移除 / })
      .first()
      .click();
    await page.getByRole("heading", { name: pane.review.reports(6) }).waitFor();
    await page.getByRole("button", { name: pane.undo }).click();
    await page.getByRole("heading", { name: pane.review.reports(7) }).waitFor();
    await page.getByRole("button", { name: pane.review.clear, exact: true }).click();
    await page.getByRole("button", { name: pane.review.keep }).click();
    await page.getByRole("heading", { name: pane.review.reports(7) }).waitFor();
    await page.getByRole("button", { name: pane.review.clear, exact: true }).click();
    await page.getByRole("button", { name: pane.review.clear, exact: true }).click();
    await page.getByText(pane.cleared(7)).first().waitFor();
    quiet();
  });

  test.each([320, 225])("nothing is wider than a %s px pane in any step", async (width) => {
    await page.setViewportSize({ width, height: 720 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBe(0);
    await page.getByRole("button", { name: pane.import.samples }).click();
    await cards().first().waitFor();
    expect(await overflow()).toBe(0);
    await page.getByRole("button", { name: pane.next.write }).click();
    await page.getByRole("table").waitFor();
    expect(await overflow()).toBe(0);
    quiet();
  });

  test("the list of townships is loaded for a township's report alone", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await drop(page, [{ name: "县.txt", text: REPORT }]);
    await cards().first().waitFor();
    const before = asked.filter((url) => url.endsWith(".js"));
    await page.getByRole("tab", { name: pane.steps.import }).click();
    await drop(page, [{ name: "镇.txt", text: REPORT.replace("青溪县", "贤庠镇") }]);
    await page.getByText("象山县贤庠镇").first().waitFor();
    expect(asked.filter((url) => url.endsWith(".js"))).toHaveLength(before.length + 1);
    quiet();
  });

  test("office.js is asked for inside Excel alone, and only from our own origin", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.reload();
    await page.getByRole("tab").first().waitFor();
    expect(asked.filter((url) => url.includes("office"))).toEqual([]);
    await page.goto(`${bench.url}index.html?host=excel`);
    await page.getByRole("tab").first().waitFor();
    await page.waitForFunction(() => "Office" in window);
    expect(asked).toContain(`${bench.url}office/office.js`);
    quiet();
  });
});
