import { writeFile } from "node:fs/promises";
import { cli, problems } from "../../src/messages/zh-CN";
import { SEEDS } from "../support/seeds";
import { stoppedEarly, workFolder, zhibiao } from "./run";

const REPORT = "宁国市2022年法治政府建设年度报告\n\n一、主要工作\n依据青政〔2021〕9号文件，全年办理公证620件。\n";

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
  await writeFile(folder.at("report.txt"), REPORT);
  await writeFile(folder.at("empty.txt"), "");
});
afterAll(() => folder.remove());

describe("a command that is not understood says why and how, and does nothing", () => {
  test.each<readonly [string[], string]>([
    [[], cli.noCommand],
    [["publish", "x.txt"], cli.unknownCommand("publish")],
    [["extract", "--format", "xml", "x.txt"], cli.unknownFormat("xml")],
    [["workbook", "x.txt"], cli.noOut],
    [["explain"], cli.noInput],
    [["explain", "x.txt", "first"], cli.badNumber],
    [["explain", "x.txt", "0"], cli.badNumber],
    [["explain", "x.txt", "1", "2"], cli.badNumber],
  ])("%j", async (args, message) => {
    const { code, out, err } = await zhibiao(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(`${message}\n${cli.usage}\n`);
  });

  test.each([
    ["an option nobody knows", ["extract", "--colour", "x.txt"]],
    ["an option without its value", ["workbook", "x.txt", "--out"]],
  ])("%s", async (_what, args) => {
    const { code, out, err } = await zhibiao(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(cli.usage);
  });
});

test.each(["--help", "-h"])("%s prints the usage and is no failure", async (option) => {
  expect(await zhibiao([option])).toEqual({ code: 0, out: `${cli.usage}\n`, err: "" });
});

describe("explain", () => {
  test("every number, with its rule and what became of it", async () => {
    const { code, out, err } = await zhibiao(["explain", folder.at("report.txt")]);
    expect([code, err]).toEqual([0, ""]);
    const numbers = Array.from(out.matchAll(/^(\d+)\. .*【(.+?)】/gm), (match) => [match[1], match[2]]);
    expect(numbers).toEqual([
      ["1", "2022年"],
      ["2", "一"],
      ["3", "〔2021〕9号"],
      ["4", "620"],
    ]);
    expect(out).toContain("HJ-074");
  });

  test("one number, counted from 1", async () => {
    const { code, out } = await zhibiao(["explain", folder.at("report.txt"), "4"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^4\. .*【620】/);
    expect(out).toMatch(/→ 公证办理件数 = 620件/);
    expect(out).not.toContain("【2022年】");
  });

  test("standard input", async () => {
    const { code, out } = await zhibiao(["explain", "-", "4"], REPORT);
    expect(code).toBe(0);
    expect(out).toMatch(/^4\. .*【620】/);
  });

  test.each([
    ["missing.txt", problems["not-found"]],
    ["empty.txt", problems.empty],
  ])("%s", async (name, message) => {
    const { code, out, err } = await zhibiao(["explain", folder.at(name)]);
    expect([code, out, err]).toEqual([1, "", `${folder.at(name)}: ${message}\n`]);
  });
});

test("a reader that stops early (head) ends the command, and that is no failure", async () => {
  const { code, err } = await stoppedEarly(["extract", "--format", "table", ...SEEDS.map(({ file }) => file)]);
  expect([code, err]).toEqual([0, ""]);
});
