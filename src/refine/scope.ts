import { longestRegionIn, narrowingIn, parentOf, withoutWholes } from "../catalogue";
import { BODY, NARROWER, WHOLE } from "./lexicon";
import { type Context, change, type Draft, type Refiner } from "./types";

/** Bodies listed together: 互助县政府、民和县政府、市民政局. */
const BODIES =
  /(?:[\u4e00-\u9fff]{2,12}(?:政府|局|委|厅|办|法院|检察院|街道|镇|乡|县|区)、)+[\u4e00-\u9fff]{2,12}(?:政府|局|委|厅|办|街道|镇|乡|县|区)(?=[^\u4e00-\u9fff]*$)/;

/** A single body at the head of a clause, before its verb. */
const HEADED = /^(?:.*?等)?([\u4e00-\u9fff、]{2,24}(?:等部门|等单位|中心|大厅|局|街道|镇|(?<![城下])乡|县|区|政府))$/;

/** An agency of the reporting government acts for the whole of it. */
const OWN_AGENCY =
  /^(?:我)?(?:省|市|县|区|州|旗|镇|乡)?(?:各级)?[^、]*(?:复议局|司法局|复议机关|复议机构|委员会|部门|单位|机关|(?<!等)机构)$|各级/;

const OTHER_LEVEL = /全(省|国|市|县)(?![^,。]{0,2}12\d{3})(?=[^,。]{0,2}\d|各)/;

function ownLevel(context: Context): string {
  return context.regionNames[0]?.slice(-1) ?? "";
}

/** A name of a county or district, as against 全县, 辖区 and 社区. */
const PLACE =
  "[\\u4e00-\\u9fff]{1,4}(?<!全|各|本|我|该|辖)(?:县|旗|(?<!社|园|地|小|校|景|片|库|街|灾|城|郊|矿|厂|市|牧|林|山)区)";
const DID = "(?:共|实际)?(?:收到|新收|接到|接收|受理|办理|办结|审结|立案)";
/** 云溪县281件, 云溪县受理281件: a name and nothing else before the number but what was done. */
const BELOW = new RegExp(`^[、,;(]?(?:其中|即)?[:,]?(${PLACE})(?:${DID})?$`);

/** 城东区政府受理287件: a government by its name, and what it did. */
const OTHER_GOVERNMENT = new RegExp(
  `^(?:其中|即)?[:,]?([\\u4e00-\\u9fff]{2,5}(?<![全各本我该辖县市])(?:县|旗|区|市)(?:人民)?政府)${DID}$`,
);

/** A county of the reporting prefecture (or a prefecture of the province) at the head of a clause since the last number. */
function namedBelow(
  draft: Draft,
  previous: Draft | undefined,
  { folded, regionCode, regionNames }: Context,
): string | null {
  if (regionCode === "" && !/[省市州盟]$|自治区$/.test(regionNames[0] ?? "")) return null;
  const from = Math.max(draft.sentence.start, previous?.quantity.extent.end ?? 0);
  const own = draft.steps.some((step) => step.by === "split") ? draft.lead : "";
  for (const clause of (own || folded.text.slice(from, draft.quantity.extent.start)).split(/[,;:]/)) {
    const match = longestRegionIn(clause.trimStart(), 0);
    const below = match?.candidates.find((region) => parentOf(region.code)?.code === regionCode);
    if (below) return below.name;
  }
  const government = OTHER_GOVERNMENT.exec(draft.lead.trim())?.[1];
  if (government && !regionNames.some((name) => government.startsWith(name))) return government;
  const place = BELOW.exec(draft.lead)?.[1];
  return place && !regionNames.includes(place) ? place : null;
}

/** 省政府层面,当年受理402件: a body alone in its clause is that of the numbers behind it. */
const ALONE = new RegExp(`^(?:在|从)?(${NARROWER.source})(?:来看|看|方面)?$`);
/** 受理最多的是云屏县,共57件 */
const MOST = new RegExp(`[多高少低中大]的(?:是|为)(${PLACE})$`);

function aloneBefore(draft: Draft, previous: Draft | undefined, { folded }: Context): string | null {
  const from = Math.max(draft.sentence.start, previous?.quantity.extent.end ?? 0);
  const clauses = folded.text.slice(from, draft.clause.start).split(/[,;:]/);
  return (
    clauses
      .map((clause) => (ALONE.exec(clause.trim()) ?? MOST.exec(clause))?.[1])
      .findLast((body) => body !== undefined) ?? null
  );
}

/** 备案审查各市州文件, 向各县区移送: what follows was acted on and did nothing itself. */
const ACTED_ON =
  /(?:收到|接收|向|报|与|和|对|为|审查|审核|检查|督查|督察|督导|评查|考核|约谈|通报|指导|培训|评估|调研|抽查)$/;

/** 市县两级应急管理部门共检查: those of the place and those below it. */
const OF_ALL_AGAIN = /^[^,;、]{0,8}[省市州县区旗乡镇村]{2,3}[两三]级/;

/** 从县直部门 */
const TAKEN_FROM = /(?:^|[,、])从[^,]{0,12}$/;

/** 法律顾问审核街道的合同: whose the thing acted on is. */
const WHOSE = /(?:收到|接收|向|为|对|审查|审核|检查|督查|评查|考核|约谈|指导|培训)(?:[省市州县区旗镇乡各]|街道)/;

/** 市政府收到…,县市收到…: told beside other bodies, the government itself is one of them. */
const GOVERNMENT =
  /(?:^|[,;。\n])\s*(?:\(\d\)|\d[.、])?((?:省|市|州|县|区|旗)(?:人民)?政府)(?=共?(?:收到|新收|受理|办理|接到|接收|审结|立案))[^,;。]*$/;
const OTHER_BODIES = /县\(市|县市|县区|区县|市县|各县|各区|各市|[省市州县区]直|垂直管理/;
const BESIDE = 160;

function ownGovernment(draft: Draft, { folded }: Context): string | null {
  const { text } = folded;
  const body = GOVERNMENT.exec(text.slice(draft.sentence.start, draft.quantity.extent.start))?.[1];
  const around = text.slice(Math.max(0, draft.sentence.start - BESIDE), draft.sentence.end + BESIDE);
  return body && OTHER_BODIES.test(around) ? body : null;
}

/** 区政府及各部门、各街道: with the government before them, the others make up the whole. */
const ALL_BODIES =
  /政府(?:及|和|、)(?:其|所属)?各?(?:有关|工作)?部门[、和及]|(?:部门|机关|单位)(?:和|及|、)各?(?:街道|乡镇|镇街|镇|乡)/;

/** 县(市、区)政府和市直部门: those below and those of the place itself together are all there are. */
const AND_OUR_OWN =
  /^(?:人民)?(?:政府)?(?:和|及|、|以及)(?:[省市州县区]直|各?(?:有关|相关)?部门|各?(?:乡镇|镇街|街道|县区|县市区))/;

/** The narrower scope the clause of `draft` gives itself, "" for the whole, or null when it says nothing of scope. */
function stated(draft: Draft, context: Context): string | null {
  const text = context.folded.text;
  // Of a list that was split (市本级、南陵县分别受理60件、37件) each number has its own item.
  const isSplit = draft.steps.some((step) => step.by === "split");
  const upTo = isSplit ? draft.lead : text.slice(draft.clause.start, draft.quantity.extent.start);
  if (OF_ALL_AGAIN.test(upTo)) return "";
  const bodies = BODIES.exec(upTo.replace(/^完成|^对|^指导/, ""));
  if (bodies && withoutWholes(bodies[0]) === "") return "";
  if (bodies && !WHOLE.test(bodies[0]) && !ALL_BODIES.test(bodies[0])) return bodies[0];
  const narrower = NARROWER.exec(upTo);
  // 居全市各区第4位: among whom it is placed is no scope.
  const beforeIt = upTo.slice(0, narrower?.index ?? 0);
  if (narrower && AND_OUR_OWN.test(upTo.slice(narrower.index + narrower[0].length))) return "";
  // 从县直部门抽取案卷: where the sample came from is not who took it.
  if (narrower && TAKEN_FROM.test(beforeIt) && /^.{0,12}抽/.test(upTo.slice(beforeIt.length + narrower[0].length)))
    return null;
  if (narrower && draft.kind !== "rank" && !ACTED_ON.test(beforeIt) && !ALL_BODIES.test(beforeIt)) return narrower[0];
  const other = OTHER_LEVEL.exec(upTo + text.slice(draft.quantity.extent.start, draft.quantity.extent.start + 2));
  if (other && draft.kind !== "rank" && other[1] !== ownLevel(context) && /[省国]/.test(other[1] ?? ""))
    return `全${other[1]}`;
  // A subject carried over has given its scope where it stood.
  const body = upTo.includes(draft.subject) ? HEADED.exec(draft.subject)?.[1] : undefined;
  if (
    body &&
    !/法治政府$/.test(body) &&
    !OWN_AGENCY.test(body) &&
    !WHOSE.test(body) &&
    !ALL_BODIES.test(body) &&
    BODY.test(body) &&
    !WHOLE.test(body) &&
    !/^(?:报|向|经|建成|建立|设立|新建|打造|成立)/.test(body) &&
    withoutWholes(body) !== "" &&
    !context.regionNames.includes(body)
  )
    return body;
  if (/^(?:全|我|本)(?:省|市|州|县|区|镇|乡|街道)/.test(upTo.trim())) return "";
  return null;
}

/** Behind a semicolon or at the head of a sentence a body that acts on its own: 市场监管分局聚焦食品安全,罚没款168万元. */
const ACTING =
  /^\s*(?:\(\d\)|\d[.、])?([\u4e00-\u9fff]{2,12}?(?:分局|(?<![大全格布结])局|支队|大队))(?=聚焦|围绕|突出|紧盯|坚持|持续|深入|扎实|全面|加强|强化|严格|着力|立足|积极|组织|开展)/;

function actingBody(draft: Draft, previous: Draft | undefined, { folded }: Context): string | null {
  const from = Math.max(draft.sentence.start, previous?.quantity.extent.end ?? 0);
  const before = folded.text.slice(from, draft.clause.start);
  const turned = before.lastIndexOf(";") + 1;
  if (turned === 0 && from !== draft.sentence.start) return null;
  const body = ACTING.exec(before.slice(turned))?.[1];
  return body === undefined || OWN_AGENCY.test(body) ? null : body;
}

/** 其中市本级386宗,罚没金额4562万元: a part of one number, said in passing, is not what the next one is of. */
const inPassing = (draft: Draft, found: string): boolean => draft.lead.trim() === `其中${found}`;

/** 收到23867件,其中省政府本级1086件: the scope is that of a part. */
const isPartOfAll = (draft: Draft, { folded }: Context): boolean =>
  /(?:其中|\()[^,;。()]*$/.test(folded.text.slice(draft.sentence.start, draft.quantity.extent.start));

/** Behind the semicolon or the bracket that closes a part, the text speaks of the whole again, as does a rate behind it. */
const outOf = (part: Draft, draft: Draft, { folded }: Context): boolean => {
  const between = folded.text.slice(part.quantity.extent.end, draft.quantity.extent.start);
  return /;/.test(between) || /^[^(]*\)/.test(between) || (draft.kind === "rate" && part.kind === "count");
};

/** 自然资源局拆除违建12处;公安交警查处酒驾68起: behind the semicolon another field begins. */
function isOfAnother(draft: Draft, previous: Draft | undefined, { folded }: Context): boolean {
  const between = folded.text.slice(previous?.quantity.extent.end ?? draft.clause.start, draft.quantity.extent.start);
  const clause = between.slice(between.lastIndexOf(";") + 1);
  return between.includes(";") && narrowingIn(clause).some(({ at, sort }) => at === 0 && sort === 0);
}

/** A rate of several bodies: 社会保险、劳动监察等部门…率均为100%. */
function ofDepartments(draft: Draft): string | null {
  if (draft.kind !== "rate") return null;
  const match = /^([\u4e00-\u9fff、]{3,40}等(?:部门|单位|机关))/.exec(draft.lead.trim());
  return match?.[1] ?? null;
}

/** Scope is stated once and holds until the sentence ends or states another. */
export const scope: Refiner = {
  name: "scope",
  refine(drafts, context) {
    let current = "";
    let sentence: Draft["sentence"] | undefined;
    let part: Draft | undefined;
    const kept = drafts.map((draft, i) => {
      if (draft.sentence !== sentence) current = "";
      sentence = draft.sentence;
      const found =
        ofDepartments(draft) ??
        ownGovernment(draft, context) ??
        namedBelow(draft, drafts[i - 1], context) ??
        stated(draft, context) ??
        aloneBefore(draft, drafts[i - 1], context) ??
        actingBody(draft, drafts[i - 1], context);
      if (part !== undefined && outOf(part, draft, context)) current = "";
      if (isOfAnother(draft, drafts[i - 1], context)) current = "";
      const own = found ?? current;
      // A list of bodies and 市直 are said of one number; the rest holds.
      if (found !== null) part = isPartOfAll(draft, context) ? draft : undefined;
      if (found !== null && !inPassing(draft, found)) current = /、|直/.test(found) ? "" : found;
      if (own === "") return draft;
      const object = draft.object.startsWith(own) ? draft.object.slice(own.length) || draft.object : draft.object;
      const subject = draft.subject === own ? "" : draft.subject;
      return change(
        draft,
        "scope",
        { scope: own, scopeCarried: found === null, object, subject },
        found === null ? `范围承前：${own}` : `范围：${own}`,
      );
    });
    return { kept, dropped: [] };
  },
};
