import { kindOfUnit } from "../catalogue/units";
import type { Claim, Numeral } from "../model";
import { readNumeral } from "../numerals";
import { factClaim, numerals } from "./quantity";
import type { Rule } from "./types";
import { readUnit } from "./units";

const NEXT_COUNT = /^[,、;][^,、;。\d]{1,14}?(?=\d)/;
const COUNTED_BEFORE = /\d([\u4e00-\u9fff])[^。\d]*$/;
const LAST_COUNT = /\d([\u4e00-\u9fff]{1,3})[,、;:(][^,、;。\d]{1,14}$/;

/** 受理189,不予受理11件: the unit a list gives once, to a number that ends its clause. */
function unitOfNeighbour(text: string, numeral: Numeral): string | null {
  const ahead = NEXT_COUNT.exec(text.slice(numeral.end, numeral.end + 20));
  const next = ahead && readNumeral(text, numeral.end + ahead[0].length);
  const unit = next ? readUnit(text, next.end) : null;
  if (unit && kindOfUnit(unit.unit) === "count") return unit.unit;
  const behind = LAST_COUNT.exec(text.slice(Math.max(0, numeral.start - 24), numeral.start));
  return behind ? (readUnit(`${behind[1]},`, 0)?.unit ?? null) : null;
}

/** 21件,比去年同期(18)增长: in brackets the same a year before. */
const SAME_BEFORE = /(?:去年|上年|上一年度?|同期|\d{4}年)\($/;
/** 罚没款94.12万: a sum of money without its 元. */
const SUM_BEFORE = /(?:款|金额|资金|经费|损失|投资|补贴|奖金|工资|货值|案值)(?:总计|合计|共计|共|达|约|为|近)*$/;
/** 查处治安案件905, 新制定规范性文件4: things that are only ever counted in 件. */
const ONLY_CASES = /(?:案件|纠纷|复议申请|规范性文件|行政诉讼|行政复议)(?:数量?)?(?:共计?|为)?$/;
/** 行政处罚7,占总数的41%: a share of what the sentence counted before. */
const SHARE_FOLLOWS = /^[,(] ?占/;
const HANZI_BEFORE = /[\u4e00-\u9fff]/;
const CLAUSE_END = /[,、;。)]/;
const BETWEEN = /^[,、;][^,、;。\d]{1,14}$/;

/** A number whose unit was left out: 维持3宗、终止1; of several in a row (维持7、撤回4) each has the unit of the one before. */
export const elided: Rule = {
  name: "elided-unit",
  find(text) {
    const claims: Claim[] = [];
    let last = { end: -1, unit: "" };
    for (const numeral of numerals(text, /\d+/g)) {
      const { start, end } = numeral;
      const aside = SAME_BEFORE.test(text.slice(Math.max(0, start - 8), start));
      if (!(aside || HANZI_BEFORE.test(text.charAt(start - 1))) || !CLAUSE_END.test(text.charAt(end))) continue;
      const follows = last.end >= 0 && BETWEEN.test(text.slice(last.end, start));
      const lead = text.slice(Math.max(0, start - 60), start);
      const shared = SHARE_FOLLOWS.test(text.slice(end, end + 4)) ? (COUNTED_BEFORE.exec(lead)?.[1] ?? "") : "";
      const unit =
        unitOfNeighbour(text, numeral) ??
        (follows ? last.unit : null) ??
        readUnit(`${shared},`, 0)?.unit ??
        (ONLY_CASES.test(lead) && !/^(?:19|20)\d\d$/.test(text.slice(start, end)) ? "件" : null);
      const money = /[万亿]/.test(text.charAt(end - 1)) && SUM_BEFORE.test(text.slice(Math.max(0, start - 8), start));
      if (money) {
        claims.push(factClaim({ numeral, unit: "元", kind: "amount", qualifier: "exact", extent: { start, end } }));
        continue;
      }
      if (!unit || kindOfUnit(unit) !== "count") continue;
      claims.push(factClaim({ numeral, unit, kind: "count", qualifier: "exact", extent: { start, end } }));
      last = { end, unit };
    }
    return claims;
  },
};
