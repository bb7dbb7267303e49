import { mkdir, writeFile } from "node:fs/promises";
import { problems } from "../../src/messages/zh-CN";
import type { Report } from "../../src/model";
import { encode } from "../support/encodings";
import { SEEDS } from "../support/seeds";
import { workFolder, zhibiao } from "./run";

const REPORT = "宁国市2022年法治政府建设年度报告\n\n一、主要工作\n全年办理公证620件，制定规范性文件6件。\n";
const reports = (out: string): Report[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
  await mkdir(folder.at("county/older"), { recursive: true });
  await mkdir(folder.at("county/.hidden"));
  await writeFile(folder.at("report.txt"), REPORT);
  await writeFile(folder.at("gbk.txt"), encode.GB18030(REPORT));
  await writeFile(folder.at("county/b.txt"), REPORT);
  await writeFile(folder.at("county/a.TXT"), REPORT.replace("620", "540"));
  await writeFile(folder.at("county/older/c.txt"), REPORT.replace("2022", "2021"));
  await writeFile(folder.at("county/.hidden/d.txt"), REPORT);
  await writeFile(folder.at("county/notes.pdf"), "%PDF-1.4");
  await writeFile(folder.at("empty.txt"), "");
  await writeFile(folder.at("blank.txt"), " \n\n\t ");
  await writeFile(folder.at("picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  await writeFile(folder.at("report.docx"), "PK\u0003\u0004 and so on");
  await writeFile(folder.at("words.txt"), "法治政府建设扎实推进。");
  await writeFile(folder.at("large.txt"), Buffer.alloc(50 * 1024 * 1024 + 1, "a"));
});
afterAll(() => folder.remove());

describe("what is read", () => {
  test("a file gives one line of JSON, in the shape of the contract", async () => {
    const { code, out, err } = await zhibiao(["extract", folder.at("report.txt")]);
    expect([code, err]).toEqual([0, ""]);
    const [report, ...more] = reports(out);
    expect(more).toEqual([]);
    expect(Object.keys(report ?? {})).toEqual(
      expect.arrayContaining(
        "file reportId title organisation region year documentNumber publishedOn signedOn source facts mentions warnings".split(
          " ",
        ),
      ),
    );
    expect(report).toMatchObject({ file: folder.at("report.txt"), year: 2022, region: { code: "341881" } });
    expect(report?.facts.map(({ value }) => value)).toEqual([620, 6]);
  });

  test("several files, in the order given", async () => {
    const files = SEEDS.map(({ file }) => file).reverse();
    const { code, out } = await zhibiao(["extract", ...files]);
    expect(code).toBe(0);
    expect(reports(out).map(({ file }) => file)).toEqual(files);
  });

  test("a folder gives its .txt files and those of the folders in it, by name, nothing hidden", async () => {
    const { code, out } = await zhibiao(["extract", folder.at("county")]);
    expect(code).toBe(0);
    expect(reports(out).map(({ file }) => file)).toEqual(
      ["a.TXT", "b.txt", "older/c.txt"].map((name) => folder.at(`county/${name}`)),
    );
  });

  test("standard input, by its name", async () => {
    const { code, out } = await zhibiao(["extract", "-"], REPORT);
    expect(code).toBe(0);
    expect(reports(out)[0]).toMatchObject({ file: "-", year: 2022 });
  });

  test("standard input, when nothing is named, in any encoding", async () => {
    const { code, out } = await zhibiao(["extract"], encode.GB18030(REPORT));
    expect(code).toBe(0);
    expect(reports(out)[0]).toMatchObject({ year: 2022, region: { code: "341881" } });
  });

  test("encodings of one text give one report", async () => {
    const { out } = await zhibiao(["extract", folder.at("report.txt"), folder.at("gbk.txt")]);
    const [a, b] = reports(out).map(({ file: _file, ...rest }) => rest);
    expect(a?.facts).toHaveLength(2);
    expect(b).toEqual(a);
  });

  test("twice the same, byte for byte", async () => {
    const files = SEEDS.map(({ file }) => file);
    const [first, second] = await Promise.all([zhibiao(["extract", ...files]), zhibiao(["extract", ...files])]);
    expect(reports(first.out)).toHaveLength(5);
    expect(second.out).toBe(first.out);
  });
});

describe("formats", () => {
  test("csv: a mark for spreadsheets, a header, a line for each row", async () => {
    const { code, out } = await zhibiao(["extract", "--format", "csv", folder.at("report.txt")]);
    expect(code).toBe(0);
    expect(out.startsWith("\ufeff地区,区划代码,年度,分类,指标代码,指标名称,口径,范围,数值,单位,")).toBe(true);
    const rows = out.trimEnd().split("\r\n");
    expect(rows).toHaveLength(3);
    expect(rows.some((row) => row.includes("公证") && row.includes(",620,件,"))).toBe(true);
  });

  test("table: readable columns", async () => {
    const { code, out } = await zhibiao(["extract", "--format", "table", folder.at("report.txt")]);
    expect(code).toBe(0);
    expect(out).toMatch(/宁国市.*2022/);
    expect(out).toMatch(/620\s+件\s+2022\s+HJ-074\s+公证/);
  });

  test("ndjson, by its name", async () => {
    const [named, usual] = await Promise.all([
      zhibiao(["extract", "--format", "ndjson", folder.at("report.txt")]),
      zhibiao(["extract", folder.at("report.txt")]),
    ]);
    expect(reports(usual.out)).toHaveLength(1);
    expect(named).toEqual(usual);
  });

  test("text that a spreadsheet would take for a formula is none in csv", async () => {
    const text = "宁国市2022年法治政府建设年度报告\n=HYPERLINK(1)办理公证620件。\n";
    const { out } = await zhibiao(["extract", "--format", "csv", "-"], text);
    expect(out).toContain("620");
    expect(out).not.toMatch(/(?:^|,|")=/m);
  });
});

describe("what cannot be read is named in one sentence, the rest goes on", () => {
  test.each([
    ["empty.txt", problems.empty],
    ["blank.txt", problems.empty],
    ["picture.txt", problems.binary],
    ["report.docx", problems["unsupported-format"]],
    ["large.txt", problems["too-large"]],
    ["missing.txt", problems["not-found"]],
  ])("%s", async (name, message) => {
    const { code, out, err } = await zhibiao(["extract", folder.at(name), folder.at("report.txt")]);
    expect(code).toBe(1);
    expect(lines(err)).toEqual([`${folder.at(name)}: ${message}`]);
    expect(reports(out).map(({ file }) => file)).toEqual([folder.at("report.txt")]);
  });

  test("empty standard input", async () => {
    const { code, out, err } = await zhibiao(["extract", "-"]);
    expect([code, out, lines(err)]).toEqual([1, "", [`-: ${problems.empty}`]]);
  });

  test("a text without numbers is a report all the same, and says so", async () => {
    const { code, out } = await zhibiao(["extract", folder.at("words.txt")]);
    expect(code).toBe(0);
    expect(reports(out)[0]?.warnings.map(({ code: each }) => each)).toContain("no-numbers");
  });
});
