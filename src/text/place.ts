import type { Region, Report } from "../model";

/** What the identity needs to know of places; `src/catalogue` has it. */
export interface Gazetteer {
  readonly longestRegionIn: (
    text: string,
    at: number,
  ) => { readonly candidates: readonly Region[]; readonly length: number } | null;
  readonly parentOf: (code: string) => Region | undefined;
  readonly qualifiedName: (code: string) => string;
  /** Every township of this name; none where the list is not loaded. */
  readonly townshipsNamed: (name: string) => readonly Region[];
}

/** What may stand before the name of a place at the head of a title. */
export const BEFORE_NAME =
  /^(?:中共|中国共产党|现将|关于|印发|[\s“《【]|(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2}) ?年(?:度)?)+/;

/** Names with the endings of their levels, one within the other: 宁汀市砚湖区. */
const UNLISTED =
  /^((?:[\u4e00-\u9fff]{1,7}?(?:自治区|省))?(?:[\u4e00-\u9fff]{1,7}?(?:自治州|市(?!场|域|民)|州|盟))?(?:[\u4e00-\u9fff]{1,7}?(?:自治县|自治旗|县|旗|区|市)(?!场|域|民))?)(?<=.)(?=人民政府|政府|委|[\u4e00-\u9fff]{0,14}(?:局|厅|办|院|队|镇|乡|街道)|\d{4} ?年|关于|法治|依法|推进|二[〇○零])/;
const TOWN_NAME =
  /^([\u4e00-\u9fff]{2,9}?(?:镇|乡|街道|苏木))(?=人民政府|办事处|政府|党|工委|\d{4} ?年|关于|法治|依法|$|二[〇○零])/;

/** 临桥区人民政府槐汀街道办事处: a street office is one of its district's government, and is named so. */
const OF_DISTRICT = /^(?:人民)?政府(?!关于)(?=[\u4e00-\u9fff]{2,8}街道)/;

/** Whether a report may be of a township, told from its raw text: a wrong yes costs only the loading of the list. */
export const mayBeTownship = (raw: string): boolean =>
  /(?:^|\n)[^\n,，。;；]{2,24}(?:[镇鎮乡鄉]|街道|苏木|蘇木)(?:人民政府|办事处|辦事處|党|黨|工委|\d{4} ?年|关于|關於|法治|依法|\s|$|二[〇○零])/.test(
    `${raw.slice(0, 900)}\n${raw.slice(-300)}`,
  );

interface Place {
  readonly region: Region;
  readonly candidates: readonly Region[];
}

const LEVEL_OF: readonly (readonly [RegExp, Region["level"]])[] = [
  [/(?:省|自治区)$/, "province"],
  [/(?:市|自治州|州|盟)$/, "prefecture"],
  [/(?:县|旗|区)$/, "county"],
];

function isWithin(code: string, ancestors: readonly string[], gazetteer: Gazetteer): boolean {
  const parent = gazetteer.parentOf(code);
  return parent !== undefined && (ancestors.includes(parent.code) || isWithin(parent.code, ancestors, gazetteer));
}

/** Whether a title names a place and no body of it: 宁国市2022年法治政府建设年度报告 is the report of the government. */
export const isOfPlace = (title: string): boolean =>
  /^[\u4e00-\u9fff]{2,16}?(?:省|自治区|市|州|盟|县|区|旗)(?:人民政府|政府)?(?:关于)?(?:\d{4} ?年|二[〇○零]|法治|依法|推进)/.test(
    title.replace(BEFORE_NAME, ""),
  );

/** 澄江市望津区: a county has no districts, so what the list has is another place of that name. */
const isNamesake = (
  found: { readonly candidates: readonly Region[]; readonly length: number },
  name: string,
): boolean => found.candidates.every(({ level }) => level === "county") && DISTRICT.test(name.slice(found.length));

const DISTRICT = /^[\u4e00-\u9fff]{1,6}?(?:区|县|旗)(?=人民政府|政府|\d{4} ?年|关于|法治|依法)/;

/** The place a title or a signature begins with: listed in the standard, or told by its ending alone. */
function placeAtHead(text: string, gazetteer: Gazetteer): Place | null {
  const name = text.replace(BEFORE_NAME, "");
  if (name === "") return null;
  const found = gazetteer.longestRegionIn(name, 0);
  const listed = found && isNamesake(found, name) ? null : found;
  const unlisted = UNLISTED.exec(name)?.[1] ?? "";
  const length = listed ? listed.length : unlisted.length;
  const town = TOWN_NAME.exec(name.slice(length).replace(OF_DISTRICT, ""))?.[1];
  if (town) {
    const named = gazetteer.townshipsNamed(town);
    const within = listed?.candidates.map(({ code }) => code) ?? [];
    const candidates = length > 0 ? named.filter((each) => isWithin(each.code, within, gazetteer)) : named;
    return { region: { name: town, code: "", level: "township" }, candidates };
  }
  const [first] = listed?.candidates ?? [];
  if (first) return { region: first, candidates: listed?.candidates ?? [] };
  // 屿湾市望潮区 and 望潮区 are one place: without a list the last name has to do.
  const own = unlisted.replace(/^.{1,5}(?:市|州|盟)(?=.+[县区旗市]$)/, "");
  const level = LEVEL_OF.find(([ending]) => ending.test(own))?.[1];
  return level ? { region: { name: own, code: "", level }, candidates: [] } : null;
}

/** A name of two characters (和县, 东区) is as often the end of other words, and counts only after a stop or its parent. */
const DOUBTFUL = 2;

/** How often each listed region is named in `text`; among namesakes those whose parent is named too. */
function regionsIn(text: string, gazetteer: Gazetteer): Map<string, { region: Region; count: number }> {
  const seen = new Map<string, { region: Region; count: number }>();
  const add = (region: Region, count: number) =>
    seen.set(region.code, { region, count: (seen.get(region.code)?.count ?? 0) + count });
  const namesakes: (readonly Region[])[] = [];
  for (let at = 0; at < text.length; at++) {
    const match = gazetteer.longestRegionIn(text, at);
    if (!match || (match.length <= DOUBTFUL && /[\u4e00-\u9fff]/.test(text[at - 1] ?? ""))) continue;
    const [only, ...more] = match.candidates;
    if (only && more.length === 0) add(only, 1);
    else namesakes.push(match.candidates);
    at += match.length - 1;
  }
  for (const candidates of namesakes) {
    const near = candidates.filter((region) => seen.has(gazetteer.parentOf(region.code)?.code ?? ""));
    for (const region of near) add(region, 1 / near.length);
  }
  return seen;
}

/** Of several regions of one name the one whose parents the report names most; none where that does not tell them apart. */
function resolve(place: Place, text: string, gazetteer: Gazetteer): Region {
  if (place.candidates.length < 2) return place.candidates[0] ?? place.region;
  const seen = regionsIn(text, gazetteer);
  const parents = (region: Region): number => {
    const parent = gazetteer.parentOf(region.code);
    const above = parent && gazetteer.parentOf(parent.code);
    return (
      (seen.get(region.code)?.count ?? 0) * 8 +
      (seen.get(parent?.code ?? "")?.count ?? 0) * 4 +
      (seen.get(above?.code ?? "")?.count ?? 0)
    );
  };
  const [best, next] = [...place.candidates].sort((a, b) => parents(b) - parents(a));
  if (best && next && parents(best) > parents(next)) return best;
  return { name: place.region.name, code: "", level: place.region.level };
}

const ZONE =
  /([\u4e00-\u9fff]{2,10}?(?:特区|高新技术产业开发区|经济技术开发区|高新区|开发区|经开区|示范区|管理区|风景区|度假区|新区))(?!别|域)/;

/** A development zone the report is of: named at the head of the title, the signature or the first sentence. */
function zoneOf(heads: readonly string[]): string {
  for (const head of heads) {
    const name = ZONE.exec(head.replace(BEFORE_NAME, "").replace(/^,/, "").slice(0, 20))?.[1];
    // 我区将以创建法治政府建设示范区为抓手: a title to be won is no zone.
    if (name && name.length >= 4 && !/[的在对和将以]|创建|建设|争创|打造|推进/.test(name)) return name;
  }
  return "";
}

export const DEPARTMENT = /(?:局|厅|委员会|委|办公室|(?:总|支|大)队)$/;

/** The region a report is of: told by signature or title, else by its first sentence, its source, the places it names most. */
export function regionOf(
  found: Pick<Report, "title" | "organisation" | "source">,
  text: string,
  gazetteer: Gazetteer,
): Region {
  const { title, organisation, source } = found;
  const opening = /(?:^|\n)\s*(20\d{2}年,[^,。]{2,20})/.exec(text.slice(0, 2000))?.[1] ?? "";
  const head = placeAtHead(organisation, gazetteer) ?? placeAtHead(title, gazetteer);
  const zone = zoneOf([organisation, title, ...(head === null ? [opening] : [])]);
  const department = DEPARTMENT.test(organisation) && !/管理?委员会$|管委会$/.test(organisation);
  if (zone !== "") return { name: zone, code: "", level: "zone" };
  if (head?.region.level === "township") return resolve(head, text.slice(0, 6000), gazetteer);
  const place = head ?? placeAtHead(opening, gazetteer) ?? placeAtHead(source, gazetteer);
  const listed = [...regionsIn(text.slice(0, 6000), gazetteer).values()];
  const [most] = listed.sort((a, b) => b.count - a.count || (a.region.code < b.region.code ? 1 : -1));
  const region = place ? resolve(place, text.slice(0, 6000), gazetteer) : most?.region;
  if (!region) return { name: "", code: "", level: department ? "department" : "county" };
  const name = region.code === "" ? region.name : gazetteer.qualifiedName(region.code);
  return { name, code: region.code, level: department ? "department" : region.level };
}
