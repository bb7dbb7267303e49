import { loadDefaultCatalogue } from "../../src/catalogue";
import { writeXlsx } from "../../src/hosts/xlsx";
import type { Cell, PlacedCell, SheetPart, SheetPlan } from "../../src/model";
import { reportOf } from "../support/facts";
import { generatedReports } from "../support/generated";
import { closeOffice, officeAvailable, recalculate } from "../support/libreoffice";
import { bookOf, planOf } from "../support/plan";
import { report } from "../support/reports";
import { sampleReports } from "../support/sample";
import { readText, SAMPLES, SEEDS } from "../support/seeds";
import { records } from "../support/tables";

const placed = (sheet: SheetPart): readonly PlacedCell[] => [
  ...sheet.cells,
  ...sheet.tables.flatMap((table) =>
    table.rows.flatMap((line, r) =>
      line.map((cell, c) => ({ row: table.row + 1 + r, column: table.column + c, cell })),
    ),
  ),
];

const edited = (plan: SheetPlan, edit: (cell: Cell, place: PlacedCell, sheet: SheetPart) => Cell): SheetPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((one) => ({ ...one, cell: edit(one.cell, one, sheet) })),
    tables: sheet.tables.map((table) => ({
      ...table,
      rows: table.rows.map((line, r) =>
        line.map((cell, c) => edit(cell, { row: table.row + 1 + r, column: table.column + c, cell }, sheet)),
      ),
    })),
  })),
});

/** With wrong cached values, a program that trusts the cache fails the comparison. */
const falsified = (plan: SheetPlan): SheetPlan =>
  edited(plan, (cell) => (cell.kind === "formula" ? { ...cell, value: "缓存" } : cell));

const same = (ours: string | number, theirs: unknown): boolean => {
  if (ours === "") return theirs === "" || theirs === null || theirs === undefined;
  if (typeof ours === "string") return ours === theirs;
  return typeof theirs === "number" && Math.abs(theirs - ours) <= 1e-9 * Math.max(1, Math.abs(ours));
};

interface Outcome {
  readonly compared: number;
  readonly wrong: readonly string[];
}

/** Every formula cell of `plan`, computed by LibreOffice from scratch, against the value our own code computed. */
async function compareWithOffice(
  plan: SheetPlan,
  told: (written: number, computed: number) => void = () => undefined,
  opened: SheetPlan = plan,
): Promise<Outcome> {
  const start = Date.now();
  const bytes = await writeXlsx(falsified(opened));
  const written = Date.now();
  const theirs = await recalculate(bytes);
  told(Math.round((written - start) / 1000), Math.round((Date.now() - written) / 1000));
  const wrong: string[] = [];
  let compared = 0;
  for (const sheet of plan.sheets) {
    const rows = theirs.sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
    for (const { row, column, cell } of placed(sheet)) {
      const value = rows[row]?.[column];
      const wanted = cell.kind === "formula" ? cell.value : undefined;
      const isError = typeof value === "string" && /^(#[A-Z/0]+[!?]?|Err:\d+)$/.test(value);
      if (isError && cell.kind !== "text" && value !== wanted) {
        wrong.push(`${sheet.name} ${row + 1}/${column + 1}: ${value}`);
      }
      if (cell.kind !== "formula") continue;
      compared++;
      if (!same(cell.value, value)) {
        wrong.push(`${sheet.name} ${row + 1}/${column + 1}: ours ${cell.value}, theirs ${value} = ${cell.formula}`);
      }
    }
  }
  return { compared, wrong };
}

const plan = () => planOf(sampleReports());

let office = false;
beforeAll(async () => {
  office = await officeAvailable();
});
afterAll(closeOffice);

test("LibreOffice computes every formula to the value our own code computes", async () => {
  if (!office) return;
  const { compared, wrong } = await compareWithOffice(plan());
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(500);
});

test("so it does for the seeds and the sample county, each row and each pair of years", async () => {
  if (!office) return;
  const reports = await Promise.all([...SEEDS, ...SAMPLES].map(readText));
  const { compared, wrong } = await compareWithOffice(planOf(reports, { catalogue: loadDefaultCatalogue() }));
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(4000);
});

test("so it does where two years word one thing otherwise, and where a person joined two under a name", async () => {
  if (!office) return;
  const catalogue = loadDefaultCatalogue();
  const reports = [
    reportOf("全县查处超载货车318辆次。新建公厕12座。", { year: 2021 }),
    reportOf("全年查获超载车辆296辆次。改造旱厕15座。", { year: 2022 }),
  ];
  const there = bookOf(planOf(reports, { catalogue }), (table, header, row) =>
    table === "指标明细" && header === "可比指标" && /厕/.test(String(row.指标名称)) ? "农村厕所" : undefined,
  );
  const joined = planOf([], { catalogue, there });
  expect(records(joined, "同比分析")).toEqual([
    expect.objectContaining({ 本期值: 296, 上期值: 318, 增减: -22, 说明: "上期称“超载货车查处辆次”" }),
    expect.objectContaining({ 本期值: 15, 上期值: 12, 同比: 0.25, 说明: expect.stringContaining("上期称“") }),
  ]);
  const { compared, wrong } = await compareWithOffice(joined);
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

test("so it does for 50 regions of 5 years with 100 indicators each", async () => {
  if (!office) return;
  const { compared, wrong } = await compareWithOffice(
    planOf(generatedReports({ regions: 50, years: 5, indicators: 100 })),
    (made, computed) =>
      process.stdout.write(`50 regions, 5 years, 100 indicators: ${made} s to write, ${computed} s in LibreOffice\n`),
  );
  process.stdout.write(`${compared} formula cells compared\n`);
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(150_000);
}, 500_000);

const tableOf = (sheetName: string, from: SheetPlan = plan()) => {
  const sheet = from.sheets.find(({ name }) => name === sheetName);
  const table = sheet?.tables[0];
  if (!table) throw new Error(sheetName);
  return { table, column: (header: string) => table.columns.findIndex((one) => one.header === header) };
};

/** Rows of a recalculated sheet as objects by header. */
async function recalculatedRows(edit: SheetPlan, sheetName: string): Promise<readonly Record<string, unknown>[]> {
  const book = await recalculate(await writeXlsx(falsified(edit)));
  const { table } = tableOf(sheetName);
  const rows = book.sheets.find(({ name }) => name === sheetName)?.rows ?? [];
  return rows
    .slice(table.row + 1)
    .map((row) => Object.fromEntries(table.columns.map(({ header }, c) => [header, row[c] ?? ""])));
}

test("the comparison follows the years a person picks", async () => {
  if (!office) return;
  const picked = edited(plan(), (cell, { row, column }, sheet) => {
    if (sheet.name !== "同比分析" || column !== 1 || cell.kind !== "number") return cell;
    return { ...cell, value: row === 2 ? 2021 : 2020 };
  });
  const rows = await recalculatedRows(picked, "同比分析");
  const received = rows.find((row) => row.指标代码 === "FY-001" && row.地区 === "青禾县");
  expect(received).toMatchObject({ 本期值: 120, 上期值: 93, 增减: 27, 说明: "" });
  expect(received?.同比).toBeCloseTo(27 / 93, 12);
  expect(rows.find((row) => row.指标代码 === "FY-003")).toMatchObject({ 增减: 1.5, 同比: 1.5 });
  expect(rows.find((row) => row.指标名称 === "满意度位次")).toMatchObject({ 本期值: 5, 上期值: "", 说明: "缺上期" });
});

test("taking a row out of use changes the comparison", async () => {
  if (!office) return;
  const { table, column } = tableOf("指标明细");
  const target = table.rows.findIndex((line) => {
    const value = line[column("数值")];
    const name = line[column("指标名称")];
    return value?.kind === "number" && value.value === 101 && name?.kind === "text" && name.value.includes("受理");
  });
  expect(target).toBeGreaterThanOrEqual(0);
  const unused = edited(plan(), (cell, place, sheet) =>
    sheet.name === "指标明细" && place.row === target + 1 && place.column === column("采用")
      ? { kind: "number", value: 0 }
      : cell,
  );
  const rows = await recalculatedRows(unused, "同比分析");
  expect(rows.find((row) => row.指标代码 === "FY-001" && row.地区 === "青禾县")).toMatchObject({
    本期值: "",
    上期值: 120,
    同比: "",
    说明: "缺本期",
  });
});

/** The plan as it would be with other picks, against what LibreOffice makes of the picks typed into the first plan. */
async function compareAfterPicking(
  cells: Readonly<Record<string, string | number>>,
  reports = generatedReports({ regions: 4, years: 3, indicators: 60 }),
) {
  const wanted = planOf(reports, { there: { tables: {}, cells } });
  const typed = edited(planOf(reports), (cell, { row, column }, { names = {} }) => {
    const name = Object.keys(names).find((one) => names[one]?.row === row && names[one]?.column === column);
    const value = name === undefined ? undefined : cells[name];
    if (value === undefined || (cell.kind !== "text" && cell.kind !== "number")) return cell;
    return typeof value === "number" ? { ...cell, kind: "number", value } : { ...cell, kind: "text", value };
  });
  const sheets = wanted.sheets.filter((part) => Object.keys(cells).some((name) => part.names?.[name] !== undefined));
  return compareWithOffice({ ...wanted, sheets }, undefined, typed);
}

describe("the regions follow the indicator and year a person picks", () => {
  const labels = () => {
    const { table, column } = tableOf("年度序列", planOf(generatedReports({ regions: 4, years: 3, indicators: 60 })));
    return table.rows.flatMap((line) => {
      const cell = line[column("指标清单")];
      return cell?.kind === "formula" && cell.value !== "" ? [String(cell.value)] : [];
    });
  };
  test.each([
    ["a rate in per cent", /第3项.*%$/, 2019],
    ["a ratio that is none", /第7项.*‰$/, 2020],
    ["a rank", /第5项.*位$/, 2019],
    ["an amount", /第2项.*元$/, 2020],
    ["an average", /第4项 天$/, 2018],
    ["a name with ~ and ?", /第24项（网上~办理\?） 件$/, 2018],
    ["a name with *", /第33项（城市管理\*） 人$/, 2019],
    ["a year before the first", /第0项/, 2017],
  ] as const)("%s", async (_, pattern, year) => {
    if (!office) return;
    const label = labels().find((one) => pattern.test(one)) ?? "";
    expect(label).not.toBe("");
    const { compared, wrong } = await compareAfterPicking({ 地区比较_指标: label, 地区比较_年度: year });
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(50);
  });
});

describe("the line follows the region and indicator a person picks", () => {
  const reports = generatedReports({ regions: 4, years: 5, indicators: 60 });
  const followed = (planned: SheetPlan) => planned.sheets.find(({ name }) => name === "年度趋势");
  const label = (pattern: RegExp): string => {
    const { table, column } = tableOf("年度序列", planOf(reports));
    const labels = table.rows.flatMap((line) => {
      const cell = line[column("指标签")];
      return cell?.kind === "text" ? [cell.value] : [];
    });
    return labels.find((one) => pattern.test(one)) ?? "";
  };
  const picks = [
    ["a rate in per cent", "第2生成县", /第3项.*%$/],
    ["a ratio that is none", "第3生成县", /第7项.*‰$/],
    ["a rank", "第4生成县", /第5项.*位$/],
    ["a name with ~ and ?", "第2生成县", /第24项（网上~办理\?） 件$/],
    ["a name with *", "第3生成县", /第33项（城市管理\*） 人$/],
  ] as const;

  test.each(picks)("%s", async (_, region, pattern) => {
    if (!office) return;
    const cells = { 年度趋势_地区: region, 年度趋势_指标: label(pattern) };
    const { compared, wrong } = await compareAfterPicking(cells, reports);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(50);
    const { table, column } = tableOf("年度趋势", planOf(reports, { there: { tables: {}, cells } }));
    const values = table.rows.map((line) => line[column("数值")]);
    // The picks are such that there is something to follow.
    expect(values.filter((cell) => cell?.kind === "formula" && cell.value !== "").length).toBeGreaterThan(1);
  });

  test("a year without a value is left out of the chart that LibreOffice draws, and is no zero", async () => {
    if (!office) return;
    const gap = [2019, 2020, 2022].map((year) => report({ year, facts: [{ name: "案件", value: year }] }));
    const planned = planOf(gap);
    const { sheets } = await recalculate(await writeXlsx(falsified(planned)));
    const chart = sheets.find(({ name }) => name === "年度趋势")?.charts?.[0];
    const from = (followed(planned)?.tables[0]?.row ?? 0) + 2;
    expect(chart?.series?.[0]?.valuesRef?.replaceAll("'", "")).toBe(`年度趋势!$L$${from}:$L$${from + 3}`);
    expect(chart?.dispBlanksAs ?? "gap").toBe("gap");
  });
});
