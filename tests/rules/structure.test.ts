import { nothing, table } from "./reading";

nothing("structure", [
  "办理12件。",
  "3个部门",
  "12个单位",
  "检查方面投入3万元",
  "35大件",
  "级别3",
  "提升2个百分点",
  "归集数据5类",
  "涵盖64类检查对象",
  "5种药品",
  "形成9大类2418项清单",
]);

table("structure", [
  ["以下七个方面", "以下七个方面 structure"],
  ["从5个方面", "从5个方面 structure"],
  ["如下3点", "如下3点 structure"],
  ["三个层面", "三个层面 structure"],
  ["两级政府", "两级 structure"],
  ["3级网络", "3级 structure"],
  ["五位一体", "五位一体 structure"],
  ["十大案例", "十大 structure"],
  ["8大行动", "8大 structure"],
  ["四个环节", "四个环节 structure"],
  ["五类案件共96件", "五类 structure"],
  ["三类事项分别增长12%", "三类 structure"],
  ["五类案件21件", "五类 structure"],
  ["采取两种方式", "两种 structure"],
  ["拓宽3种渠道", "3种 structure"],
]);
