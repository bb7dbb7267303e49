import { coverPhrase } from "../../src/catalogue";
import { parseAlias } from "../../src/catalogue/alias";

const matched = (alias: string, phrase: string): number => coverPhrase(alias, phrase)?.covered ?? 0;

describe("how well an alias fits", () => {
  test.each([
    ["a word must occur", "行政复议 受理", "行政复议申请受理", 6],
    ["in any order", "受理 行政复议", "行政复议申请受理", 6],
    ["either word will do, the longest counts", "收到|接收 复议|行政复议", "接收行政复议申请", 6],
    ["a missing word is no fit", "行政复议 受理", "行政复议申请审结", 0],
    ["a forbidden word is no fit", "行政复议 受理 -不予", "行政复议申请不予受理", 0],
    ["each alternative is forbidden", "应诉 -出庭|败诉", "行政应诉败诉", 0],
    ["a character counts once", "负责人 行政机关负责人", "行政机关负责人出庭", 7],
    ["a malformed alias fits nothing", "行政复议||", "行政复议", 0],
  ])("%s", (_why, alias, phrase, score) => {
    expect(matched(alias, phrase)).toBe(score);
  });
});

describe("coverPhrase", () => {
  test("leaves over what neither the alias nor the name says, stretch by stretch", () => {
    const cover = coverPhrase("负责人 出庭", "县级行政机关负责人出庭应诉", "行政机关负责人出庭应诉件数");
    expect(cover).toEqual({
      alias: "负责人 出庭",
      covered: 5,
      rest: ["县级行政机关"],
      positions: new Set([6, 7, 8, 9, 10]),
    });
  });
  test("keeps a stretch whole when the name says only a part of it", () => {
    expect(coverPhrase("调解 纠纷", "物业调解纠纷", "人民调解案件件数")?.rest).toEqual(["物业"]);
    expect(coverPhrase("调解", "人民调解案件", "人民调解案件件数")?.rest).toEqual([]);
  });
  test("is null where the alias does not fit", () => {
    expect(coverPhrase("仲裁", "行政复议申请", "")).toBeNull();
  });
});

describe("parseAlias", () => {
  test.each([
    "",
    " ",
    "行政复议 ",
    " 行政复议",
    "行政复议  受理",
    "a||b",
    "|a",
    "a|",
    "-",
    "-不予",
    "a -",
    "行政复议，受理",
  ])("refuses %j", (alias) => {
    expect(parseAlias(alias)).toBeNull();
  });
  test("reads conditions and what is forbidden", () => {
    expect(parseAlias("行政复议 收到|接收 -不予|撤回")).toEqual({
      required: [["行政复议"], ["收到", "接收"]],
      forbidden: ["不予", "撤回"],
    });
  });
});
