import { narrowingIn, tidyDimension } from "../catalogue";
import { LIGHT_VERBS, STRONG_VERBS } from "./lexicon";

/** Words that narrow nothing: with or without them the indicator is the same. */
export const FILLER =
  /各类|各种|各级|各项|共计|累计|共(?![同享建治])|新收|新增|相关|有关|案件|事项|申请|工作|情况|人民政府|[省市县区镇]?政府(?!网)|数量|总数|总量|涉及|全部|本年度?|依法|方式|业务|行政|单位|部门|机关|机构|组织|人员|规定|活动|总|按|各|等|的|和|及|与|、|了|在|量|件|数|类|性/g;

const VERBS = new RegExp([...STRONG_VERBS, ...LIGHT_VERBS].filter((verb) => verb.length > 1).join("|"), "g");
const LEVEL = /^[省市县区州旗镇乡]$/;
const LISTED = /(?:^|办理|查处|实施|开展|针对)([\u4e00-\u9fff、]{2,20}?)等(?=案件|领域|行业|方面|纠纷|问题)/;

/** For each character of the phrase whether the name says it: it stands there in the same pair of characters. */
function saidBy(name: string, phrase: string): boolean[] {
  const said = Array.from(phrase, () => false);
  for (let at = 0; at + 2 <= phrase.length; at++) {
    if (name.includes(phrase.slice(at, at + 2))) said[at] = said[at + 1] = true;
  }
  // A narrowing word is kept whole: 川渝通办 of “通办”事项.
  for (const { at, word } of narrowingIn(phrase)) {
    if (!name.includes(word)) said.fill(false, at, at + word.length);
  }
  return said;
}

/** The narrowing words of a stretch as they are, and what is left between them without verbs and filler. */
function narrowingParts(piece: string): string[] {
  const plain = (text: string): string[] => {
    const bare = tidyDimension(text.replace(VERBS, "").replace(FILLER, ""));
    return bare.length > 1 ? [bare] : [];
  };
  const parts: string[] = [];
  let from = 0;
  for (const { at, word } of narrowingIn(piece)) {
    parts.push(...plain(piece.slice(from, at)), tidyDimension(word));
    from = at + word.length;
  }
  return [...parts, ...plain(piece.slice(from))];
}

/** 省 of 省人大代表建议 narrows; in 县政府 and 市司法局 it is part of who did it. */
const OWN_LEVEL = /[省市县区州旗镇乡](?=人民政府|政府|委|直|级|域|司法|各|有关)/g;

/**
 * What a phrase says beyond the name of its indicator, as written: the words that narrow it, without verbs and filler.
 * A list before 等 (违规搭建、餐饮油烟等案件) narrows as a whole.
 */
export function dimensionOf(phrase: string, name: string): string {
  const listed = LISTED.exec(phrase)?.[1];
  if (listed?.includes("、") && !name.includes(listed)) return listed;
  const words = phrase.replace(OWN_LEVEL, "");
  const said = saidBy(name, words);
  const left = Array.from(words, (char, i) => (said[i] ? "\n" : char)).join("");
  const pieces = left
    .split(/\n+/)
    .flatMap((piece) => (LEVEL.test(piece) ? [piece] : narrowingParts(piece)))
    .filter((piece) => !name.includes(piece));
  return [...new Set(pieces)].join("、");
}
