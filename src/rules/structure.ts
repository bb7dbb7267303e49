import { patternRule } from "./types";

/** Numbers that count the parts of the report itself or levels of administration. */
export const structure = patternRule("structure", "structure", [
  /(?:以下|如下|下列|上述|从|在|围绕|抓好|聚焦|突出)? ?(?:(?<![\d.])\d{1,2}|[一二两三四五六七八九十]{1,2}) ?(?:个|大|项)? ?(?:方面|层面|环节|维度|层级|阶段|步骤|方向)/g,
  /(?:以下|如下|下列) ?(?:\d{1,2}|[一二两三四五六七八九十]{1,2}) ?[个项点条]/g,
  /(?:(?<![\d.])\d|[一二两三四五六七八九十]{1,2}) ?(?:级(?!别)|位一体|方联动|审终审)/g,
  /[一二三四五六七八九十]{1,2}大(?=[\u4e00-\u9fff])/g,
  /(?<![\d.])\d{1,2}大(?=行动|工程|体系|领域|平台|产业|任务|专项|类|重点|举措)/g,
  // 五类案件共96件: the kinds only gather what the next number counts.
  /(?:(?<![\d.])\d{1,2}|[二两三四五六七八九十]{1,2})类(?=[\u4e00-\u9fff]{2,6}(?:总数|总量|数量)?(?:共|合计|分别|均|全部|为)[^,。;]{0,8}\d)/g,
]);
