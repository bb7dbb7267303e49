import type { SheetPart } from "../../src/model";
import { formatNumber } from "../../src/taskpane/worker/number-format";
import { columnLetters, previewSheets } from "../../src/taskpane/worker/preview";

test.each([
  [2860000, "#,##0", "2,860,000"],
  [4119307.94, "#,##0.00", "4,119,307.94"],
  [0.125, "0.0%", "12.5%"],
  [99.8, "0.00", "99.80"],
  [1234.5, "#,##0.0###", "1,234.5"],
  [1234.5678, "#,##0.0###", "1,234.5678"],
  [-3, "0.0;-0.0", "-3.0"],
  [-3, "#,##0;(#,##0)", "(3)"],
  [0, '0;-0;"—"', "—"],
  [5, '0"个百分点"', "5个百分点"],
  [5, "+0;-0;0", "+5"],
  [7, "[Red]0", "7"],
  [1470, "[>=1000]#,##0;General", "1,470"],
  [158, "[>=1000]#,##0;General", "158"],
  [99.21, "[>=1000]#,##0;General", "99.21"],
  [-3, "[>=1000]#,##0;#,##0.00", "-3.00"],
  [5, '[<5]0"以下";[=5]0"整";0"以上"', "5整"],
  [6, '[<5]0"以下";[=5]0"整";0"以上"', "6以上"],
  [2021, "General", "2021"],
  [2021, undefined, "2021"],
])("%s under %s reads %s", (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %s is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

const SHEET: SheetPart = {
  name: "表",
  cells: [{ row: 0, column: 0, cell: { kind: "text", value: "题", style: "title" } }],
  tables: [
    {
      name: "表",
      row: 2,
      column: 0,
      key: ["键"],
      columns: [
        { header: "名称", width: 10 },
        { header: "键", width: 10, hidden: true },
        { header: "同比", width: 10, format: "0.0%" },
      ],
      rows: Array.from({ length: 100 }, (_, i) => [
        { kind: "text", value: `=${i}` },
        { kind: "number", value: i },
        { kind: "formula", formula: "1/8", value: 0.125 },
      ]),
    },
  ],
  freeze: { rows: 3, columns: 1 },
  print: { orientation: "landscape" },
};

test("a preview shows the first rows as a spreadsheet would, without hidden columns", () => {
  const [sheet] = previewSheets({ title: "", madeOn: "2026-01-01", sheets: [SHEET] });
  expect(sheet).toMatchObject({ name: "表", letters: ["A", "C"], frozen: 3, total: 103 });
  expect(sheet?.rows.length).toBe(60);
  expect(sheet?.rows[0]).toEqual({
    number: 1,
    cells: [expect.objectContaining({ text: "题", tone: "title" }), expect.anything()],
  });
  expect(sheet?.rows[2]?.cells.map(({ text }) => text)).toEqual(["名称", "同比"]);
  expect(sheet?.rows[3]?.cells).toEqual([
    { text: "=0", tone: "text" },
    { text: "12.5%", tone: "number", formula: "=1/8" },
  ]);
});
