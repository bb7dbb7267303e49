import { composeWorkbook, emptyPlan } from "../../src/compose";
import {
  type LiveBook,
  Refusal,
  readBook,
  readSelection,
  repairBook,
  shortfalls,
  writeBook,
} from "../../src/hosts/excel";
import { excel } from "../../src/messages/zh-CN";
import { connect, disconnect, ExcelHost } from "../support/excel";
import { importReports, listener, MADE_ON, undo } from "../support/live";
import { catalogue } from "../support/reports";
import { sampleReports } from "../support/sample";
import { seen } from "../support/seen";

const [first, second] = [sampleReports().slice(0, 3), sampleReports()];

let host: ExcelHost;
const start = (options: ConstructorParameters<typeof ExcelHost>[0] = {}): ExcelHost => {
  host = new ExcelHost(options);
  connect(host);
  return host;
};
beforeEach(() => {
  start();
});
afterEach(disconnect);

/** The refusal of an import that changed nothing a person sees. */
async function refused(work: () => Promise<unknown> = () => importReports(second)): Promise<Refusal> {
  const before = seen(host);
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  expect(seen(host)).toEqual(before);
  return error as Refusal;
}

describe("a workbook that can't be written is left as it is, with a sentence", () => {
  const cases: readonly [string, string, () => void][] = [
    ["a protected sheet of ours", "protected", () => host.book.protect("同比分析")],
    ["a read-only file", "readOnly", () => Object.assign(host.book, { readOnly: true })],
    ["something below a table that must grow", "below", () => host.book.type("指标明细", "C25", "小计")],
    ["merged cells below a table that must grow", "below", () => host.book.merge("指标明细", "A20:C20")],
    ["a table turned into a range", "missing", () => host.book.convertToRange("年度序列")],
    ["a deleted sheet", "missing", () => host.book.deleteSheet("核验")],
    ["a deleted column", "damaged", () => host.book.deleteColumn("指标明细", "章节")],
  ];
  test.each(cases)("%s", async (_, code, arrange) => {
    await importReports(first);
    arrange();
    const error = await refused();
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/没有写入/);
  });

  test("a protected workbook without our sheets", async () => {
    host.book.structureLocked = true;
    expect((await refused()).code).toBe("structure");
  });

  test("a protected workbook that has our sheets already is written", async () => {
    await importReports(first);
    host.book.structureLocked = true;
    expect((await importReports(second)).merge.added).toBeGreaterThan(0);
  });

  test("a table of the person's that bears one of our names", async () => {
    host.book.type("Sheet1", "A1:B2", [
      ["项目", "数"],
      ["甲", 1],
    ]);
    host.book.addTable("Sheet1", "A1:B2", "核验");
    const error = await refused();
    expect(error.code).toBe("nameTaken");
    expect(error.message).toContain("核验");
  });

  test("an Excel before ExcelApi 1.7", async () => {
    start({ api: 6 });
    expect((await refused()).code).toBe("tooOld");
  });

  test("more rows than a sheet has", async () => {
    const live: LiveBook = await readBook(emptyPlan(catalogue), listener());
    const { plan } = composeWorkbook({ reports: first, catalogue, madeOn: MADE_ON });
    const sheets = plan.sheets.map((part) => ({
      ...part,
      tables: part.tables.map((table) => (table.name === "指标明细" ? { ...table, row: 1_048_570 } : table)),
    }));
    const write = () => writeBook({ ...plan, sheets }, live, { catalogueVersion: "" }, listener());
    expect((await refused(write)).code).toBe("full");
  });

  test("a selection without text", async () => {
    host.book.select("Sheet1", "A1:B3");
    expect((await refused(() => readSelection(listener()))).code).toBe("emptySelection");
  });
});

test("a sheet of the person's that bears one of our names keeps it; ours gets a number", async () => {
  host.book.addSheet("同比分析");
  host.book.type("同比分析", "A1", "我的分析");
  await importReports(first);
  expect(host.book.value("同比分析", "A1")).toBe("我的分析");
  expect(host.book.table("同比分析").sheet.name).toBe("同比分析 (2)");
  expect((await importReports(second)).merge.added).toBeGreaterThan(0);
});

describe("what is missing can be made again", () => {
  test("a deleted column, empty, and the rows stay", async () => {
    await importReports(first);
    host.book.deleteColumn("指标明细", "章节");
    expect((await refused()).remedy).toBe("repair");
    await repairBook(emptyPlan(catalogue), listener());
    const { merge } = await importReports(second, { repair: true });
    expect(merge.added).toBeGreaterThan(0);
    expect(host.book.table("指标明细").columns.map(({ name }) => name)).toContain("章节");
  });

  test("a deleted sheet", async () => {
    await importReports(first);
    host.book.deleteSheet("年度序列");
    expect((await refused()).remedy).toBe("repair");
    await importReports(second, { repair: true });
    expect(host.book.table("年度序列").area.rows).toBeGreaterThan(1);
  });

  test("the table of rows itself, with the reports of this import", async () => {
    await importReports(first);
    host.book.convertToRange("指标明细");
    expect((await refused()).remedy).toBe("repair");
    await importReports(second, { repair: true });
    expect(host.book.table("指标明细").sheet.name).toBe("指标明细 (2)");
  });
});

test("while a cell is being edited it waits, says so, and then writes", async () => {
  const told = listener();
  host.editing = 3;
  const live = await readBook(emptyPlan(catalogue), told);
  expect(told.told.length).toBeGreaterThan(0);
  const { plan } = composeWorkbook({ reports: first, catalogue, madeOn: MADE_ON, there: live.book });
  host.editing = 2;
  await writeBook(plan, live, { catalogueVersion: "" }, told);
  expect(host.book.table("指标明细").area.rows).toBe(16);
});

describe("an older Excel gets the same rows, and a sentence for what its API can't do", () => {
  const { validation, print, pivots } = excel.shortfalls;
  test.each([
    [7, [validation, print, pivots]],
    [8, [print]],
    [9, []],
    [10, []],
    [11, []],
    [12, []],
    [13, []],
    [14, []],
  ])("ExcelApi 1.%d", async (api, told) => {
    type Shown = { sheets: readonly { name: string; cells: unknown }[] };
    const written = async (options: ConstructorParameters<typeof ExcelHost>[0]) => {
      start(options);
      await importReports(first);
      await importReports(second);
      await undo();
      return (seen(host) as Shown).sheets.map(({ name, cells }) => [name, cells]);
    };
    const old = await written({ api });
    expect(shortfalls()).toEqual(told);
    expect(old).toEqual(await written({}));
  });
});

test("a table that was sorted after a write broke off is not put back over", async () => {
  await importReports(first);
  host.fail(8, "dead");
  await expect(importReports(second)).rejects.toThrow(excel.refusals.interrupted());
  host.clearFaults();
  host.book.sort("指标明细", "数值");
  const before = seen(host);
  const live = await readBook(emptyPlan(catalogue), listener());
  expect(live.recovery).toBe("changedSince");
  expect(seen(host)).toEqual(before);
});

test("selected cells give their text, a row a line", async () => {
  host.book.type("Sheet1", "A1:B2", [
    ["青禾县2021年法治政府建设年度报告", ""],
    ["受理", 93],
  ]);
  host.book.select("Sheet1", "A:B");
  expect(await readSelection(listener())).toBe("青禾县2021年法治政府建设年度报告\n受理\t93");
});

describe("someone else working in the same workbook", () => {
  const meddle: readonly [string, () => void][] = [
    ["wrote a row below ours", () => host.book.addRows("指标明细", 15)],
    ["deleted a row", () => host.book.deleteTableRows("指标明细", 2)],
    ["sorted the table", () => host.book.sort("同比分析", "指标名称", true)],
    ["put rows in above it", () => host.book.insertRows("年度序列", 1)],
  ];
  test.each(meddle)("%s since it was read: nothing is written over it", async (_, work) => {
    await importReports(first);
    const live = await readBook(emptyPlan(catalogue), listener());
    const { plan } = composeWorkbook({ reports: second, catalogue, madeOn: MADE_ON, there: live.book });
    work();
    const write = () => writeBook(plan, live, { catalogueVersion: "" }, listener());
    expect((await refused(write)).code).toBe("changed");
    expect((await importReports(second)).merge.added).toBeGreaterThan(0);
  });

  test("changes rows while they are written: it is said", async () => {
    await importReports(first);
    const live = await readBook(emptyPlan(catalogue), listener());
    const { plan } = composeWorkbook({ reports: second, catalogue, madeOn: MADE_ON, there: live.book });
    const answer = host.handle.bind(host);
    host.handle = (body) => {
      // The last request names our setting.
      if (body.includes("committed")) host.book.sort("指标明细", "数值");
      return answer(body);
    };
    expect(await writeBook(plan, live, { catalogueVersion: "" }, listener())).toEqual({ undisturbed: false });
  });
});
