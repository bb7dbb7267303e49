import { periodLabel, valueFormat } from "../../src/sheet/labels";

test.each([
  ["2021", "2021年"],
  ["@2021", "2021年末"],
  ["2021-05", "2021年5月"],
  ["2021-05/2021-12", "2021年5—12月"],
  ["2021-11/2022-03", "2021年11月—2022年3月"],
  ["2019/2021", "2019年—2021年"],
  ["", ""],
])("%s reads %s", (period, label) => {
  expect(periodLabel(period)).toBe(label);
});

test("only a whole year is short, since the formulas tell part-years by length", () => {
  expect(["2021", "@2021", ""].every((period) => periodLabel(period).length <= 6)).toBe(true);
  expect(["2021-05", "2021-05/2021-12", "2019/2021"].every((period) => periodLabel(period).length > 6)).toBe(true);
});

test("a count shows decimals only where it has some", () => {
  expect([valueFormat("count", 12), valueFormat("average", 3.25)]).toEqual(["#,##0", "#,##0.0###"]);
});
