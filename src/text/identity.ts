import type { Report } from "../model";
import { type Folded, unspaced } from "./fold";
import type { Outline } from "./outline";
import { BEFORE_NAME, DEPARTMENT, type Gazetteer, isOfPlace, regionOf } from "./place";

/** Who reports, on where and when. Empty strings and null where the text does not say. */
export type Identity = Pick<
  Report,
  "title" | "organisation" | "region" | "year" | "documentNumber" | "publishedOn" | "signedOn" | "source"
>;

const HEAD = 900;
const iso = (y = "", m = "", d = ""): string => (y && m && d ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : "");
const DAY = /(\d{4}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2})/;

const ABOUT = /法治政府|依法行政|法治[\u4e00-\u9fff]{0,4}建设/;
const REPORT = /报告|总结|情况|通报|述职/;
/** What else is published of a year's work: 2023年行政执法年度报告, 关于2025年行政复议工作情况的通报. */
const OF_A_YEAR = /20\d{2} ?年(?!\d|.*(?:要点|计划|方案)).*(?:报告|总结|情况|通报|公报|白皮书)(?:\(.*\))?$/;
const NO_TITLE = /[。;>]|:$|^现将|^[一二三四五六七八九十]、|^\(|^\d{1,2}[.、]/;

/** The line that names the report, and the line above it where that is the body reporting. */
function titleOf(lines: readonly string[]): { title: string; above: string } {
  const named = (isTitle: (line: string) => boolean): number =>
    lines.findIndex((line) => line.length <= 70 && !NO_TITLE.test(line) && isTitle(line));
  const ofLaw = named((line) => ABOUT.test(line) && REPORT.test(line));
  const at = ofLaw >= 0 ? ofLaw : named((line) => OF_A_YEAR.test(line));
  // A site adds its own name, or worse, behind the title.
  const title = (lines[at] ?? "")
    .replace(/^(?:信息名称|标题|名称|题名) ?: ?/, "")
    .replace(/((?:报告|总结|情况|通报))[ ]*(?:\.docx?|\.pdf|[-_|–—].*)$/, "$1")
    .trim();
  const before = lines[at - 1] ?? "";
  return { title, above: /^关于/.test(title) && before.length <= 24 && BODY_END.test(before) ? before : "" };
}

const labelled = (head: string, label: RegExp): string => label.exec(head)?.[1]?.trim() ?? "";

const BODY_END = /(?:政府|局|委员会|办事处|管委会|办公室|厅|委|(?:总|支|大)队|法院|检察院)$/;

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
  const dated = dates.find((date) => date !== "") ?? "";
  if (dated === "") return top?.[0] ?? null;
  // Signed by autumn it tells of the year before, whatever it plans for the year begun.
  const [signed, month] = [Number(dated.slice(0, 4)), Number(dated.slice(5, 7))];
  const latest = month < 10 ? signed - 1 : signed;
  return top && (month > 6 || top[0] <= latest) ? top[0] : latest;
}

/** The body that reports, from the head of the title: 芜湖市人民政府关于…. */
function organisationIn(title: string): string {
  const opening =
    /^([\u4e00-\u9fff]{2,24}?(?:人民政府|政府|局|委员会|办事处|管委会|办公室|厅|委|(?:总|支|大)队))(?:关于|20\d{2}|法治|二[〇○零])/.exec(
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
  // The office that drew up a government's report may sign it; the report stays the government's.
  const drawnUp = isOfPlace(title) && DEPARTMENT.test(signed.organisation);
  const named = (drawnUp ? "" : signed.organisation) || organisationIn(title) || above;
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
