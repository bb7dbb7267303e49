import type { Claim } from "../model";
import type { Rule } from "./types";

/** Words before and after a number that make it a rule, a threshold or a case, and no count of what was done. */
interface Setting {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const SETTINGS: readonly Setting[] = [
  // What each one must have or do: 每年不少于4次, 各配备1名.
  { before: /每(?:半|一|二|两|三|四|五|六)?(?:个)?(?:年|月|季度|周|日|天)$/ },
  {
    before: /(?<!平均)每(?:年|半年|季度|季|月|周|日|天|人|村|社区|镇|个|位|名|户|家|学期|次)[^,。;\d]{0,14}$/,
    after: /^(?!\d*[万亿]?元)/,
  },
  { before: /各(?:配备|配|派|选派|确定|设立|设|聘请|聘)[^,。;\d]{0,4}$/, after: /^[名人个]/ },
  // What did not happen, and what is only the size of a body.
  { before: /(?:未发生|没有发生|未出现|无发生|从未发生)[^,。;\d]{0,8}$/ },
  { before: /下设[^,。;\d]{0,30}$/, after: /^个/ },
  // Who or what is meant: 60岁以上老人, 5000万元以上项目.
  {
    after:
      /^[万亿]?(?:元|岁|平方米|周岁|户|亩) ?(?:以上|以下|以内|及以上)的?[\u4e00-\u9fff]{0,6}(?:项目|企业|老人|老年人|人员|场所|工程|群体|合同|采购|居民|青少年)/,
  },
  { after: /^[万亿]?(?:元|平方米|亩|人|户)及?以[上下内](?:的|、[^,。;\d]{0,10}\d[^,。;]{0,6}以[上下内]的)/ },
  { after: /^%及?以[上下]的(?:项目|工程|企业|采购|合同|事项)/ },
  { before: /(?:低于|高于)全[省市国县][^,。;\d]{0,6}$/, after: /^[.\d]*[名人件%个]的?平均/ },
  { before: /(?:超过|高于|低于|优于|达到)[^,。;\d]{0,8}(?:规定|要求|目标|标准)的?$/, after: /^[.\d]*%/ },
  // One case: 不服2万元罚款案, 张某等23人诉某局.
  { after: /^[万亿]?元[罚欠借贷][\u4e00-\u9fff]{0,6}(?:案|一案|决定)/ },
  { before: /等$/, after: /^[人名](?:诉|不服|与|起诉)/ },
  // What a result is measured against: 在14个区中排名第2, 首次突破1万件, 按5%的比例.
  {
    after:
      /^个[\u4e00-\u9fff]{0,8}?(?:部门|单位|县区|区县|县市区?|市州|地市|城市|省份|乡镇|镇街|街道)中?(?:排名|位居|名列|位列|排第|列第|第[\d一二三四五])/,
  },
  { after: /^个[\u4e00-\u9fff]{1,6}中(?:排名|位居|名列|排|列)/ },
  // What one of them gets: 给予150元的奖励.
  { before: /给予[^,。;\d]{0,4}$/, after: /^[.\d]*元的?(?:奖励|补贴|补助|奖金)/ },
  { before: /[,;、]首次(?:降至|突破|超过)[^,。;\d]{0,4}$/ },
  { before: /(?:随机抽查|抽查比例|按照|按|实行)[^,。;\d]{0,4}$/, after: /^%的?比例/ },
];

const LEAD = 36;
const TAIL = 24;

/** Numbers that set a rule or a threshold, or tell of a single case. */
export const standard: Rule = {
  name: "standard",
  find(text) {
    const claims: Claim[] = [];
    for (const match of text.matchAll(/\d+(?:\.\d+)?/g)) {
      const start = match.index;
      const end = start + match[0].length;
      const lead = text.slice(Math.max(0, start - LEAD), start);
      const tail = text.slice(end, end + TAIL);
      if (!SETTINGS.some(({ before, after }) => (before?.test(lead) ?? true) && (after?.test(tail) ?? true))) continue;
      const multiplier = /^[万亿]?%?/.exec(tail)?.[0].length ?? 0;
      claims.push({ start, end: end + multiplier, disposition: "other" });
    }
    return claims;
  },
};
