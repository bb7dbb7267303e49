import { nothing, table } from "./reading";

nothing("leftover", ["办理3件", "2021年", "第3条", "12345热线"]);

table("leftover", [
  ["比为2.3:1", "2.3 other", "1 other"],
  ["数字5与6并列", "5 other", "6 other"],
  ["编号1234567890123456", "1234567890123456 other"],
  ["1/5左右", "1 other", "5 other"],
]);
