import { factClaim, numerals, quantityAt } from "./quantity";
import type { Rule } from "./types";

const LENGTH = "(?:工作日|小时|分钟|秒钟?|天|日|周|年|月|岁)(?!报|度|均|级)";
const OPENING = new RegExp(`\\d+|[一二两三四五六七八九十百]{1,6}(?= ?[余多]? ?个?${LENGTH})`, "g");
const DURATION = new RegExp(`^ ?[余多]? ?个?${LENGTH}`);
/** Words that say the clause is about how long something takes. */
const SHORTENED =
  /(?:压缩|缩短|压减|缩减|减至|减少|控制在|时限|时长|耗时|用时|仅需|只需|提速|限时|周期|平均|时间|天数|优良|值班|延长|增加到)[^,。;]{0,12}$/;

/** Lengths of time: an indicator only where the clause is about how long something takes. */
export const duration: Rule = {
  name: "duration",
  find: (text) =>
    Array.from(numerals(text, OPENING)).flatMap((numeral) => {
      if (!DURATION.test(text.slice(numeral.end, numeral.end + 8))) return [];
      const { start, end } = numeral;
      const quantity = SHORTENED.test(text.slice(Math.max(0, start - 24), start)) ? quantityAt(text, numeral) : null;
      return [quantity ? factClaim(quantity) : { start, end, disposition: "other" as const }];
    }),
};
