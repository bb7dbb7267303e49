import { readChinese, readNumeral } from "../../src/numerals";

/** The value and how far the numeral reaches: `[1099, "1,099"]`. */
function read(text: string, at = 0): unknown {
  const numeral = readNumeral(text, at);
  if (!numeral) return null;
  const written = text.slice(numeral.start, numeral.end);
  return numeral.vague ? ["vague", written] : [numeral.value, written];
}

describe("what is no number", () => {
  test.each([
    "",
    "件",
    "点五",
    "第一",
    "○件",
    "二三",
    "一二三产业",
    "二二二",
    "一千百",
    "三百千",
    "十百",
    "一".repeat(25),
    "亿".repeat(5000),
    "1234567890123456",
    "9".repeat(100000),
    "1.1234567890123456",
  ])("%#", (text) => {
    expect(read(text)).toBeNull();
  });

  test.each(["", "点", "点五", "五点", "三点五点一", "一千百", "万千", "件", "五百五百", "一百二二"])(
    "readChinese refuses %j",
    (text) => {
      expect(readChinese(text)).toBeNull();
    },
  );
});

describe("two readings: no definite value", () => {
  test.each([
    ["数十件", "数十"],
    ["数百场", "数百"],
    ["数万条", "数万"],
    ["数十万份", "数十万"],
    ["几十家", "几十"],
    ["几家", "几"],
    ["数件", "数"],
    ["上百人", "上百"],
    ["上万册", "上万"],
    ["若干项", "若干"],
    ["十几名", "十几"],
    ["二十几个", "二十几"],
    ["十几万元", "十几万"],
    ["两三家", "两三"],
    ["三四次", "三四"],
    ["三五个", "三五"],
    ["七八百人", "七八百"],
    ["十五六家", "十五六"],
    ["四五十场", "四五十"],
  ])("%s", (text, written) => {
    expect(read(text)).toEqual(["vague", written]);
  });
});

describe("one value, many phrasings", () => {
  test.each<[number, readonly string[]]>([
    [0, ["0", "零", "〇", "0.0"]],
    [2, ["2", "二", "两", "2.0"]],
    [10, ["10", "十", "一十"]],
    [12, ["12", "十二", "一十二"]],
    [20, ["20", "二十"]],
    [99, ["99", "九十九"]],
    [100, ["100", "一百", "百"]],
    [105, ["105", "一百零五", "一〇五", "一○五"]],
    [110, ["110", "一百一十", "一百一", "一百十"]],
    [350, ["350", "三百五十", "三百五"]],
    [1099, ["1099", "1,099", "1 099", "一千零九十九"]],
    [2000, ["2000", "2,000", "2 000", "两千", "二千", "2千", "2 千"]],
    [2300, ["2300", "两千三百", "两千三", "2千3百"]],
    [3005, ["3005", "三千零五"]],
    [20000, ["20000", "2万", "2 万", "两万", "二万", "20,000", "2.0万"]],
    [25000, ["25000", "2.5万", "两万五千", "两万五", "2万5千", "2万5000"]],
    [30050, ["30050", "三万零五十", "3万50"]],
    [120000, ["120000", "12万", "十二万", "12 万", "120,000"]],
    [1020500, ["1020500", "102.05万", "1 020 500", "1,020,500"]],
    [30000000, ["3千万", "三千万", "3000万", "0.3亿"]],
    [350000000, ["三亿五千万", "三亿五", "3.5亿", "3亿5千万", "3亿5000万", "350,000,000"]],
    [995000000, ["9.95亿", "9.95 亿", "99500万"]],
    [1234000000, ["12.34亿", "12亿3400万", "十二亿三千四百万"]],
    [1e12, ["1万亿", "一万亿", "10000亿"]],
    [123.5, ["123.5", "一百二十三点五"]],
    [0.5, ["0.5", "零点五"]],
    [60.23, ["60.23", "六十点二三"]],
    [1998, ["1998", "一九九八"]],
    [2021, ["2021", "二〇二一", "二零二一", "二○二一"]],
  ])("%d", (value, phrasings) => {
    for (const text of phrasings) expect([text, read(text)]).toEqual([text, [value, text]]);
  });

  test.each<[string, number]>([
    ["9.95亿", 995000000],
    ["1.1万", 11000],
    ["4119307.94", 4119307.94],
    ["8.29万", 82900],
    ["0.07亿", 7000000],
    ["1.005万", 10050],
    ["22.3亿", 2230000000],
    ["19.99万", 199900],
  ])("%s is exact", (text, value) => {
    expect(readNumeral(text, 0)?.value).toBe(value);
  });
});

describe("where a numeral ends", () => {
  test.each<[string, number, string]>([
    ["1,2件", 1, "1"],
    ["12,34件", 12, "12"],
    ["1,23", 1, "1"],
    ["1234,567件", 1234, "1234"],
    ["120,办结", 120, "120"],
    ["2021 120件", 2021, "2021"],
    ["12 34", 12, "12"],
    ["1.推进", 1, "1"],
    ["3.5.1", 3.5, "3.5"],
    ["500余人", 500, "500"],
    ["五百余人", 500, "五百"],
    ["百余件", 100, "百"],
    ["5千米", 5, "5"],
    ["3千克", 3, "3"],
    ["2百分点", 2, "2"],
    ["6千瓦时", 6, "6"],
    ["3万分之一", 3, "3"],
    ["2022百日行动", 2022, "2022"],
    ["2022 百日攻坚", 2022, "2022"],
    ["5百强企业", 5, "5"],
    ["2万5人", 20000, "2万"],
    ["3万家", 30000, "3万"],
    ["三点多", 3, "三"],
    ["五点二十分", 5, "五"],
    ["六件", 6, "六"],
  ])("%s", (text, value, written) => {
    expect(read(text)).toEqual([value, written]);
  });
});

describe("余, 多 and 几 inside a number", () => {
  test.each<[string, number, string]>([
    ["20余万元", 200000, "20余万"],
    ["20多万元", 200000, "20多万"],
    ["20几万元", 200000, "20几万"],
    ["2千余万元", 20000000, "2千余万"],
    ["3千多万元", 30000000, "3千多万"],
    ["1.2余亿元", 120000000, "1.2余亿"],
    ["860余万人次", 8600000, "860余万"],
    ["2,300余万元", 23000000, "2,300余万"],
    ["2,300 余万元", 23000000, "2,300 余万"],
    ["300余 万元", 3000000, "300余 万"],
  ])("%s", (text, value, written) => {
    expect(read(text)).toEqual([value, written]);
    expect(readNumeral(text, 0)?.qualifier).toBe("over");
  });
  test.each(["20万", "20万余元", "两万余", "五百多"])("%s is exact; what follows is its reader's business", (text) => {
    expect(readNumeral(text, 0)?.qualifier).toBe("exact");
  });
});

test.each<[string, number]>([
  ["60.23", 2],
  ["60.20", 2],
  ["60", 0],
  ["1,099.5", 1],
  ["9.95亿", 2],
])("%s has %d decimals", (text, decimals) => {
  expect(readNumeral(text, 0)?.decimals).toBe(decimals);
});

test("reads in the middle of a text, with its offsets", () => {
  expect(readNumeral("受理1,250余件", 2)).toEqual({
    start: 2,
    end: 7,
    value: 1250,
    decimals: 0,
    script: "arabic",
    qualifier: "exact",
    vague: false,
  });
  expect(readNumeral("共三部规章", 1)).toMatchObject({ start: 1, end: 2, value: 3, script: "chinese" });
});
