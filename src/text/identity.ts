import type { Region } from "../model";
import { type Folded, unspaced } from "./fold";
import type { Outline } from "./outline";

/** What the identity needs to know of places; `src/catalogue` has it. */
export interface Gazetteer {
  readonly longestRegionIn: (
    text: string,
    at: number,
  ) => { readonly candidates: readonly Region[]; readonly length: number } | null;
  readonly parentOf: (code: string) => Region | undefined;
  readonly qualifiedName: (code: string) => string;
}

/** Who reports, on where and when. Empty strings and null where the text does not say. */
export interface Identity {
  readonly title: string;
  readonly organisation: string;
  readonly region: Region;
  readonly year: number | null;
  readonly documentNumber: string;
  readonly publishedOn: string;
  readonly signedOn: string;
  readonly source: string;
}

const HEAD = 900;
const iso = (y = "", m = "", d = ""): string => (y && m && d ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : "");
const DAY = /(\d{4}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2})/;

/** What may stand before the name of a place at the head of a title. */
const BEFORE_NAME =
  /^(?:中共|中国共产党|现将|关于|印发|[\s“《【]|(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2}) ?年(?:度)?)+/;

const ABOUT = /法治政府|依法行政|法治[\u4e00-\u9fff]{0,4}建设/;
const REPORT = /报告|总结|情况|通报|述职/;

/** The line that names the report, and the line above it where that is the body reporting. */
function titleOf(lines: readonly string[]): { title: string; above: string } {
  const at = lines.findIndex(
    (line) =>
      line.length <= 70 &&
      ABOUT.test(line) &&
      REPORT.test(line) &&
      !/[。;>]|:$|^现将|^[一二三四五六七八九十]、|^\(/.test(line),
  );
  // A site adds its own name, or worse, behind the title.
  const title = (lines[at] ?? "")
    .replace(/^(?:信息名称|标题|名称|题名) ?: ?/, "")
    .replace(/((?:报告|总结|情况|通报))[ ]*(?:\.docx?|\.pdf|[-_|–—].*)$/, "$1")
    .trim();
  const before = lines[at - 1] ?? "";
  return { title, above: /^关于/.test(title) && before.length <= 24 && BODY_END.test(before) ? before : "" };
}

const labelled = (head: string, label: RegExp): string => label.exec(head)?.[1]?.trim() ?? "";

const BODY_END = /(?:政府|局|委员会|办事处|管委会|办公室|厅|委)$/;

/** The signature: a short line at the end that names a body, and the date under it. */
function signature(lines: readonly string[]): { organisation: string; signedOn: string } {
  const tail = lines.slice(-8);
  const dated = tail.findLast((line) => line.length <= 40 && DAY.test(line) && /年/.test(line) && !/[,。;]/.test(line));
  const day = DAY.exec(dated ?? "");
  const named = tail
    .map((line) =>
      line
        .replace(/\d{4} ?年.*$/, "")
        .replace(BEFORE_NAME, "")
        .trim(),
    )
    .findLast((line) => line.length > 3 && line.length <= 30 && BODY_END.test(line) && !/[,。;:、]/.test(line));
  return { organisation: named ?? "", signedOn: iso(day?.[1], day?.[2], day?.[3]) };
}

const CHINESE_DIGITS = "〇一二三四五六七八九";
const YEAR = /(20\d{2}) ?(?:年|—|-)|(二[〇○零oO0][〇○零一二三四五六七八九]{2}) ?年/;

/** The first year of a text, also in Chinese digits (二〇一七年), or null. */
function yearIn(text: string): number | null {
  const match = YEAR.exec(text);
  if (!match) return null;
  if (match[1]) return Number(match[1]);
  return Number([...(match[2] ?? "")].map((c) => Math.max(0, CHINESE_DIGITS.indexOf(c))).join(""));
}

/** The report named in running text: 现将2024年度法治政府建设情况报告如下. */
const NAMED = /20\d{2} ?年(?:度)?[^,。;《》\n]{0,16}(?:法治政府|依法行政)[^,。;\n]{0,12}(?:报告|总结)/;

function yearOf(title: string, text: string, outline: Outline, dates: readonly string[]): number | null {
  const stated = yearIn(title) ?? yearIn(NAMED.exec(text.slice(0, HEAD))?.[0] ?? "");
  if (stated) return stated;
  const votes = new Map<number, number>();
  for (const { start, end } of outline.sentences) {
    const opening = text
      .slice(start, end)
      .trimStart()
      .replace(/^(?:\(?[一二三四五六七八九十\d]+(?:[、.)]|是))+/, "");
    const year = /^(?:20\d{2}|二[〇○零])/.test(opening) ? yearIn(opening.slice(0, 8)) : null;
    if (year) votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  const [top] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (top) return top[0];
  const dated = dates.find((date) => date !== "");
  return dated ? Number(dated.slice(0, 4)) - 1 : null;
}

const UNLISTED =
  /^([\u4e00-\u9fff]{1,7}?(?:自治区|自治州|自治县|自治旗|省|市|州|盟|县|旗|区))(?=人民政府|政府|委|[\u4e00-\u9fff]{0,14}(?:局|厅|办|院|镇|乡|街道)|\d{4} ?年|关于|法治|依法|推进|二[〇○零])/;
const TOWN_NAME =
  /^([\u4e00-\u9fff]{2,6}?(?:镇|乡|街道))(?=人民政府|办事处|政府|党|工委|\d{4} ?年|关于|法治|依法|$|二[〇○零])/;

interface Place {
  readonly region: Region;
  readonly candidates: readonly Region[];
}

const LEVEL_OF: readonly (readonly [RegExp, Region["level"]])[] = [
  [/(?:省|自治区)$/, "province"],
  [/(?:市|自治州|州|盟)$/, "prefecture"],
  [/(?:县|旗|区)$/, "county"],
];

/** The place a title or a signature begins with: listed in the standard, or told by its ending alone. */
function placeAtHead(text: string, gazetteer: Gazetteer): Place | null {
  const name = text.replace(BEFORE_NAME, "");
  if (name === "") return null;
  const listed = gazetteer.longestRegionIn(name, 0);
  const unlisted = UNLISTED.exec(name)?.[1] ?? "";
  const length = listed ? listed.length : unlisted.length;
  const town = TOWN_NAME.exec(name.slice(length))?.[1];
  if (town) return { region: { name: town, code: "", level: "township" }, candidates: [] };
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

/** Of several regions of one name the one whose parent the report names. */
function resolve(place: Place, text: string, gazetteer: Gazetteer): Region {
  if (place.candidates.length < 2) return place.region;
  const seen = regionsIn(text, gazetteer);
  const parents = (region: Region): number => {
    const parent = gazetteer.parentOf(region.code);
    const above = parent && gazetteer.parentOf(parent.code);
    return (seen.get(parent?.code ?? "")?.count ?? 0) * 4 + (seen.get(above?.code ?? "")?.count ?? 0);
  };
  const [best] = [...place.candidates].sort((a, b) => parents(b) - parents(a));
  if (best && parents(best) > 0) return best;
  return { name: place.region.name, code: "", level: place.region.level };
}

const ZONE =
  /([\u4e00-\u9fff]{2,10}?(?:特区|高新技术产业开发区|经济技术开发区|高新区|开发区|经开区|示范区|管理区|风景区|度假区|新区))(?!别|域)/;

/** A development zone the report is of: named at the head of the title, the signature or the first sentence. */
function zoneOf(heads: readonly string[]): string {
  for (const head of heads) {
    const name = ZONE.exec(head.replace(BEFORE_NAME, "").replace(/^,/, "").slice(0, 20))?.[1];
    if (name && name.length >= 4 && !/[的在对和]/.test(name)) return name;
  }
  return "";
}

const DEPARTMENT = /(?:局|厅|委员会|委|办公室)$/;

function regionOf(
  found: Pick<Identity, "title" | "organisation" | "source">,
  text: string,
  gazetteer: Gazetteer,
): Region {
  const { title, organisation, source } = found;
  const opening = /(?:^|\n)\s*(20\d{2}年,[^,。]{2,20})/.exec(text.slice(0, 2000))?.[1] ?? "";
  const head = placeAtHead(organisation, gazetteer) ?? placeAtHead(title, gazetteer);
  const zone = zoneOf([organisation, title, opening]);
  const department = DEPARTMENT.test(organisation) && !/管理?委员会$|管委会$/.test(organisation);
  if (zone !== "") return { name: zone, code: "", level: "zone" };
  if (head?.region.level === "township") return head.region;
  const place = head ?? placeAtHead(opening, gazetteer) ?? placeAtHead(source, gazetteer);
  const listed = [...regionsIn(text.slice(0, 6000), gazetteer).values()];
  const [most] = listed.sort((a, b) => b.count - a.count || (a.region.code < b.region.code ? 1 : -1));
  const region = place ? resolve(place, text.slice(0, 6000), gazetteer) : most?.region;
  if (!region) return { name: "", code: "", level: department ? "department" : "county" };
  const name = region.code === "" ? region.name : gazetteer.qualifiedName(region.code);
  return { name, code: region.code, level: department ? "department" : region.level };
}

/** The body that reports, from the head of the title: 芜湖市人民政府关于…. */
function organisationIn(title: string): string {
  const opening =
    /^([\u4e00-\u9fff]{2,24}?(?:人民政府|政府|局|委员会|办事处|管委会|办公室|厅|委))(?:关于|20\d{2}|法治|二[〇○零])/.exec(
      title,
    );
  return opening?.[1] ?? "";
}

/** Reads who reports on where and when from title, signature, source line and body, each weighed. */
export function identify(folded: Folded, outline: Outline, gazetteer: Gazetteer): Identity {
  const { text } = folded;
  const head = text.slice(0, HEAD);
  const lines = text
    .split("\n")
    .map((line) => unspaced(line).trim())
    .filter((line) => line !== "");
  const { title, above } = titleOf(lines.slice(0, 14));
  const signed = signature(lines);
  const published = PUBLISHED.exec(head);
  const publishedOn = iso(published?.[1], published?.[2], published?.[3]);
  const source = labelled(head, /(?:信息来源|文章来源|来源|发布机构|信息来源单位|供稿) ?: ?([^\s:]{2,24})/);
  const named = signed.organisation || organisationIn(title) || above;
  const region = regionOf({ title, organisation: named, source }, text, gazetteer);
  const government = region.level === "zone" || region.name === "" ? region.name : `${region.name}人民政府`;
  return {
    title,
    organisation: named || government,
    region,
    year: yearOf(title, text, outline, [signed.signedOn, publishedOn]),
    documentNumber: labelled(head, NUMBERED),
    publishedOn,
    signedOn: signed.signedOn,
    source,
  };
}

const PUBLISHED = /(?:发布|发文|公开|更新|发稿)?(?:日期|时间) ?: ?\[? ?(\d{4}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2})/;
const NUMBERED = /(?:^|\n)[ ]*(?:文号|发文字号)?[: ]*([\u4e00-\u9fff]{1,12}〔\d{4}〕 ?\d+ ?号)[ ]*(?=\n|$)/;
