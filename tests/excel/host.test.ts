import { connect, disconnect, ExcelHost, toXlsx, UNCOMPUTED } from "../support/excel";
import { closeOffice, officeAvailable, recalculate } from "../support/libreoffice";

let host: ExcelHost;

beforeEach(() => {
  host = new ExcelHost();
  connect(host);
});
afterAll(disconnect);

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** Runs a batch as production code does and gives back what it returns. */
const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T | Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const result = await work(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
    return result;
  });

const codeOf = (work: Work): Promise<string> =>
  run(work).then(
    () => "done",
    (error: { code: string }) => error.code,
  );

/** 表1 over A1:C4 with the headings 名, 数, 比. */
const withTable = (): void => {
  host.book.type("Sheet1", "A1:C4", [
    ["名", "数", "比"],
    ["甲", 1, ""],
    ["乙", 2, ""],
    ["丙", 3, ""],
  ]);
  host.book.addTable("Sheet1", "A1:C4", "表1");
};

describe("the client's own rules", () => {
  test("a property that was not loaded cannot be read", async () => {
    expect(await codeOf((_, sheet) => sheet.getRange("A1").values)).toBe("PropertyNotLoaded");
  });

  test("objects survive syncs inside one batch and follow their cells", async () => {
    const address = await run(async (context, sheet) => {
      const range = sheet.getRange("B5:C6");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!B7:C8");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.kept).toBe(0);
  });

  test("null objects say so, and pass it on", async () => {
    const [sheet, table] = await run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("没有");
      const inner = none.tables.getItemOrNullObject("表1");
      none.load("name");
      inner.load("name");
      await context.sync();
      return [none.isNullObject, inner.isNullObject];
    });
    expect([sheet, table]).toEqual([true, true]);
  });

  test("collections bring their items, and items what was asked for", async () => {
    withTable();
    const got = await run(async (context) => {
      const tables = context.workbook.tables.load("items/name,items/columns/items/name");
      await context.sync();
      const [table] = tables.items;
      const body = table?.getDataBodyRange().load("values,numberFormat");
      await context.sync();
      return [table?.name, table?.columns.items.map(({ name }) => name), body?.values[0]];
    });
    expect(got).toEqual(["表1", ["名", "数", "比"], ["甲", 1, ""]]);
  });
});

describe("requirement sets", () => {
  test("are granted up to the host's version", () => {
    connect(new ExcelHost({ api: 9 }));
    const { requirements } = Office.context;
    expect([requirements.isSetSupported("ExcelApi", "1.9"), requirements.isSetSupported("ExcelApi", "1.10")]).toEqual([
      true,
      false,
    ]);
  });

  test("keep newer members from being used", async () => {
    host = new ExcelHost({ api: 12 });
    host.book.type("Sheet1", "A1:A2", [["名"], ["甲"]]);
    host.book.addTable("Sheet1", "A1:A2", "表1");
    connect(host);
    expect(await codeOf((context) => context.workbook.tables.getItem("表1").resize("A1:A5"))).toBe("ApiNotFound");
  });

  test("members that are not modelled are refused", async () => {
    expect(await codeOf((_, sheet) => sheet.getRange("A1").load("savedAsArray" as never))).toBe("ApiNotFound");
    expect(await codeOf((_, sheet) => sheet.getRange("A1").flashFill())).toBe("ApiNotFound");
  });
});

const REFUSED: readonly [string, string, Work][] = [
  ["values of another shape", "InvalidArgument", (_, sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
  ["a sheet name with a slash", "InvalidArgument", (context) => context.workbook.worksheets.add("2024/2025")],
  ["a sheet name that is too long", "InvalidArgument", (context) => context.workbook.worksheets.add("长".repeat(32))],
  ["a sheet name that is taken", "ItemAlreadyExists", (context) => context.workbook.worksheets.add("SHEET1")],
  ["a sheet that is not there", "ItemNotFound", (context) => context.workbook.worksheets.getItem("没有")],
  ["the last sheet deleted", "InvalidOperation", (_, sheet) => sheet.delete()],
  [
    "a table name like an address",
    "InvalidArgument",
    (context) => (context.workbook.tables.getItem("表1").name = "A1"),
  ],
  ["a table name with a space", "InvalidArgument", (context) => (context.workbook.tables.getItem("表1").name = "表 1")],
  ["a table over a table", "InvalidArgument", (_, sheet) => sheet.tables.add("C3:D8", true)],
  ["a header row that moves", "InvalidArgument", (context) => context.workbook.tables.getItem("表1").resize("A2:C9")],
  ["a table torn by an insertion", "InvalidOperation", (_, sheet) => sheet.getRange("B2:B3").insert("Down")],
  ["text that is too long", "InvalidArgument", (_, sheet) => (sheet.getRange("E1").values = [["长".repeat(32_768)]])],
  ["a formula with an open bracket", "InvalidArgument", (_, sheet) => (sheet.getRange("E1").formulas = [["=SUM(A1"]])],
  ["a formula with an open text", "InvalidArgument", (_, sheet) => (sheet.getRange("E1").formulas = [['="甲']])],
  [
    "a column that is not there",
    "InvalidArgument",
    (_, sheet) => (sheet.getRange("E1").formulas = [["=SUM(表1[丁])"]]),
  ],
  ["a table that is not there", "InvalidArgument", (_, sheet) => (sheet.getRange("E1").formulas = [["=SUM(表9[数])"]])],
  ["a dash that starts a sentence", "InvalidArgument", (_, sheet) => (sheet.getRange("E1").values = [["- 说明，一"]])],
  [
    "a row beyond the last",
    "InvalidArgument",
    (_, sheet) => sheet.getRangeByIndexes(1_048_576, 0, 1, 1).load("address"),
  ],
  [
    "a list that is too long",
    "InvalidArgument",
    (_, sheet) =>
      (sheet.getRange("E1").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,".repeat(200) } }),
  ],
  [
    "a name that is taken by a table",
    "ItemAlreadyExists",
    (context, sheet) => context.workbook.names.add("表1", sheet.getRange("A1")),
  ],
  ["XML with an open element", "InvalidArgument", (context) => context.workbook.customXmlParts.add("<a><b></a>")],
  [
    "a field the source does not have",
    "ItemNotFound",
    (context, sheet) => {
      const pivot = sheet.pivotTables.add("透视", context.workbook.tables.getItem("表1"), "H1");
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("丁"));
    },
  ],
  [
    "a locked cell",
    "AccessDenied",
    (_, sheet) => {
      sheet.protection.protect();
      sheet.getRange("E1").values = [[1]];
    },
  ],
  [
    "a sheet added to a protected workbook",
    "AccessDenied",
    (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add("新");
    },
  ],
];

test.each(REFUSED)("refuses %s with %s", async (_, code, work) => {
  withTable();
  expect(await codeOf(work)).toBe(code);
});

test("reads what is written as Excel does when it is typed", async () => {
  const given = ["510499", "1,234", "12%", "2021-05", "2021/5/1", "1-2", "true", "'007", "甲", "=1+1", "a1", "3人"];
  host.book.type("Sheet1", "B1:B2", "旧");
  const got = await run(async (context, sheet) => {
    const free = sheet.getRange("A1:L1");
    const text = sheet.getRange("A2:L2");
    text.numberFormat = [given.map(() => "@")];
    free.values = [given];
    text.values = [given];
    sheet.getRange("B1").values = [[null]];
    free.load("values,formulas,numberFormat");
    text.load("values");
    await context.sync();
    return [free.values[0], free.formulas[0]?.[9], free.numberFormat[0]?.[3], text.values[0]];
  });
  const dates = [44_317, 44_317, 46_024];
  expect(got).toEqual([
    [510_499, 1234, 0.12, ...dates, true, "007", "甲", UNCOMPUTED, "a1", "3人"],
    "=1+1",
    "mmm-yy",
    given,
  ]);
});

test("a formula of a table reads in its short form and follows renamed columns, tables and sheets", async () => {
  withTable();
  await run((context, sheet) => {
    sheet.getRange("C2:C4").formulas = [1, 2, 3].map(() => ["=表1[[#This Row],[数]]*SUM(表1[数])"]);
    sheet.getRange("E1").formulas = [["=SUM(Sheet1!B2:B4)+ROWS(表1[数])"]];
    context.workbook.names.add("合计", sheet.getRange("E1"));
  });
  expect(host.book.read("Sheet1", "C3")).toBe("=[@数]*SUM([数])");
  host.book.renameColumn("表1", "数", "数 量");
  host.book.renameTable("表1", "明细");
  host.book.renameSheet("Sheet1", "报告 2024");
  host.book.insertRows("报告 2024", 1, 2);
  expect(host.book.read("报告 2024", "C5")).toBe("=[@[数 量]]*SUM([数 量])");
  expect(host.book.read("报告 2024", "E3")).toBe("=SUM('报告 2024'!B4:B6)+ROWS(明细[数 量])");
  expect(host.book.names[0]?.formula).toBe("='报告 2024'!$E$3");
  host.book.deleteColumn("明细", "数 量");
  expect(host.book.read("报告 2024", "D3")).toBe("=SUM('报告 2024'!#REF!)+ROWS(#REF!)");
});

test("rows added to a table push down what stands beneath it", async () => {
  withTable();
  host.book.type("Sheet1", "A6", "脚注");
  await run((context) => context.workbook.tables.getItem("表1").rows.add(undefined, [["丁", 4, ""]]));
  expect(host.book.range("Sheet1", "A5:A7")).toEqual([["丁"], [""], ["脚注"]]);
  expect(host.book.table("表1").area.rows).toBe(5);
});

describe("faults", () => {
  const twice: Work = async (_, sheet) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
  };
  const values = (): unknown => host.book.range("Sheet1", "A1:A2").flat();

  test.each([
    ["before", ["", ""]],
    ["midway", [1, ""]],
    ["after", [1, 2]],
    ["dead", ["", ""]],
  ] as const)("%s leaves the workbook as it should", async (how, left) => {
    host.fail(0, how);
    expect(await codeOf(twice)).toBe("GeneralException");
    expect(values()).toEqual(left);
    expect(await codeOf(twice)).toBe(how === "dead" ? "GeneralException" : "done");
    host.revive();
    expect(await codeOf(twice)).toBe("done");
  });

  test("a cell in edit mode refuses so many requests", async () => {
    host.editing = 1;
    expect(await codeOf(twice)).toBe("InvalidOperationInCellEditMode");
    expect(values()).toEqual(["", ""]);
  });

  test("requests and answers have a limit", async () => {
    const long = Array.from({ length: 200 }, () => ["长".repeat(10_000)]);
    expect(await codeOf((_, sheet) => (sheet.getRange("A1:A200").values = long))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    host.book.type("Sheet1", "A1:A200", "长".repeat(10_000));
    expect(await codeOf((_, sheet) => sheet.getRange("A1:A200").load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });
});

test("a snapshot tells whether anything has changed, and is cheap", () => {
  const line = Array.from({ length: 30 }, (_, i) => `文字${i}`);
  host.book.type("Sheet1", "A1:AD10000", new Array(10_000).fill(line), "@");
  const before = host.book.snapshot();
  host.book.type("Sheet1", "B3", "别的");
  expect(host.book.snapshot()).not.toEqual(before);
  host.book.type("Sheet1", "B3", "文字1");
  expect(host.book.snapshot()).toEqual(before);
});

describe("the saved file", () => {
  let office = false;
  beforeAll(async () => {
    office = await officeAvailable();
  });
  afterAll(closeOffice);

  test("is computed by LibreOffice", async () => {
    if (!office) return;
    withTable();
    await run((_, sheet) => {
      sheet.getRange("C2:C4").formulas = [1, 2, 3].map(() => ["=[@数]*10"]);
      sheet.getRange("E1").formulas = [["=SUM(表1[比])"]];
    });
    const { sheets } = await recalculate(await toXlsx(host.book));
    expect(sheets[0]?.rows[0]?.[4]).toBe(60);
    expect(sheets[0]?.rows[3]?.[2]).toBe(30);
  });
});
