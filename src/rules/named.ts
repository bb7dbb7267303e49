import { patternRule } from "./types";

/** Five-digit government lines, and 110, 114, 119, 120, 122. */
const LINE = "(?:12\\d{3}|11[049]|12[02])";
/** Numbers of hot lines in a row, where the words after them are about calls and not about a count. */
const HOT_LINES = new RegExp(
  `(?<!\\d)${LINE}(?:[、和及/]${LINE}){0,9}(?= ?(?:[”"’]|[^\\d%件宗起例个家所项条次期人名位户份册场余多元吨亩万千百亿.,、和及]{1,12}(?:热线|平台|电话|服务|举报|投诉|转办|工单|网)|热线|平台|市民|群众|居民|企业|政务|便民|法网|公共|投诉|举报|工单))`,
  "g",
);

/** Hot lines, versions, formulas such as 1+6+N, brand names that begin with a number. */
export const named = patternRule("named", "name", [
  HOT_LINES,
  /(?:(?<!\d)\d{1,9}|[NnXx一二三四五六七八九十])(?:[+](?:\d{1,9}|[NnXx一二三四五六七八九十]|[\u4e00-\u9fff]{1,6}))+/g,
  /(?<!\d)\d{1,2} ?· ?\d{1,2}/g,
  /(?<!\d)\d{1,9} ?[×xX*] ?\d{1,9}/g,
  /(?<!\d)\d{1,3}[Gg](?![A-Za-z])|\d\.0(?= ?(?:版|时代|系统|平台|模式))/g,
  /(?<![A-Za-z])[A-Za-z]{1,12}-?\d+(?:\.\d+)?/g,
  /(?<!\d)\d{1,3}% ?(?=工作法)/g,
  /(?<!\d)\d{1,3}(?:类|号)(?=(?:令|文件|工单|公告|线|楼|院|路|街))/g,
  /(?<![\d.])(?:3[.]15|4[.]15|4[.]26|5[.]25|6[.]26|8[.]19|11[.]9|12[.]4|12[.]2)(?=[”"’]|国家|全民|全国|国际|消费|禁毒|宪法|世界|活动|宣传|主题|晚会|日)/g,
  /(?<!\d)\d{1,2}[./]\d{1,2}(?=(?:事故|事件|案|专案|专项|国家))/g,
]);
