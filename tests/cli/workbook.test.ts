import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import { cli, problems } from "../../src/messages/zh-CN";
import { SEEDS } from "../support/seeds";
import { SHEETS } from "../support/sheets";
import { workFolder, zhibiao } from "./run";

const seeds = SEEDS.map(({ file }) => file);
const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
  await writeFile(folder.at("empty.txt"), "");
  await writeFile(folder.at("again.txt"), SEEDS[0]?.text ?? "");
});
afterAll(() => folder.remove());

async function sheetsOf(path: string) {
  const { sheets } = await readXlsx(await readFile(path));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

test("the seeds become a workbook of ten sheets and at least 280 rows", async () => {
  const out = folder.at("seeds.xlsx");
  const { code, out: printed, err } = await zhibiao(["workbook", "--out", out, ...seeds]);
  expect([code, printed, lines(err)]).toEqual([0, "", [cli.written(out, 5)]]);
  const sheets = await sheetsOf(out);
  expect([...sheets.keys()]).toEqual(SHEETS);
  expect(sheets.get("指标明细")?.length).toBeGreaterThan(280);
});

test("--out may stand before or after the files, and = is fine", async () => {
  const out = folder.at("one.xlsx");
  expect((await zhibiao(["workbook", seeds[0] ?? "", `--out=${out}`])).code).toBe(0);
  expect(existsSync(out)).toBe(true);
});

test("the same text twice is registered once, and said", async () => {
  const out = folder.at("twice.xlsx");
  const { code, err } = await zhibiao(["workbook", "--out", out, seeds[0] ?? "", folder.at("again.txt")]);
  expect(code).toBe(0);
  expect(lines(err)[0]).toBe(cli.duplicate(folder.at("again.txt"), seeds[0] ?? ""));
  const [alone, both] = await Promise.all([sheetsOf(folder.at("one.xlsx")), sheetsOf(out)]);
  expect(both.get("指标明细")?.length).toBe(alone.get("指标明细")?.length);
});

test("what cannot be read is named and listed, the rest is written", async () => {
  const out = folder.at("some.xlsx");
  const { code, err } = await zhibiao(["workbook", "--out", out, folder.at("empty.txt"), seeds[4] ?? ""]);
  expect(code).toBe(1);
  expect(lines(err)).toEqual([`${folder.at("empty.txt")}: ${problems.empty}`, cli.written(out, 1)]);
  const list = JSON.stringify((await sheetsOf(out)).get("报告清单"));
  expect(list).toContain("empty.txt");
});

test("nothing readable: no workbook", async () => {
  const out = folder.at("none.xlsx");
  const { code, err } = await zhibiao(["workbook", "--out", out, folder.at("empty.txt")]);
  expect([code, lines(err)]).toEqual([1, [`${folder.at("empty.txt")}: ${problems.empty}`, cli.nothingRead]]);
  expect(existsSync(out)).toBe(false);
});

describe("a place that cannot be written", () => {
  test("a folder that is not there", async () => {
    const out = folder.at("nowhere/x.xlsx");
    const { code, err } = await zhibiao(["workbook", "--out", out, seeds[4] ?? ""]);
    expect([code, lines(err)]).toEqual([1, [cli.notWritten(out)]]);
  });

  test("a folder in its place", async () => {
    await mkdir(folder.at("folder.xlsx"));
    const { code, err } = await zhibiao(["workbook", "--out", folder.at("folder.xlsx"), seeds[4] ?? ""]);
    expect([code, lines(err)]).toEqual([1, [cli.notWritten(folder.at("folder.xlsx"))]]);
  });

  // Permissions do not bind root.
  (process.getuid?.() === 0 ? test.skip : test)("a file without permission is left as it was", async () => {
    const out = folder.at("locked.xlsx");
    await writeFile(out, "as it was");
    await chmod(out, 0o444);
    const { code, err } = await zhibiao(["workbook", "--out", out, seeds[4] ?? ""]);
    expect([code, lines(err)]).toEqual([1, [cli.notWritten(out)]]);
    expect(await readFile(out, "utf8")).toBe("as it was");
  });
});
