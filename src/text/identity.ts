import type { Region } from "../model";
import type { Folded } from "./fold";
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

function titleOf(lines: readonly string[]): string {
  const found = lines.find(
    (line) =>
      line.length <= 70 &&
      /法治政府|依法行政|法治建设/.test(line) &&
      /报告|总结|情况|通报|述职/.test(line) &&
      !/[。;]/.test(line) &&
      !/^[一二三四五六七八九十]、|^\(/.test(line),
  );
  // A site adds its own name, or worse, behind the title.
  return found?.replace(/((?:报告|总结|情况|通报))[ ]*[-_|–—].*$/, "$1").trim() ?? "";
}

const labelled = (head: string, label: RegExp): string => label.exec(head)?.[1]?.trim() ?? "";

/** The signature: a short line at the end that names a body, and the date under it. */
function signature(lines: readonly string[]): { organisation: string; signedOn: string } {
  const tail = lines.slice(-8);
  const dated = tail.findLast((line) => line.length <= 24 && DAY.test(line) && /年/.test(line));
  const day = DAY.exec(dated ?? "");
  const body = tail.findLast(
    (line) =>
      line.length <= 30 &&
      /(?:政府|局|委员会|办事处|管委会|办公室|厅|委)$/.test(line.replace(DAY, "").trim()) &&
      !/[,。;]/.test(line),
  );
  return { organisation: body?.trim() ?? "", signedOn: iso(day?.[1], day?.[2], day?.[3]) };
}

function yearOf(title: string, text: string, outline: Outline, dates: readonly string[]): number | null {
  const stated = /(20\d{2}) ?(?:年|—|-)/.exec(title)?.[1];
  if (stated) return Number(stated);
  const votes = new Map<number, number>();
  for (const sentence of outline.sentences) {
    const opening = /^[\s(]*(?:[一二三四五六七八九十]+[、是)])*(20\d{2}) ?年(?:度|来|以来|,)?/.exec(
      text.slice(sentence.start, sentence.end).trimStart(),
    );
    if (opening) votes.set(Number(opening[1]), (votes.get(Number(opening[1])) ?? 0) + 1);
  }
  const [top] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (top) return top[0];
  const dated = dates.find((date) => date !== "");
  return dated ? Number(dated.slice(0, 4)) - 1 : null;
}

/** Weight of a mention by where it stands: a signature outweighs any number of passing mentions. */
interface Place {
  readonly text: string;
  readonly weight: number;
  readonly cap: number;
}

interface Seen {
  readonly region: Region;
  score: number;
}

function countRegions(places: readonly Place[], gazetteer: Gazetteer): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  const ambiguous: { candidates: readonly Region[]; weight: number }[] = [];
  const add = (region: Region, weight: number, cap: number) => {
    const entry = seen.get(region.code) ?? { region, score: 0 };
    entry.score += Math.min(weight, Math.max(0, cap - entry.score));
    seen.set(region.code, entry);
  };
  for (const { text, weight, cap } of places) {
    for (let at = 0; at < text.length; at++) {
      const match = gazetteer.longestRegionIn(text, at);
      if (!match) continue;
      const [only, ...more] = match.candidates;
      if (only && more.length === 0) add(only, weight, Number.POSITIVE_INFINITY);
      else ambiguous.push({ candidates: match.candidates, weight: Math.min(weight, cap) });
      at += match.length - 1;
    }
  }
  for (const { candidates, weight } of ambiguous) {
    const near = candidates.filter(
      (region) => seen.has(gazetteer.parentOf(region.code)?.code ?? "") || seen.has(`${region.code.slice(0, 2)}0000`),
    );
    for (const region of near.length > 0 ? near : []) add(region, weight / near.length, Number.POSITIVE_INFINITY);
  }
  return seen;
}

const ZONE =
  /([\u4e00-\u9fff]{2,10}?(?:特区|高新技术产业开发区|经济技术开发区|高新区|开发区|经开区|示范区|管理区|风景区|度假区|新区))(?!别|域)/g;
const TOWN =
  /(?:^|[^\u4e00-\u9fff]|[县市区旗])([\u4e00-\u9fff]{2,5}(?:镇|乡|街道))(?:人民政府|办事处|党委|党工委)?(?:关于)?(?=(?:20\d{2}年|法治|依法))/;

/** A zone the report speaks of as itself: named in the title, or again and again. */
function zoneOf(title: string, text: string): string {
  const counts = new Map<string, number>();
  for (const match of text.slice(0, 3000).matchAll(ZONE)) {
    const name = (match[1] ?? "").replace(/^.*(?:在|对|全|我|本|推进|加快|建设|年|的|和|及|与)/, "");
    if (name.length >= 4) counts.set(name, (counts.get(name) ?? 0) + (title.includes(name) ? 10 : 1));
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top && top[1] >= 3 ? top[0] : "";
}

function regionOf(
  title: string,
  organisation: string,
  source: string,
  head: string,
  text: string,
  gazetteer: Gazetteer,
): Region {
  const town =
    TOWN.exec(title)?.[1] ??
    TOWN.exec(organisation)?.[1] ??
    (/我(?:镇|乡|街道)/.test(text) ? (TOWN.exec(head)?.[1] ?? "") : "");
  const seen = countRegions(
    [
      { text: title, weight: 20, cap: 20 },
      { text: organisation, weight: 20, cap: 20 },
      { text: source, weight: 8, cap: 8 },
      { text: head, weight: 2, cap: 2 },
      { text: text.slice(0, 6000), weight: 1, cap: 1 },
    ],
    gazetteer,
  );
  const [top] = [...seen.values()].sort((a, b) => b.score - a.score || (a.region.code < b.region.code ? 1 : -1));
  if (town) return { name: town, code: "", level: "township" };
  const zone = zoneOf(title, text);
  const zoneLeads =
    zone !== "" &&
    (title.includes(zone) ||
      organisation.includes(zone) ||
      (title === "" && organisation === "" && new RegExp(`^\\D{0,4}\\d{4}年,${zone}`).test(text.trimStart())));
  if (zoneLeads) return { name: zone, code: "", level: "zone" };
  if (!top) return { name: "", code: "", level: "department" };
  const name = gazetteer.qualifiedName(top.region.code);
  const department = /(?:局|厅|委员会|委|办公室)$/.test(organisation) && !/管理?委员会$|管委会$/.test(organisation);
  return { name, code: top.region.code, level: department ? "department" : top.region.level };
}

function organisationFrom(title: string, signed: string): string {
  if (signed) return signed;
  const opening =
    /^([\u4e00-\u9fff]{2,24}?(?:人民政府|政府|局|委员会|办事处|管委会|办公室|厅|委))(?:关于|20\d{2}年|法治)/.exec(
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
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const title = titleOf(lines.slice(0, 14));
  const signed = signature(lines);
  const published =
    /(?:发布|发文|公开|更新|发稿)?(?:日期|时间) ?: ?\[? ?(\d{4}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2})/.exec(head);
  const publishedOn = iso(published?.[1], published?.[2], published?.[3]);
  const source = labelled(head, /(?:信息来源|文章来源|来源|发布机构|信息来源单位|供稿) ?: ?([^\s:]{2,24})/);
  const named = organisationFrom(title, signed.organisation);
  const region = regionOf(title, named, source, head, text, gazetteer);
  const government = region.level === "zone" || region.name === "" ? region.name : `${region.name}人民政府`;
  return {
    title,
    organisation: named || government,
    region,
    year: yearOf(title, text, outline, [signed.signedOn, publishedOn]),
    documentNumber: labelled(
      head,
      /(?:^|\n)[ ]*(?:文号|发文字号)?[: ]*([\u4e00-\u9fff]{1,12}〔\d{4}〕 ?\d+ ?号)[ ]*(?=\n|$)/,
    ),
    publishedOn,
    signedOn: signed.signedOn,
    source,
  };
}
