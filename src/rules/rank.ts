import { readNumeral } from "../numerals";
import { factClaim } from "./quantity";
import type { Rule } from "./types";

const PLACED =
  /(?:排名|排在|位居|位列|名列|列|居|获|评为|综合|得分|考核)(?:[^,。;\d]|\d(?![\d.]*[%件起])){0,14}?第 ?(?=[\d一二三四五六七八九十])(?![\d一二三四五六七八九十]+(?:批|届|次|期|轮|条|号|季度))(?!一(?:议题|责任人|时间|书记|课堂|道防线|手|资源|线))/g;

/** A place in a ranking: 排名第九位, 位居全省第2名. */
export const rank: Rule = {
  name: "rank",
  find: (text) =>
    Array.from(text.matchAll(PLACED)).flatMap((match) => {
      const at = match.index + match[0].length;
      const numeral = readNumeral(text, at);
      if (!numeral || numeral.value === 0) return [];
      const unit = /^ ?[位名]/.exec(text.slice(numeral.end, numeral.end + 2));
      const extent = { start: at - 1, end: numeral.end + (unit?.[0].length ?? 0) };
      return [factClaim({ numeral, unit: "位", kind: "rank", qualifier: "exact", extent })];
    }),
};
