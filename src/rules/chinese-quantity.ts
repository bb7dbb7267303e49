import type { Claim, Quantity } from "../model";
import { readNumeral } from "../numerals";
import { factClaim, quantityAt } from "./quantity";
import type { Rule } from "./types";

/** Words that end with a numeral and count nothing. */
const WORD_BEFORE = /[第之同统唯专单逐首万初每某前后上下另再多]/;
/** What is named, not counted: 三项制度, 两个责任, 五大体系, 八项规定, 四单一网. */
const ABSTRACT =
  /^ ?(?:[一二两三四五六七八九](?![十百千万])[\u4e00-\u9fff]|规定(?=精神|实施|要求|[,。;、]|的?问题)|准则|有之|关[,，。;、口]|防线|门槛|方面|环节|层面|维度|阶段|领域|步骤|关系|意识|原则|方向|重点|关键|能力|机制|体系|制度|抓手|坚持|确立|维护|自信|责任|清单|统一|同步|结合|转变|意见|纲要|目标|任务|要素|角度|主体|平台|一批|重大|必须|不能|覆盖|明确|严格|全覆盖|到位|对照|严禁|不准|专项行动|行动|标准|窗口办|工作法|事$)/;
/** One of a thing is a count only where something was done once: 开展一次, 出台一部. */
const SINGLE_UNITS = new Set("次 场 期 部 份 人 名 起 宗 家 件 例 批次 场次 轮".split(" "));
const SINGLE_FIRST = new Set([...SINGLE_UNITS].map((unit) => unit.charAt(0)));
const SINGLE_AFTER =
  /(?:开展|举办|召开|组织|出台|制定|修订|印发|办理|受理|查处|发生|立案|培训|评查|检查|审议|学习|其中|共|演练|了|清理|考试|收到|移送|审结|办结|新增)$/;
/** Words made of 一 and what looks like a unit: 一次性, 一起, 一部分. */
const EVERY = /^(?:件事|次性|次办|次告知|件件|家人|人一|名副|起(?!案)|份力|部分|场所|期间)/;

const isCount = (text: string, { numeral, unit, kind, extent }: Quantity): boolean => {
  if (kind === "measure" || numeral.value === 0) return false;
  if (EVERY.test(text.slice(numeral.end, numeral.end + 4))) return false;
  if (ABSTRACT.test(text.slice(extent.end, extent.end + 7))) return false;
  if (numeral.value !== 1) return true;
  return SINGLE_UNITS.has(unit) && SINGLE_AFTER.test(text.slice(Math.max(0, numeral.start - 4), numeral.start));
};

const DIGIT = "零〇一二两三四五六七八九十";
const RUN = new RegExp(`[${DIGIT}百千万亿]+|[数几若上](?=[十百千万亿干项件次名家个])`, "g");
const VAGUE = /^[数几若上]/;
const ROUNDED_BEFORE = /[近约超逾]/;
const ROUNDED_AFTER = /[余多]/;

/** Cheap tests first: most numerals of a text are part of a word (统一, 一个, 百姓). */
function mayCount(text: string, run: string, at: number): boolean {
  if (VAGUE.test(run)) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + run.length);
  if (run === "一" && !SINGLE_FIRST.has(after === " " ? text.charAt(at + 2) : after)) return false;
  // 先后三次, but not 后三位.
  if (WORD_BEFORE.test(before) && text.slice(at - 2, at) !== "先后") return false;
  // 百余件 is a number, 百姓 and 千方百计 are words.
  return !/^[百千万亿]/.test(run) || ROUNDED_BEFORE.test(before) || ROUNDED_AFTER.test(after);
}

/** A Chinese numeral that counts things: 三部规章, 五百余人, 两万余人次. 数万条 is seen, but has no definite value. */
export const chineseQuantity: Rule = {
  name: "chinese-quantity",
  find(text) {
    const claims: Claim[] = [];
    let done = 0;
    for (const { 0: run, index } of text.matchAll(RUN)) {
      if (index < done) continue;
      if (!mayCount(text, run, index)) continue;
      const numeral = readNumeral(text, index);
      if (!numeral) continue;
      const { start, end, vague } = numeral;
      done = end;
      const quantity = quantityAt(text, numeral);
      if (!quantity) continue;
      if (vague) claims.push({ start, end, disposition: "other" });
      else if (isCount(text, quantity)) claims.push(factClaim(quantity));
    }
    return claims;
  },
};
