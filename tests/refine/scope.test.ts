import { factOf, factsOf } from "../support/facts";

/** A sentence of a report of 芜湖市, and the scope of each of its values; "" is the whole reporting government. */
const CASES: readonly (readonly [sentence: string, scopes: Readonly<Record<number, string>>])[] = [
  ["全市共收到行政复议申请95件。", { 95: "" }],
  ["我市办理公证620件。", { 620: "" }],
  ["芜湖市办理公证620件。", { 620: "" }],
  ["全市各级行政机关应诉案件44件。", { 44: "" }],
  ["各级复议机构收到申请95件。", { 95: "" }],
  ["市复议局审结案件81件。", { 81: "" }],
  ["市司法局审查文件84件。", { 84: "" }],
  ["市本级废止规范性文件26件。", { 26: "市本级" }],
  ["市本级废止规范性文件26件，保留13件。", { 26: "市本级", 13: "市本级" }],
  [
    "市本级废止规范性文件26件，保留13件；各县区废止35件，保留39件。",
    { 26: "市本级", 13: "市本级", 35: "各县区", 39: "各县区" },
  ],
  ["各县市区建成法治公园12个。", { 12: "各县市区" }],
  ["各乡镇聘请法律顾问48名。", { 48: "各乡镇" }],
  ["南陵县办理行政处罚案件212件。", { 212: "南陵县" }],
  ["南陵县受理复议申请37件，审结35件。", { 37: "南陵县", 35: "南陵县" }],
  ["市本级收到行政复议申请60件。全市收到行政应诉案件44件。", { 60: "市本级", 44: "" }],
  ["市本级收到行政复议申请60件。办理公证620件。", { 60: "市本级", 620: "" }],
  ["以市政府为被申请人的行政复议案件12件。", { 12: "" }],
];

test.each(CASES)("%s", (sentence, scopes) => {
  const facts = factsOf(sentence, { region: "芜湖市" });
  const found = Object.keys(scopes).map((value) => [value, factOf(facts, Number(value)).scope]);
  expect(Object.fromEntries(found)).toEqual(scopes);
});
