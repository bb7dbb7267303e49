import { longestRegionIn, parentOf, qualifiedName, regionByCode } from "../../src/catalogue";

/** Every region a name, as a whole, may mean. */
function findRegions(name: string) {
  const match = longestRegionIn(name, 0);
  return match?.length === name.length ? match.candidates : [];
}

const codes = (name: string): string[] => findRegions(name).map((region) => region.code);

describe("findRegions", () => {
  test.each([
    ["北京市", "110000", "province"],
    ["上海市", "310000", "province"],
    ["重庆市", "500000", "province"],
    ["四川省", "510000", "province"],
    ["内蒙古自治区", "150000", "province"],
    ["内蒙古", "150000", "province"],
    ["广西", "450000", "province"],
    ["新疆", "650000", "province"],
    ["宁夏", "640000", "province"],
    ["西藏自治区", "540000", "province"],
    ["台湾省", "710000", "province"],
    ["香港特别行政区", "810000", "province"],
    ["澳门特别行政区", "820000", "province"],
    ["攀枝花市", "510400", "prefecture"],
    ["芜湖市", "340200", "prefecture"],
    ["海东市", "630200", "prefecture"],
    ["东莞市", "441900", "prefecture"],
    ["中山市", "442000", "prefecture"],
    ["嘉峪关市", "620200", "prefecture"],
    ["锡林郭勒盟", "152500", "prefecture"],
    ["阿勒泰地区", "654300", "prefecture"],
    ["凉山彝族自治州", "513400", "prefecture"],
    ["凉山州", "513400", "prefecture"],
    ["恩施州", "422800", "prefecture"],
    ["内蒙古锡林郭勒盟", "152500", "prefecture"],
    ["新疆维吾尔自治区伊犁州", "654000", "prefecture"],
    ["攀枝花市东区", "510402", "county"],
    ["四川省攀枝花市东区", "510402", "county"],
    ["四川省东区", "510402", "county"],
    ["南陵县", "340223", "county"],
    ["安徽省芜湖市南陵县", "340223", "county"],
    ["北京市朝阳区", "110105", "county"],
    ["长春市朝阳区", "220104", "county"],
    ["上海市浦东新区", "310115", "county"],
    ["重庆市渝中区", "500103", "county"],
    ["重庆市城口县", "500229", "county"],
    ["天津市河东区", "120102", "county"],
    ["仙桃市", "429004", "county"],
    ["湖北省仙桃市", "429004", "county"],
    ["济源市", "419001", "county"],
    ["五指山市", "469001", "county"],
    ["石河子市", "659001", "county"],
    ["昆山市", "320583", "county"],
    ["江苏省苏州市昆山市", "320583", "county"],
    ["民和县", "630222", "county"],
    ["互助土族自治县", "630223", "county"],
    ["海东市循化县", "630225", "county"],
    ["鄂温克旗", "150724", "county"],
    ["东乡县", "622926", "county"],
    ["神农架林区", "429021", "county"],
    ["城口县", "500229", "county"],
  ])("%s is %s", (name, code, level) => {
    expect(findRegions(name).map((region) => [region.code, region.level])).toEqual([[code, level]]);
  });

  test.each([
    ["鼓楼区", ["320106", "320302", "350102", "410204"]],
    ["市中区", ["370103", "370402", "511002", "511102"]],
    ["朝阳区", ["110105", "220104"]],
    ["通州区", ["110112", "320612"]],
  ])("%s alone is several", (name, expected) => {
    expect(codes(name)).toEqual(expected);
  });

  test.each([
    "",
    "县",
    "市辖区",
    "省直辖县级行政区划",
    "武当山特区",
    "港口镇",
    "青禾县",
    "四川省芜湖市",
    "北京市东区",
    "南陵",
    "行政区",
    "芜湖市人民政府",
  ])("%s is none", (name) => {
    expect(findRegions(name)).toEqual([]);
  });
});

describe("longestRegionIn", () => {
  test.each([
    ["四川省攀枝花市东区人民政府", 0, "510402", 9],
    ["四川省攀枝花市东区人民政府", 3, "510402", 6],
    ["关于芜湖市2022年法治政府建设情况的报告", 2, "340200", 3],
    ["海东市民和县建成法治广场", 0, "630222", 6],
    ["内蒙古自治区鄂温克族自治旗", 0, "150724", 13],
    ["新疆生产建设兵团", 0, "650000", 2],
    ["四川省芜湖市", 0, "510000", 3],
    ["安徽省城区", 0, "340000", 3],
    ["汕尾市城区城管", 0, "441502", 5],
  ])("%s at %d is %s", (text, at, code, length) => {
    const match = longestRegionIn(text, at);
    expect([match?.region.code, match?.length]).toEqual([code, length]);
    expect(match?.candidates).toHaveLength(1);
  });

  test("all that a bare name may mean are candidates", () => {
    const match = longestRegionIn("鼓楼区法治政府建设年度报告", 0);
    expect(match?.candidates.map((region) => parentOf(region.code)?.name)).toEqual([
      "南京市",
      "徐州市",
      "福州市",
      "开封市",
    ]);
    expect(match?.length).toBe(3);
  });

  test.each([
    ["城区管理水平", 0],
    ["郊区农村", 0],
    ["行政执法", 0],
    ["芜湖市", 1],
    ["芜湖市", 3],
    ["", 0],
  ])("%s at %d holds none", (text, at) => {
    expect(longestRegionIn(text, at)).toBeNull();
  });

  test("reads a long text in no time", () => {
    const text = "攀枝花市东区行政执法人员培训".repeat(5000);
    const started = performance.now();
    let found = 0;
    for (let at = 0; at < text.length; at++) if (longestRegionIn(text, at)) found++;
    expect(found).toBe(10_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("codes", () => {
  test.each([
    ["510402", "510400"],
    ["510400", "510000"],
    ["110105", "110000"],
    ["500229", "500000"],
    ["429004", "420000"],
    ["659001", "650000"],
    ["441900", "440000"],
    ["510000", undefined],
    ["999999", undefined],
  ])("the parent of %s is %s", (code, parent) => {
    expect(parentOf(code)?.code).toBe(parent);
  });

  test("an unknown code is no region", () => {
    expect(regionByCode("340271")).toBeUndefined();
    expect(regionByCode("110100")).toBeUndefined();
  });

  test.each([
    ["510402", "攀枝花市东区"],
    ["110105", "北京市朝阳区"],
    ["340200", "芜湖市"],
    ["429004", "湖北省仙桃市"],
    ["000000", ""],
  ])("%s reads %s", (code, name) => {
    expect(qualifiedName(code)).toBe(name);
  });
});
