import { fold, toRaw } from "../../src/text";

const back = (raw: string, part: string): string => {
  const folded = fold(raw);
  const start = folded.text.indexOf(part);
  if (start < 0) throw new Error(`${JSON.stringify(folded.text)} does not hold ${part}`);
  const span = toRaw(folded, { start, end: start + part.length });
  return raw.slice(span.start, span.end);
};

describe("what stays as it is", () => {
  test.each([
    "",
    "收到申请93件,办结率98.5%。",
    "“一网通办”《条例》〔2022〕7号",
    "①②③ ⒈ ⑴",
    "人民政府(市)局",
    "通过ISO(iso)认证",
    "(一)推进依法行政",
    "方案(试行)印发",
    "㎡ ℃ ‰ × ·",
    "乾隆 著名 于谦",
  ])("%j", (text) => {
    expect(fold(text).text).toBe(text);
  });
});

describe("one way of writing", () => {
  test.each([
    ["１２３４．５％", "1234.5%"],
    ["（一）、，：；！？", "(一)、,:;!?"],
    ["ＡＢｃ＋１", "ABc+1"],
    ["一　二\u00a0三\u2003四\u202f五\t六", "一 二 三 四 五 六"],
    ["甲\r\n乙\r丙\n丁", "甲\n乙\n丙\n丁"],
    ["甲\u2028乙\u2029丙\u000b丁\u000c戊\u0085己", "甲\n乙\n丙\n丁\n戊\n己"],
    ["甲\r\r\n乙", "甲\n\n乙"],
    ["9\u200b3\ufeff件\u00ad\u200d", "93件"],
    ["\ufeff2021年", "2021年"],
    ["「好」『差』", "“好”“差”"],
    ["〈條例〉", "《条例》"],
    ["﹪﹐﹔﹕﹝﹞", "%,;:〔〕"],
    ["５－６～７–８−９", "5-6~7-8-9"],
    ["甲―乙", "甲—乙"],
    ["3•15、3・15、3‧15", "3·15、3·15、3·15"],
    ["⼀⽉⺠⾏⻓", "一月民行长"],
    ["樂金", "乐金"],
    ["｢好｣｡", "“好”。"],
    ["發布發展環境", "发布发展环境"],
    ["后勤干部，裏面", "后勤干部,里面"],
    ["環(huán)境", "环境"],
    ["環（huán）境（jìng）。", "环境。"],
    ["的(de)法律", "的法律"],
    ["復議(yì)申請93件(jiàn)", "复议申请93件"],
  ])("%j", (raw, text) => {
    expect(fold(raw).text).toBe(text);
  });
});

describe("the way back", () => {
  test.each([
    ["共１，０９９件", "1,099", "１，０９９"],
    ["共1\u200b2件", "12", "1\u200b2"],
    ["受理\r\n93件", "93件", "93件"],
    ["發(fā)現93件", "发现", "發(fā)現"],
    ["環(huán)境93", "境93", "境93"],
    ["行政復議93件", "复议", "復議"],
    ["𠀀復議93件", "复议93", "復議93"],
  ])("%j: %s", (raw, part, written) => {
    expect(back(raw, part)).toBe(written);
  });

  test("an empty span stays empty", () => {
    const folded = fold("１２");
    expect(toRaw(folded, { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
    expect(toRaw(folded, { start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
  });

  /** Characters between two digits: the digits must point home whatever stands between them. */
  test.each([
    ["of the BMP", 0, 0x10000],
    ["beyond it that are Chinese", 0x20000, 0x2fa20],
  ])("every character %s", (_which, first, last) => {
    const chars: string[] = [];
    for (let code = first; code < last; code++) {
      if (code < 0xd800 || code > 0xdfff) chars.push(String.fromCodePoint(code));
    }
    // A block at a time, so that characters whose length changes stand beside each other.
    for (let i = 0; i < chars.length; i += 1024) {
      const block = chars.slice(i, i + 1024).filter((char) => !/[0-9０-９]/.test(char));
      const raw = block.map((char) => `7${char}`).join("");
      const folded = fold(raw);
      expect(folded.starts).toHaveLength(folded.text.length + 1);
      expect(folded.starts.at(-1)).toBe(raw.length);
      for (let at = 0; at < folded.text.length; at++) {
        const { start, end } = toRaw(folded, { start: at, end: at + 1 });
        if ((folded.text[at] === "7") !== (raw[start] === "7")) throw new Error(`${raw.slice(start, end)} at ${at}`);
        if (end <= start || end > raw.length) throw new Error(`no character at ${at}`);
      }
    }
  });

  test("a character that changes its length and one that changes back, side by side", () => {
    const raw = "㗲復93𠗣議㗲85";
    expect(fold(raw).text).toBe("𠵾复93㓆议𠵾85");
    for (const part of ["93", "85"]) expect(back(raw, part)).toBe(part);
    expect(back(raw, "议")).toBe("議");
    expect(back(raw, "复")).toBe("復");
  });

  test("half a surrogate pair does no harm", () => {
    expect(back("\ud800發93\udc00", "发93")).toBe("發93");
  });
});

describe("share of traditional characters", () => {
  test.each([
    ["", 0],
    ["2021 abc", 0],
    ["发展环境", 0],
    ["發展", 0.5],
    ["發環", 1],
    ["發(fā)環(huán)，１", 1],
  ])("%j", (text, share) => {
    expect(fold(text).traditional).toBe(share);
  });
});

describe("hostile input is read in one pass", () => {
  /** One megabyte, as UTF-8, of the same again and again. */
  const fill = (unit: string): string => unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit)));
  test.each([
    ["brackets", fill("(")],
    ["brackets after characters", fill("法(")],
    ["letters in brackets", fill("法(aaaaaa")],
    ["traditional", fill("復議")],
    ["characters that change length", fill("㗲")],
    ["without width", fill("\u200b")],
    ["halves of pairs", fill("\ud800")],
    ["carriage returns", fill("\r")],
  ])("%s", (_what, raw) => {
    const folded = fold(raw);
    expect(folded.starts).toHaveLength(folded.text.length + 1);
  });
});
