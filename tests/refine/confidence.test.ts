import { factOf, factsOf } from "../support/facts";

const sure = (sentence: string, value: number, heading?: string): number =>
  factOf(factsOf(sentence, heading === undefined ? {} : { heading }), value).confidence;

/** The first of each pair says outright what the second leaves to guess. */
const SURER: readonly (readonly [why: string, clear: string, guessed: string, value: number])[] = [
  ["its verb is there", "更新景观路灯88盏。", "全县景观路灯88盏。", 88],
  ["it names its object", "审结行政复议案件81件。", "收到行政复议申请95件，审结81件。", 81],
  ["it is done, not intended", "举办法治讲座36场。", "力争举办法治讲座36场。", 36],
  ["it is undamaged", "排查安全隐患620处。", "排查安全隐??患620处。", 620],
  ["it is of the whole year", "受理行政复议申请88件。", "5月至12月，受理行政复议申请88件。", 88],
  ["the period is told", "截至年底，共有人民调解员88名。", "共有人民调解员88名。", 88],
  ["one number has one name", "受理率为97%。", "受理率、办结率均为97%。", 97],
  ["it names more than a verb", "新栽景观树木93棵。", "全年整治93处。", 93],
];

test.each(SURER)("surer when %s", (_why, clear, guessed, value) => {
  expect(sure(clear, value)).toBeGreaterThan(sure(guessed, value));
});

test("lies between 0 and 1, and a clean row of the catalogue is near 1", () => {
  expect(sure("受理行政复议申请88件。", 88)).toBeGreaterThan(0.9);
  for (const { confidence } of factsOf("收到??申请95件，受理88件，力争办结率达到九成。")) {
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
});
