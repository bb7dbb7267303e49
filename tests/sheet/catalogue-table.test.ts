import { type Catalogue, loadDefaultCatalogue } from "../../src/catalogue";
import { parseAlias } from "../../src/catalogue/alias";
import { aliasKey, ofOneSort, unitFits } from "../../src/catalogue/load";
import { explainText } from "../../src/extract";
import { catalogueSheet } from "../../src/sheet/catalogue";
import { readCatalogueTable } from "../../src/sheet/catalogue-table";
import { catalogue as small } from "../support/reports";
import { shown } from "../support/tables";

type Value = string | number | boolean;
type Fields = Readonly<Record<string, Value>>;

const shipped = loadDefaultCatalogue();

/** The table our own sheet has, as a host reads it back. */
function tableOf(catalogue: Catalogue): { headers: string[]; rows: Value[][] } {
  const [table] = catalogueSheet(catalogue).tables;
  if (!table) throw new Error("no table");
  return { headers: table.columns.map(({ header }) => header), rows: table.rows.map((row) => row.map(shown)) };
}

const NO_CHANGES = { added: 0, altered: 0, removed: 0, merged: [] };

/** The shipped table after a person: `edits` by code, null deletes the row; `added` stands at its end. */
function edited(edits: Readonly<Record<string, Fields | null>>, added: readonly Fields[] = [], catalogue = shipped) {
  const { headers, rows } = tableOf(catalogue);
  const kept = rows.flatMap((row) => {
    const edit = edits[String(row[0])];
    if (edit === null) return [];
    return [headers.map((header, i) => edit?.[header] ?? row[i] ?? "")];
  });
  const more = added.map((fields) => headers.map((header) => fields[header] ?? ""));
  return readCatalogueTable(headers, [...kept, ...more], catalogue);
}

const messages = ({ problems }: ReturnType<typeof edited>): string[] => problems.map(({ message }) => message);

describe("a table that is not the catalogue's", () => {
  const { headers, rows } = tableOf(small);

  test.each(["指标代码", "指标名称", "分类", "单位", "别名"])(
    "%s is missing: the shipped catalogue stands",
    (header) => {
      const others = headers.map((each) => (each === header ? "某列" : each));
      expect(readCatalogueTable(others, rows, small)).toEqual({
        catalogue: small,
        problems: [{ row: 0, code: "", name: "", message: expect.stringContaining(`缺少列：${header}；`) }],
        changes: NO_CHANGES,
      });
    },
  );

  test.each<[string, readonly string[], readonly Value[][]]>([
    ["nothing at all", [], []],
    ["no rows", headers, []],
    ["empty rows", headers, [headers.map(() => ""), [" ", "\u3000", "\n"], []]],
    ["rows of another table", headers, [["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]]],
  ])("%s", (_what, given, body) => {
    const reading = readCatalogueTable(given, body, small);
    expect(reading.catalogue).toBe(small);
    expect(reading.problems.length).toBeGreaterThan(0);
    expect(reading.changes).toEqual(NO_CHANGES);
  });
});

describe("cells as people leave them", () => {
  const [row = []] = tableOf(small).rows;
  const named = (fields: Fields) => edited({ "FY-001": fields }, [], small);

  test.each<[string, Fields]>([
    ["a code in full-width signs", { 指标代码: "ｆｙ－００１" }],
    ["a code with blanks and another dash", { 指标代码: " FY – 001\u00a0" }],
    ["a name broken across lines", { 指标名称: "行政复议申请\r\n受理件数 " }],
    ["signs that show nothing", { 指标名称: "行政复议\u200b申请受理件数\ufeff", 单位: "件\u0007" }],
    ["a blank 性质", { 性质: "" }],
    ["blanks around a label", { 性质: " 数量\n" }],
    ["aliases by a half-width semicolon", { 别名: "行政复议 受理 -不予; 复议申请 受理;" }],
    ["aliases a line", { 别名: "行政复议 受理 -不予\r\n\n复议申请\u3000受理" }],
    ["aliases in full-width signs and quotes", { 别名: "“行政复议”  受理　－不予；；复议申请 受理" }],
    ["another dash", { 别名: "行政复议 受理 —不予；复议申请 受理" }],
    ["examples with empty lines", { 例句: "\n 受理行政复议申请12件。\n\n" }],
  ])("%s", (_what, fields) => {
    const reading = named(fields);
    expect(messages(reading)).toEqual([]);
    expect(reading.catalogue).toBe(small);
  });

  test("alternatives may have blanks around their stroke", () => {
    const reading = named({ 别名: "复议 收到 ｜ 接收" });
    expect(reading.catalogue.indicators[0]?.aliases).toEqual(["复议 收到|接收"]);
  });

  test.each<[string, Value, string]>([
    ["指标名称", 12, "指标名称“12”不是名称"],
    ["单位", 0.98, "单位“0.98”不能识别"],
    ["性质", "count", "性质“count”不能识别"],
    ["别名", "#NAME?", "别名“#NAME?”写法有误"],
  ])("%s holding %j", (header, value, message) => {
    expect(messages(named({ [header]: value }))).toEqual([expect.stringContaining(message)]);
  });

  test("a problem says where it is", () => {
    const reading = readCatalogueTable(
      tableOf(small).headers,
      [[], ...tableOf(small).rows, [], row.map((value, i) => (i === 0 ? "FY－９" : value))],
      small,
    );
    expect(reading.problems).toEqual([
      { row: 6, code: "FY-9", name: "行政复议申请受理件数", message: expect.stringContaining("指标代码“FY-9”") },
    ]);
  });

  test("a cell that names an object's own member is only text", () => {
    const reading = edited({}, [{ 指标代码: "__proto__", 指标名称: "constructor", 性质: "toString" }], small);
    expect(reading.catalogue).toBe(small);
    expect(reading.problems).toHaveLength(1);
  });
});

describe("columns", () => {
  const { headers, rows } = tableOf(small);

  test("in any order, among others, with blanks in their headers", () => {
    const order = [...headers.keys()].reverse();
    const reading = readCatalogueTable(
      ["备注", ...order.map((i) => ` ${headers[i]}\n`)],
      rows.map((row) => ["看过", ...order.map((i) => row[i] ?? "")]),
      small,
    );
    expect(reading).toEqual({ catalogue: small, problems: [], changes: NO_CHANGES });
  });

  test("a row with nothing but a remark of the person's own is no row", () => {
    const reading = readCatalogueTable([...headers, "备注"], [...rows, [...headers.map(() => ""), "待补"]], small);
    expect(reading.problems).toEqual([]);
  });

  test("those that say nothing extraction needs may be deleted", () => {
    const kept = ["指标代码", "指标名称", "分类", "单位", "别名"].map((header) => headers.indexOf(header));
    const reading = readCatalogueTable(
      kept.map((i) => headers[i] ?? ""),
      rows.map((row) => kept.map((i) => row[i] ?? "")),
      small,
    );
    expect(reading).toEqual({ catalogue: small, problems: [], changes: NO_CHANGES });
  });
});

describe("the shipped catalogue", () => {
  const { headers, rows } = tableOf(shipped);

  test("comes back from its own sheet as it was", () => {
    const reading = readCatalogueTable(headers, rows, shipped);
    expect(reading).toEqual({ catalogue: shipped, problems: [], changes: NO_CHANGES });
    // Nothing differs, so it is not even another object; read into nothing but the categories, it is equal all the same.
    const anew = readCatalogueTable(headers, rows, { ...shipped, indicators: [] });
    expect(anew.catalogue).toEqual(shipped);
    expect(anew.changes).toMatchObject({ added: shipped.indicators.length, altered: 0, removed: 0, merged: [] });
  });

  test("comes back however it was sorted", () => {
    expect(readCatalogueTable(headers, [...rows].reverse(), shipped).catalogue).toBe(shipped);
  });

  test("is read in no time", () => {
    const from = performance.now();
    for (let i = 0; i < 10; i++) readCatalogueTable(headers, rows, shipped);
    expect((performance.now() - from) / 10).toBeLessThan(100);
  });
});

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

test("whatever stands in the cells, the result can be extracted with", () => {
  const { headers, rows } = tableOf(small);
  const roll = dice(20_260_203);
  const BITS = [
    "=",
    "#REF!",
    "；",
    ";",
    "\n",
    "|",
    "-",
    " ",
    "　",
    "、",
    "，",
    "\ud800",
    "\u0000",
    "😀",
    "%",
    "（",
    "１２",
  ];
  const WORDS = [
    "行政复议",
    "受理",
    "FY-001",
    "ZF-901",
    "AB-123",
    "行政执法",
    "件",
    "次",
    "数量",
    "比率",
    "别名",
    "元",
  ];
  const pick = <T>(list: readonly T[], other: T): T => list[roll(list.length)] ?? other;
  const garbage = (): Value => {
    const numbers: readonly Value[] = [0, -1, 1e21, Number.NaN, Number.POSITIVE_INFINITY, true, false];
    if (roll(5) === 0) return pick(numbers, 0);
    return Array.from({ length: roll(6) }, () => pick(roll(3) === 0 ? BITS : WORDS, "")).join("");
  };
  const column = (i: number): Value[] => rows.map((row) => row[i] ?? "");
  const cell = (i: number): Value => (roll(3) === 0 ? garbage() : pick(column(i), ""));
  for (let round = 0; round < 2000; round++) {
    const body = Array.from({ length: roll(8) }, () => headers.slice(0, roll(30) || 1).map((_, i) => cell(i)));
    const { catalogue } = readCatalogueTable(headers, body, small);
    const codes = catalogue.indicators.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(0);
    for (const entry of catalogue.indicators) {
      const { code, name, category, unit, kind, aliases, numerator, denominator } = entry;
      expect(code).toMatch(/^[A-Z]{2}-\d{3}$/);
      expect(name).not.toBe("");
      expect(catalogue.categories).toContainEqual(
        expect.objectContaining({ name: category, prefix: code.slice(0, 2) }),
      );
      expect(aliases.filter((alias) => parseAlias(alias) === null)).toEqual([]);
      expect(unitFits(unit, kind)).toBe(true);
      const rivals = catalogue.indicators.filter((other) => other !== entry && ofOneSort(other, entry));
      const theirs = new Set(rivals.flatMap((other) => other.aliases.map(aliasKey)));
      expect(aliases.filter((alias) => theirs.has(aliasKey(alias)))).toEqual([]);
      for (const part of [numerator, denominator]) if (part !== undefined) expect(codes).toContain(part);
    }
  }
});

describe("the next import uses what was edited", () => {
  const codesIn = (sentence: string, catalogue: Catalogue): (string | null)[] => {
    const text = `青岚县2022年法治政府建设年度报告\n\n一、年度工作情况\n${sentence}\n`;
    return explainText("case.txt", text, catalogue).report.facts.map(({ indicator }) => indicator.code);
  };

  test("an alias that was added", () => {
    const sentence = "全年办理民告官材料31件。";
    const aliases = shipped.indicators.find(({ code }) => code === "HJ-030")?.aliases ?? [];
    const reading = edited({ "HJ-030": { 别名: [...aliases, "民告官"].join("；") } });
    expect(reading).toMatchObject({ problems: [], changes: { ...NO_CHANGES, altered: 1 } });
    expect(codesIn(sentence, shipped)).not.toContain("HJ-030");
    expect(codesIn(sentence, reading.catalogue)).toEqual(["HJ-030"]);
  });

  test("a row that was added", () => {
    const sentence = "全年开展无人机巡查35次。";
    const reading = edited({}, [
      {
        指标代码: "ZF-901",
        指标名称: "无人机巡查次数",
        分类: "行政执法工作体系",
        单位: "次",
        别名: "无人机 巡查",
      },
    ]);
    expect(reading).toMatchObject({ problems: [], changes: { ...NO_CHANGES, added: 1 } });
    expect(codesIn(sentence, shipped)).toEqual([null]);
    expect(codesIn(sentence, reading.catalogue)).toEqual(["ZF-901"]);
  });

  test("a row that was deleted", () => {
    const sentence = "全年收到政府信息公开申请93件。";
    const reading = edited({ "JD-021": null });
    expect(reading.changes).toMatchObject({ added: 0, removed: 1 });
    expect(codesIn(sentence, shipped)).toEqual(["JD-021"]);
    expect(codesIn(sentence, reading.catalogue)).not.toContain("JD-021");
  });

  test("two names that were merged", () => {
    const sentence = "全年不予受理行政复议申请7件。";
    const reading = edited({ "HJ-003": { 指标名称: "行政复议申请受理件数" } });
    expect(reading.changes.merged).toEqual([{ code: "HJ-003", into: "HJ-002", name: "行政复议申请受理件数" }]);
    expect(codesIn(sentence, shipped)).toEqual(["HJ-003"]);
    expect(codesIn(sentence, reading.catalogue)).toEqual(["HJ-002"]);
  });
});
