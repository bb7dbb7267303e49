import { patternRule } from "./types";

const CN = "[零〇一二两三四五六七八九十百千]";
const YEAR = "(?:19|20)\\d{2}";
const CN_YEAR = "(?:一九[一二三四五六七八九〇○零]{2}|二[〇○零0Oo][一二三四五六七八九〇○零0Oo]{2})";
const DAY = "\\d{1,2} ?[日号]";
const MONTH = `\\d{1,2} ?月(?:份|底|末|初|中旬|上旬|下旬)?(?: ?${DAY})?`;

/** Days, months, years and stretches of them, and times of day. */
export const date = patternRule("date", "date", [
  // 2021—2025 whose dash was lost.
  new RegExp(`(?<!\\d)${YEAR}${YEAR}(?= ?年)`, "g"),
  new RegExp(`${YEAR} ?年? ?[-—–至到~] ?${YEAR} ?年?(?:度)?`, "g"),
  new RegExp(`${YEAR} ?年 ?${MONTH}(?: ?[-—至到~] ?(?:${YEAR}年)?(?:${MONTH}|${DAY}))?`, "g"),
  new RegExp(`${YEAR} ?年 ?\\d{1,2} ?[-—至到~] ?\\d{1,2} ?月(?:份)?`, "g"),
  new RegExp(`${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`, "g"),
  new RegExp(`${YEAR} ?(?:年(?!以[内上下]|内|龄)|学年)(?:度|初|底|末|中)?`, "g"),
  /(?<!\d)(?:1[0-2]|\d) ?(?:月(?:份)?)? ?[-—至到~] ?(?:1[0-2]|\d) ?月(?:份|底|末)?/g,
  new RegExp(MONTH.replace("(?:份", "(?!光)(?:份"), "g"),
  new RegExp(`${CN_YEAR}(?:年|至${CN_YEAR}年)?(?:${CN}{1,2}月(?:${CN}{1,3}日)?)?`, "g"),
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?/g,
  /[“"](?:[一二三四五六七八九十]{2,3})五[”"]?(?=时期|期间|规划|普法)/g,
  /(?:近|过去|连续|未来|为期)? ?\d{1,2} ?年(?=来|内|间|期|行动|规划|计划|以|，|,|。|的|任)/g,
]);
