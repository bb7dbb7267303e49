import { nothing, table } from "./reading";

nothing("duration", ["办理5件。", "3年级学生", "12课时", "24学时", "2周报", "日均3件", "5个部门"]);

table("duration", [
  ["历时20天", "20 other"],
  ["3个工作日办结", "3 other"],
  ["5年", "5 other"],
  ["两个月", "两 other"],
  ["三年", "三 other"],
  ["24小时值守", "24 other"],
  ["60岁", "60 other"],
  ["时限压缩至3个工作日", "3 = 3个工作日 measure"],
  ["平均办理时间缩短5天", "5 = 5天 measure"],
  ["耗时仅2小时", "2 = 2小时 measure"],
  ["审批时限由20天减至五天", "20 = 20天 measure", "五 = 5天 measure"],
]);
