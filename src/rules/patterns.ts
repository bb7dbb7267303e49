import { type Claim, claimAll, type Rule } from "./types";

const CN = "[零〇一二两三四五六七八九十百千]";
const YEAR = "(?:19|20)\\d{2}";
const CN_YEAR = "二[〇○零][一二三四五六七八九〇零]{2}";
const DAY = "\\d{1,2} ?[日号]";
const MONTH = `\\d{1,2} ?月(?:份|底|末|初|中旬|上旬|下旬)?(?: ?${DAY})?`;

/** Several patterns, one disposition. */
function rule(name: string, disposition: Parameters<typeof claimAll>[2], patterns: readonly RegExp[]): Rule {
  return { name, find: (text) => patterns.flatMap((pattern) => claimAll(text, pattern, disposition)) };
}

/** What a web page puts around a report: counters, publishing times, addresses, filing numbers. */
export const furniture = rule("furniture", "furniture", [
  /(?:阅读|浏览|点击|访问|查看|下载)(?:次数|量|数|人次)? ?[:： ] ?\[? ?\d+/g,
  /(?:发布|发文|发稿|更新|公开|发表|成稿|录入|上传|生成)?(?:日期|时间|于) ?: ?\[? ?\d{4} ?[-./年] ?\d{1,2} ?[-./月] ?\d{1,2} ?日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?/g,
  /(?:^|\n)[^\n。,]{0,12}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?=[^\d])/g,
  /(?:ICP备|公网安备|网站标识码|邮编|邮政编码|电话|传真|联系方式|索 ?引 ?号)[^\d\n,。;]{0,6}[\dA-Z][\dA-Z/-]{4,}/g,
  /(?:https?:\/\/|www\.)[\w./?=&%#:-]+/g,
  /版权所有[^\n]{0,60}/g,
]);

/** Numbers of documents, meetings, terms and articles. */
export const documentNumber = rule("document-number", "docno", [
  /[〔[【(](?:19|20)\d{2}[〕\]】)] ?(?:第 ?)?\d+ ?号/g,
  /(?:总)?第 ?\d+ ?(?:[-—至、~] ?(?:第 ?)?\d+ ?)?(?:号|届|条|款|章|版|批|期(?=[》”刊])|轮|阶段|季度|片区|次(?!性))/g,
  /(?:令|公告|函|文) ?(?:第 ?)?\d+ ?号/g,
  /\d{4}年第 ?\d+ ?版/g,
  /\((?:19|20)\d{2}\)[\u4e00-\u9fff\d]{2,10}?\d+号/g,
]);

/** Numbers of headings, taken from the outline. */
export const heading: Rule = {
  name: "heading",
  find: (_text, outline) => outline.marks.map(({ start, end }) => ({ start, end, disposition: "heading" })),
};

export const date = rule("date", "date", [
  new RegExp(`${YEAR} ?年? ?[-—–至到~] ?${YEAR} ?年?(?:度)?`, "g"),
  new RegExp(`${YEAR} ?年 ?${MONTH}(?: ?[-—至到~] ?(?:${YEAR}年)?(?:${MONTH}|${DAY}))?`, "g"),
  new RegExp(`${YEAR} ?年 ?\\d{1,2} ?[-—至到~] ?\\d{1,2} ?月(?:份)?`, "g"),
  new RegExp(`${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`, "g"),
  new RegExp(`${YEAR} ?(?:年(?!以|内|龄)|学年)(?:度|初|底|末|中)?`, "g"),
  /(?:1[0-2]|\d) ?(?:月(?:份)?)? ?[-—至到~] ?(?:1[0-2]|\d) ?月(?:份|底|末)?/g,
  new RegExp(MONTH.replace("(?:份", "(?!光)(?:份"), "g"),
  new RegExp(`${CN_YEAR}(?:年|至${CN_YEAR}年)?(?:${CN}{1,2}月(?:${CN}{1,3}日)?)?`, "g"),
  /\d{1,2}:\d{2}(?::\d{2})?/g,
  /[“"](?:[一二三四五六七八九十]{2,3})五[”"]?(?=时期|期间|规划|普法)/g,
  /(?:近|过去|连续|未来|为期)? ?\d{1,2} ?年(?=来|内|间|期|行动|规划|计划|以|，|,|。|的|任)/g,
]);

/** Numerals as they stand inside names; 四川, 统一 and 进一步 hold none. */
const IN_NAME = /\d+(?:\.\d+)?%?|(?<![进统同唯专单第])[一二两三四五六七八九十百千万]+(?![川亚直定般些体致旦概])/g;

function numbersWithin(text: string, enclosing: RegExp): Claim[] {
  return Array.from(text.matchAll(enclosing)).flatMap((match) =>
    Array.from(match[0].matchAll(IN_NAME), (n) => ({
      start: match.index + n.index,
      end: match.index + n.index + n[0].length,
      disposition: "name" as const,
    })),
  );
}

/** Numbers inside the title of a document, dates excepted. */
export const titled: Rule = {
  name: "titled",
  find: (text) => numbersWithin(text, /《[^》\n]{1,80}》|<[^<>\n]{1,40}>/g),
};

/** Numbers inside a short quotation are part of a name: “四张清单”, “1+6+N”. */
export const quoted: Rule = {
  name: "quoted",
  find: (text) => numbersWithin(text, /[“"‘]([^“”"‘’,。;:\n]{1,18})[”"’]/g),
};

/** Hot lines, versions, formulas such as 1+6+N, brand names that begin with a number. */
export const named = rule("named", "name", [
  /(?<!\d)(?:12[0-9]{3}|1[12][0-9]|12[0-9]{2})(?= ?(?:[”"’]|[^\d%件宗起例个家所项条次期人名位户份册场余多万千百亿.,、]{1,12}(?:热线|平台|电话|服务|举报|投诉|转办|工单|网)|热线|平台|市民|政务|便民|法网|公共|投诉|举报|工单|、12|和|及))/g,
  /(?:\d+|[NnXx一二三四五六七八九十])(?:[+＋](?:\d+|[NnXx一二三四五六七八九十]|[\u4e00-\u9fff]{1,6}))+/g,
  /\d+ ?[·•] ?\d+/g,
  /\d+ ?[×xX*] ?\d+/g,
  /\d+[Gg](?![A-Za-z])|\d\.0(?= ?(?:版|时代|系统|平台|模式))/g,
  /[A-Za-z]+-?\d+(?:\.\d+)?/g,
  /\d+% ?(?=工作法)/g,
  /\d{1,3}(?:类|号)(?=(?:令|文件|工单|公告|线|楼|院|路|街))/g,
  /(?<![\d.])(?:3[.]15|4[.]15|4[.]26|5[.]25|6[.]26|8[.]19|11[.]9|12[.]4|12[.]2)(?=[”"’]|国家|全民|全国|国际|消费|禁毒|宪法|世界|活动|宣传|主题|晚会|日)/g,
  /\d{1,2}[./]\d{1,2}(?=(?:事故|事件|案|专案|专项|国家))/g,
]);

/** Numbers that count the parts of the report itself or levels of administration. */
export const structure = rule("structure", "structure", [
  /(?:以下|如下|下列|上述|从|在|围绕|抓好|聚焦|突出)? ?(?:\d{1,2}|[一二两三四五六七八九十]{1,2}) ?(?:个|大|项)? ?(?:方面|层面|环节|维度|层级|阶段|步骤|方向)/g,
  /(?:以下|如下|下列) ?(?:\d{1,2}|[一二两三四五六七八九十]{1,2}) ?[个项点条]/g,
  /(?:\d|[一二两三四五六七八九十]{1,2}) ?(?:级(?!别)|位一体|方联动|审终审)/g,
  /[一二三四五六七八九十]{1,2}大(?=[\u4e00-\u9fff])/g,
  /(?<![\d.])\d{1,2}大(?=行动|工程|体系|领域|平台|产业|任务|专项|类|重点|举措)/g,
]);
