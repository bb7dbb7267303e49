import { nothing, table } from "./reading";

nothing("heading", ["共3.5万件。", "2021.5", "是1、2号楼。"]);

table("heading", [
  ["1.开展检查。", "1 heading"],
  ["一、做法\n(二)检查", "一 heading", "二 heading"],
  ["一是检查。二是培训。", "一 heading", "二 heading"],
  ["(3)检查。①培训。", "3 heading", "① heading"],
  ["12、检查。", "12 heading"],
  ["3.2021年检查5家。", "3 heading"],
]);
