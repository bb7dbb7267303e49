import { type AliasCover, type Catalogue, coverPhrase, type IndicatorEntry, withoutNarrowing } from "../catalogue";
import { sameFamily, unitGroup } from "../catalogue/units";
import { FILLER } from "./dimensions";
import { BODY, DECISIVE } from "./lexicon";
import { tidyNoun } from "./strip";
import { namesTopic, topicOf } from "./topics";
import type { Context, Draft } from "./types";

/** Object, action and measure as one phrase: 行政复议申请 + 受理; with a subject in the order of speech. */
export function phraseOf(draft: Pick<Draft, "subject" | "object" | "action">): string {
  const { subject, object, action } = draft;
  const ordered = subject && action ? `${subject}${action}${object}` : `${subject}${object}${action}`;
  return ordered.replace(/[\s*?~“”"'‘’《》<>]/g, "");
}

/** 其中取得行政执法证的17人: those who hold it, and no papers handed out. */
const HOLDERS = /(取得|持有|具有|具备)[^,;。]+的$/;
export function phraseFor(draft: Draft): string {
  const holding = draft.unit === "人" ? (HOLDERS.exec(draft.lead)?.[1] ?? "") : "";
  const phrase = phraseOf(draft);
  return phrase.includes(holding) ? phrase : `${holding}${phrase}`;
}

interface Match {
  readonly entry: IndicatorEntry;
  readonly cover: AliasCover;
}

/** Words of a phrase an alias may leave unsaid, in characters. */
const LONGEST_SPARE = 18;

/** A body or a place: 个 of a committee are no 件 of its cases, nor the other way round. */
const PLACE = /(?:委员会|调委会|中心|站|室|所|点|机构|组织|队伍?|窗口|基地|阵地|村|社区)(?:（[^）]*）)?(?:个数|数)?$/;

/** 出具审查意见187份 counts reviews, 提出意见60条 what they say. */
const opinionsAgainstPapers = (entry: IndicatorEntry, draft: Draft): boolean =>
  (entry.unit === "条" && entry.name.includes("意见") && (draft.unit === "件" || draft.unit === "份")) ||
  (entry.unit === "件" && !/意见|建议/.test(entry.name) && draft.unit === "条" && /意见|建议/.test(draft.object));

/** 事项 of a list are no things handled: 发证1973件 counts permits, not items. */
const itemsAgainstCases = (entry: IndicatorEntry, draft: Draft): boolean =>
  (/事项项数$|清单项数$/.test(entry.name) && draft.unit === "件") ||
  (/办理件数$/.test(entry.name) && draft.unit === "项" && draft.action === "" && /的[^的]*事项$/.test(draft.object));

/** 12个街道综合执法队立案查处: what stands behind 个 or 家 did it; the cases are told later. */
const DOER =
  /^[\u4e00-\u9fff]{0,12}?(?:队|局|所|站|院|中心|部门|单位|机关|街道|乡镇|镇|乡|县|区)(?:共|均|都|累计|全年)?(?:收到|受理|立案|办理|查处|作出|检查|实施|组织|开展|完成|审查|审核|调解|审结|办结|随机|抽取|抽查|评查)/;

const doersAgainstCases = (entry: IndicatorEntry, draft: Draft): boolean =>
  /^[件卷份]$/.test(entry.unit) && /^[个支]$/.test(draft.unit) && DOER.test(draft.tail);

/** 家 counts bodies and shops, never papers or cases: 26家单位接受评查 are no 案卷. */
const bodiesAgainstPapers = (entry: IndicatorEntry, draft: Draft): boolean =>
  draft.unit === "家" && !sameFamily(entry.unit, "家") && entry.unit !== "户";

/** 人次 are people, 户次 and 家次 the bodies they went to. */
const isOfPeople = (unit: string): boolean => /^人/.test(unit);
const peopleAgainstBodies = (entry: IndicatorEntry, draft: Draft): boolean =>
  unitGroup(draft.unit) === "visit" && isOfPeople(entry.unit) !== isOfPeople(draft.unit);

const placeAgainstCases = (entry: IndicatorEntry, draft: Draft): boolean =>
  (entry.unit === "个" && draft.unit === "件" && PLACE.test(entry.name)) ||
  (entry.unit === "件" && draft.unit === "个" && PLACE.test(draft.object));

const HOTLINE = /1[0-9]{4}/;

/** 受理群众诉求 where the sentence is about 12328 is none of 12345. */
function ofOtherHotline(
  entry: IndicatorEntry,
  topic: string,
  { scope, sentence }: Draft,
  { folded }: Context,
): boolean {
  const own = HOTLINE.exec(entry.name)?.[0];
  // 县矛盾纠纷调处中心接收群众诉求: a body of its own is not the hotline.
  if (own !== undefined && BODY.test(scope) && !/热线|平台|政务服务/.test(scope)) return true;
  if (own === undefined || own === topic || !HOTLINE.test(topic)) return false;
  return !folded.text.slice(sentence.start, sentence.end).includes(own);
}

/** More characters of the phrase covered is better; of equals the entry in the unit as written. */
function better(a: Match, b: Match | null, unit: string): boolean {
  if (!b || a.cover.covered !== b.cover.covered) return !b || a.cover.covered > b.cover.covered;
  return sameFamily(a.entry.unit, unit) && !sameFamily(b.entry.unit, unit);
}

/** Characters of the phrase that neither the indicator nor its narrowing words account for. */
const unsaid = ({ rest }: AliasCover): number =>
  withoutNarrowing(rest.join("\n")).replace(FILLER, "").replace(/\n/g, "").length;

/** Share of the words of a phrase, by pairs of characters, that a name does not hold: 0 when it says all of them. */
export function unnamed(phrase: string, name: string): number {
  const words = phrase.replace(FILLER, "\n");
  let all = 0;
  let missing = 0;
  for (let at = 0; at + 2 <= words.length; at++) {
    const pair = words.slice(at, at + 2);
    if (pair.includes("\n")) continue;
    all++;
    if (!name.includes(pair)) missing++;
  }
  return all === 0 ? 0 : missing / all;
}

/** An alias that leaves more unsaid than it says does not fit, nor one that leaves out what makes it another indicator. */
function fits({ cover, entry }: Match, draft: Draft): boolean {
  const spare = unsaid(cover);
  const turns = draft.action.match(DECISIVE) ?? [];
  const left = cover.rest.join("\n");
  const turned = turns.length > 0 && turns.every((word) => left.includes(word) && !entry.name.includes(word));
  if (
    doersAgainstCases(entry, draft) ||
    bodiesAgainstPapers(entry, draft) ||
    placeAgainstCases(entry, draft) ||
    peopleAgainstBodies(entry, draft) ||
    opinionsAgainstPapers(entry, draft) ||
    itemsAgainstCases(entry, draft)
  )
    return false;
  return !turned && spare <= LONGEST_SPARE && cover.covered * 1.5 >= spare;
}

/** Entries by what they measure: a phrase is held only against those that may count the same sort of thing. */
const grouped = new WeakMap<Catalogue, Map<string, IndicatorEntry[]>>();

const groupKey = (kind: string, unit: string): string => `${kind} ${unitGroup(unit)}`;

/** 时限压缩率 is by how much the time was cut. */
const isSavingRate = ({ kind, object }: Draft): boolean => kind === "rate" && /(?:压缩|压减|缩短|精简)率$/.test(object);

function entriesFor(catalogue: Catalogue, draft: Draft): readonly IndicatorEntry[] {
  let groups = grouped.get(catalogue);
  if (!groups) {
    groups = new Map();
    for (const entry of catalogue.indicators) {
      const key = groupKey(entry.kind, entry.unit);
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    grouped.set(catalogue, groups);
  }
  const own = groups.get(groupKey(isSavingRate(draft) ? "change" : draft.kind, draft.unit)) ?? [];
  // Where cases are counted as often as they were dealt with.
  const cases = draft.unit === "件次" ? (groups.get(groupKey(draft.kind, "件")) ?? []) : [];
  return [...own, ...cases.filter(({ unit }) => unit === "件")];
}

function best(catalogue: Catalogue, draft: Draft, phrase: string): Match | null {
  let top: Match | null = null;
  for (const entry of entriesFor(catalogue, draft)) {
    for (const alias of entry.aliases) {
      const cover = coverPhrase(alias, phrase, entry.name);
      const match = cover && { entry, cover };
      // 23个单位录入监管数据 counts units of government, not data; 9个调委会调解纠纷 no 件.
      const other =
        cover &&
        draft.head !== "" &&
        (!(sameFamily(entry.unit, draft.unit) || entry.name.includes(draft.head)) ||
          cover.rest.some((piece) => piece.includes(draft.head)));
      if (match && !other && better(match, top, draft.unit) && fits(match, draft)) top = match;
    }
  }
  return top;
}

/** The words of the number's own clause, as they stand. */
const clauseWords = (draft: Draft): string => tidyNoun(`${draft.lead}${draft.tail}`).replace(/[\s,;:()\d]/g, "");

/** An entry, and the phrase its alias fits. */
export interface Named {
  readonly match: Match;
  readonly phrase: string;
}

function tryPhrases(catalogue: Catalogue, draft: Draft, phrases: readonly string[]): Named | null {
  for (const phrase of phrases) {
    const match = phrase === "" ? null : best(catalogue, draft, phrase);
    if (match) return { match, phrase };
  }
  return null;
}

/** The noun behind the last 的, or behind a list closed by 等, is what is counted; the words before it only say whose. */
function headPhrase({ subject, object, action }: Draft): string {
  const at = Math.max(object.lastIndexOf("的"), object.lastIndexOf("等"));
  return at > 0 || subject !== "" ? `${object.slice(at + 1)}${action}`.replace(/[“”]|^共/g, "") : "";
}

/** 审查各类事项5230件 in the sentence after one on 规范性文件 counts more than those. */
const ofAllSorts = (draft: Draft, topic: string): boolean => topic === "规范性文件" && /事[项务]$/.test(draft.object);

/** 对拟签订的协议提出修改意见587条: where the noun was filled in, what was said is counted, whatever it was said of. */
function saidPhrase({ object, action, filled }: Draft): string {
  const said = /(?:修改意见|修改建议|审查意见|审核意见)$/.exec(object)?.[0];
  return filled && said !== undefined ? `${said}${action}` : "";
}

/**
 * The entry that fits: what the clause says, with the body that did it (行政服务中心受理…),
 * or with the topic the sentences before have set (行政复议 … 作出维持决定的18件).
 */
export function entryFor(catalogue: Catalogue, draft: Draft, phrase: string, context: Context): Named | null {
  const plain = tryPhrases(catalogue, draft, [
    phrase,
    headPhrase(draft),
    saidPhrase(draft),
    // 发到群众手中的宣传单、手册等资料
    draft.object.includes("等") ? `${draft.object.slice(draft.object.lastIndexOf("的") + 1)}${draft.action}` : "",
    draft.scope ? `${draft.scope}${phrase}` : "",
    // 立案246件,罚款132万元: what the money is of need not be said again.
    draft.carried && draft.kind === "amount" ? draft.action : "",
  ]);
  const topic = topicOf(draft, context);
  if (plain && ofOtherHotline(plain.match.entry, topic, draft, context) && !/\d|热线/.test(plain.phrase)) return null;
  if (topic === "" || draft.kind === "change" || namesTopic(phrase) || ofAllSorts(draft, topic)) return plain;
  const told = tryPhrases(catalogue, draft, [`${topic}${phrase}`, `${topic}${clauseWords(draft)}`]);
  // With the topic more of the clause's own words have to be understood, not only the topic.
  const gained = (told?.match.cover.covered ?? 0) - topic.length;
  return told && gained > 0 && gained >= (plain?.match.cover.covered ?? 0) ? told : plain;
}
