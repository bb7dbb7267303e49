import { narrowingIn, partOfField, tidyDimension, withoutWholes } from "../catalogue";
import { DECISIVE, LIGHT_VERBS, STRONG_VERBS } from "./lexicon";

/** Words that narrow nothing: with or without them the indicator is the same. */
export const FILLER =
  /各类|各种|各级|各项|共计|累计|共(?![同享建治])|新收|相关|有关|案件|事项|申请|工作|情况|人民政府|[省市县区镇]?政府(?!网)|数量|总数|总量|涉及|全部|本年度?|当年|依法|方式|业务|行政|单位|部门|机关|机构|组织|人员|规定|活动|总|按|各|等|的|和|及|与|、|了|予以|在|量|件|数|类|性/g;

const VERB = [...STRONG_VERBS, ...LIGHT_VERBS].filter((verb) => verb.length > 1).join("|");
const VERBS = new RegExp(VERB, "g");
/** What leads to a noun, links it to the next or is left of a word cut in two, at the edge of a stretch. */
const EDGE = new RegExp(
  `^(?:${VERB}|各类|各种|各级|各项|累计|共计|相关|有关|[、和及与或的等了在对被因各共再]|[员者书率量额数类]|人(?!大|民|社|均|才|防|工|口|身))+|(?:[、和及与或的等了各共]|案件|事项|情况|工作|占比|比例|比重)+$`,
  "g",
);
const FRAME = /^(?:[、和及与或的等了]|案件|事项)+|[、和及与或的等了各]+$/g;
const LEVEL = /^[省市县区州旗镇乡]$/;
const LISTED = /(?:^|办理|查处|实施|开展|针对)([\u4e00-\u9fff、]{2,20}?)等(?=案件|领域|行业|方面|纠纷|问题)/;

/** For each character of the phrase whether the name says it: it stands there in the same pair of characters. */
function saidBy(name: string, phrase: string): boolean[] {
  const said = Array.from(phrase, () => false);
  for (let at = 0; at + 2 <= phrase.length; at++) {
    if (name.includes(phrase.slice(at, at + 2))) said[at] = said[at + 1] = true;
  }
  // Nor is a number said by another: 12315 by 12345.
  for (const { index, 0: digits } of phrase.matchAll(/\d+/g)) {
    said.fill(name.includes(digits), index, index + digits.length);
  }
  // A narrowing word is kept whole: 川渝通办 of “通办”事项.
  for (const { at, word } of narrowingIn(phrase)) {
    if (!name.includes(word) || partOfField(name, tidyDimension(word))) said.fill(false, at, at + word.length);
  }
  return said;
}

/** A stretch of a phrase in whole words, and the part of it the name does not say. */
interface Stretch {
  readonly piece: string;
  readonly own: string;
}

/** A stretch as it narrows, or nothing where it is only verbs of doing and filler: nothing of 办理有关. */
function narrowing({ piece, own }: Stretch): string[] {
  const told =
    own.search(DECISIVE) >= 0 || /^新[增建设聘]|^新命名|修改|类$|类案件$/.test(own) || narrowingIn(own).length > 0;
  if (!told && own.replace(VERBS, "").replace(FILLER, "").length < 2) return [];
  const bare = tidyDimension(told ? piece.replace(FRAME, "") : piece.replace(EDGE, "").replace(EDGE, ""));
  // 法律文书等各类 without 类 has still 等各 behind it.
  const whole = bare.replace(/[、等各]+$/, "");
  return whole.length > 1 ? [whole] : [];
}

/** 法律进乡村、进学校、进企业: the name of a campaign, not where it was. */
const PLACE = "(?:机关|乡村|农村|社区|学校|校园|企业|单位|军营|家庭|网络|宗教场所|公共场所)";
const INTO_PLACES = new RegExp(
  `(?:法律|法治|普法|宪法|民法典)“?[六七八九十\\d]进”?|(?:法律|法治|普法|宪法|民法典)进${PLACE}(?:、?进?${PLACE})*等?|(?<![走深])进${PLACE}(?:、进?${PLACE})+等?`,
  "g",
);

/** 市级政府向省政府报备的文件: who hands in to whom is how all of them come. */
const HANDED_IN = /[\u4e00-\u9fff、]{2,20}向[\u4e00-\u9fff]{1,8}(?=报备|报送|备案|提交|申报)/;

/** 省 of 省人大代表建议 narrows; in 县政府 and 市司法局 it is part of who did it. */
const OWN_LEVEL = /[省市县区州旗镇乡](?=人民政府|政府|委|直|域|司法|各|有关)/g;

/** Characters the name says that are kept between two it does not say, or behind a word too short to stand alone. */
const SPAN = 2;

/** What the name does not say, in whole words: 履行处罚职权, not 履行 and 职权; 招标文件, not 招标. */
function stretches(words: string, said: readonly boolean[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < words.length; at++) {
    if (said[at]) continue;
    const from = at;
    let end = at;
    for (let next = at; next < words.length && next - end <= SPAN; next++) if (!said[next]) end = next + 1;
    const short = end - from === SPAN && said[end] && said[end + 1];
    found.push({ piece: words.slice(from, short ? end + SPAN : end), own: words.slice(from, end) });
    at = end;
  }
  return found;
}

/**
 * What a phrase says beyond the name of its indicator, as written: the stretches that the name does not say, without the
 * verbs and filler around them. A list before 等 (违规搭建、餐饮油烟等案件) narrows as a whole.
 */
export function dimensionOf(phrase: string, name: string): string {
  const words = withoutWholes(phrase.replace(INTO_PLACES, "").replace(HANDED_IN, ""));
  const listed = LISTED.exec(words)?.[1];
  if (listed?.includes("、") && !name.includes(listed)) return listed;
  const said = saidBy(name, words);
  for (const { index } of words.matchAll(OWN_LEVEL)) said[index] = true;
  const pieces = stretches(words, said)
    .flatMap((stretch) => (LEVEL.test(stretch.own) ? [stretch.own] : narrowing(stretch)))
    .filter((piece) => !name.includes(piece) || narrowingIn(piece).some(({ word }) => partOfField(name, word)));
  return [...new Set(pieces)].join("、");
}
