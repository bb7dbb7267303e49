import { kindOfUnit, UNITS } from "../catalogue/units";
import type { Kind, Qualifier } from "../model";
import { type Numeral, readNumeral } from "../numerals";
import type { Claim, Quantity, Rule } from "./types";

const BEFORE: readonly { readonly words: RegExp; readonly qualifier: Qualifier }[] = [
  { words: /(?:不少于|不低于|至少|超过|超出|突破|多达|逾|超|高于|多于|大于)(?:了|约)? ?$/, qualifier: "over" },
  { words: /(?:不足|不到|不超过|低于|少于|小于|将近|接近|近|至多) ?$/, qualifier: "under" },
  { words: /(?:大约|约为|大概|平均约|约) ?$/, qualifier: "about" },
];
const AFTER: readonly { readonly words: RegExp; readonly qualifier: Qualifier }[] = [
  { words: /^ ?\(?(?:以上|之多|有余|开外|余)\)?/, qualifier: "over" },
  { words: /^ ?(?:以下|以内|之内)/, qualifier: "under" },
  { words: /^ ?(?:左右|上下|许(?!可))/, qualifier: "about" },
];

/** Letters after which a unit is the beginning of another word: 5个人信息, 三人民法庭, 两部门. */
const NOT_A_UNIT: Readonly<Record<string, RegExp>> = {
  人: /^(?:民|大(?!次)|员|才|社|力|工|口|均|为|民币|身|事|文|居)/,
  个: /^(?:人(?![次,。、;])|性|别|体)/,
  次: /^(?:序|要|级|日|年|生)/,
  名: /^(?:称|单|录|牌|优|额|列)/,
  条: /^(?:例|件|款)/,
  部: /^(?:门|分|署|委|级|队|省)/,
  场: /^(?:所|景|馆|地(?!抽)|镇)/,
  户: /^(?:籍|口|外)/,
  处: /^(?:罚|理|置|级|分|长|于)/,
  起: /^(?:草|诉|点|步|来)/,
  期: /^(?:间|限|刊)/,
  例: /^(?:如|会|行|外)/,
  所: /^(?:有|属|在|辖|以|需|涉)/,
  家: /^(?:庭|长|园|属|电)/,
  本: /^(?:级|年|市|县|区|镇|报|地|局|次)/,
  位: /^(?:于|置|居|列)/,
  类: /^(?:似)/,
  批: /^(?:复|准|评|发|次改)/,
  点: /^(?:击|到|至|前|多钟)/,
  村: /^(?:民|级|居|委|务|镇)/,
  份: /^(?:额)/,
  季: /^(?:度)/,
  分: /^(?:之|别|类|管|局|析|级|成|公司)/,
  度: /^(?:假|过)/,
  项: /^(?:目(?=标))/,
  面: /^(?:对|积|向|临)/,
  组: /^(?:织|建|成)/,
  站: /^(?:点|位)/,
  校: /^(?:园)/,
  队: /^(?:伍)/,
  只: /^(?:要|有|需)/,
  根: /^(?:据|本)/,
  路: /^(?:由)/,
  天: /^(?:然|津)/,
  日: /^(?:常|均)/,
  斤: /^(?:斤)/,
  元: /^(?:旦|宝)/,
  米: /^(?:林)/,
  把: /^(?:手|关)/,
  段: /^(?:时)/,
  片: /^(?:区(?!域))/,
  单: /^(?:位|独|项)/,
  通: /^(?:过|知|报)/,
  笔: /^(?:试)/,
  件: /^(?:套)/,
  节: /^(?:点|约|能)/,
  课: /^(?:题|程)/,
  门: /^(?:户|诊|口)/,
  道: /^(?:路)/,
  卷: /^(?:宗)/,
  档: /^(?:案)/,
  对: /^(?:于|象)/,
  倍: /^(?:增)/,
};

/** Nouns that are counted without a measure word: 13部门, 12镇街. */
const BARE_NOUN = /^ ?(?=(?:部门|单位|乡镇|镇街|镇|街道|社区|县区|县市|区县|企业|窗口)(?!级|长|办))/;

const BARE_MONEY = /^(?:授信|资金|投资|贷款|产值|税收|融资|补贴)/;

/** Other ways to write a unit. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "人(次)": "人次",
  "人/次": "人次",
  "台/次": "台次",
  "㎡": "平方米",
  平米: "平方米",
};

interface UnitRead {
  readonly unit: string;
  readonly end: number;
}

/** The unit that begins at `at`, with 余 or 多 before it passed over by the caller. */
function readUnit(text: string, at: number): UnitRead | null {
  const from = text[at] === " " ? at + 1 : at;
  for (const unit of UNITS) {
    if (!text.startsWith(unit, from)) continue;
    let end = from + unit.length;
    if (NOT_A_UNIT[unit]?.test(text.slice(end, end + 3))) continue;
    const bracket = /^ ?\(次\)/.exec(text.slice(end, end + 4));
    if (bracket) {
      end += bracket[0].length;
      return { unit: `${unit}次`, end };
    }
    return { unit: SPELLINGS[unit] ?? unit, end };
  }
  // 200亿授信额度: sums this large are money even where 元 is left out.
  if (/[万亿]$/.test(text.slice(Math.max(0, at - 1), at)) && BARE_MONEY.test(text.slice(from, from + 3)))
    return { unit: "元", end: from };
  return BARE_NOUN.test(text.slice(from, from + 4)) ? { unit: "个", end: from } : null;
}

interface Written {
  readonly qualifier: Qualifier;
  readonly start: number;
  readonly end: number;
}

/** The words beside a number that say it is rounded. */
function readQualifier(text: string, numeral: Numeral, more: boolean, unitEnd: number): Written {
  const lead = text.slice(Math.max(0, numeral.start - 6), numeral.start);
  const tail = text.slice(unitEnd, unitEnd + 5);
  const before = BEFORE.find((q) => q.words.test(lead));
  const after = AFTER.find((q) => q.words.test(tail));
  const start = numeral.start - (before?.words.exec(lead)?.[0].length ?? 0);
  const end = unitEnd + (after?.words.exec(tail)?.[0].length ?? 0);
  const inner: Qualifier = more ? "over" : numeral.qualifier;
  const stated = inner !== "exact" ? inner : (after?.qualifier ?? before?.qualifier ?? "exact");
  return { qualifier: stated, start, end };
}

const unitName = (unit: string): string => (unit === "个百分点" ? "百分点" : unit);

/** The quantity a numeral begins, or null when no unit follows it. */
export function quantityAt(text: string, numeral: Numeral): Quantity | null {
  const more = /^ ?[余多来+](?!年|元化)/.exec(text.slice(numeral.end, numeral.end + 3));
  const unitAt = numeral.end + (more?.[0].length ?? 0);
  const read = readUnit(text, unitAt);
  if (!read) return null;
  const written = readQualifier(text, numeral, more !== null, read.end);
  const kind: Kind = kindOfUnit(read.unit);
  return {
    numeral,
    unit: unitName(read.unit),
    kind,
    qualifier: written.qualifier,
    extent: { start: written.start, end: written.end },
  };
}

const factClaim = (quantity: Quantity, end = quantity.numeral.end): Claim => ({
  start: quantity.numeral.start,
  end,
  disposition: "fact",
  quantity,
});

/** Every numeral of the text, in order; `digits` are Arabic ones only. */
function* numerals(text: string, opening: RegExp): Generator<Numeral> {
  let done = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < done) continue;
    const numeral = readNumeral(text, match.index);
    if (!numeral) continue;
    done = numeral.end;
    yield numeral;
  }
}

/** Percentages, 百分之 and 成 included. The claim covers the sign. */
export const rate: Rule = {
  name: "rate",
  find(text) {
    const claims: Claim[] = [];
    for (const match of text.matchAll(/\d+(?:\.\d+)? ?[%‰]/g)) {
      const numeral = readNumeral(text, match.index);
      if (!numeral) continue;
      const end = match.index + match[0].length;
      const { qualifier, start, end: last } = readQualifier(text, numeral, false, end);
      const unit = match[0].endsWith("%") ? "%" : "‰";
      claims.push(factClaim({ numeral, unit, kind: "rate", qualifier, extent: { start, end: last } }, end));
    }
    for (const match of text.matchAll(/百分之(?=[零一二两三四五六七八九十百\d])/g)) {
      const inner = readNumeral(text, match.index + 3);
      if (!inner) continue;
      const numeral = { ...inner, start: match.index };
      const { qualifier, start, end } = readQualifier(text, numeral, false, inner.end);
      claims.push(factClaim({ numeral, unit: "%", kind: "rate", qualifier, extent: { start, end } }));
    }
    for (const match of text.matchAll(
      /(?<=[达到为占超约近过,、降升少加长]|以上|有)([一二两三四五六七八九])成([一二三四五六七八九半])?(?=[以,。;、左的多])/g,
    )) {
      const inner = readNumeral(text, match.index);
      if (!inner) continue;
      const tenths = match[2] === "半" ? 5 : match[2] ? (readNumeral(match[2], 0)?.value ?? 0) : 0;
      const numeral = { ...inner, value: inner.value * 10 + tenths, end: match.index + match[0].length };
      const { qualifier, start, end } = readQualifier(text, numeral, false, numeral.end);
      claims.push(factClaim({ numeral, unit: "%", kind: "rate", qualifier, extent: { start, end } }));
    }
    return claims;
  },
};

/** A place in a ranking: 排名第九位, 位居全省第2名. */
export const rank: Rule = {
  name: "rank",
  find(text) {
    const pattern =
      /(?:排名|排在|位居|位列|名列|列|居|评为|综合|得分|考核)[^,。;\d]{0,10}第 ?(?=[\d一二三四五六七八九十])/g;
    return Array.from(text.matchAll(pattern)).flatMap((match) => {
      const numeral = readNumeral(text, match.index + match[0].length);
      if (!numeral || numeral.value === 0) return [];
      const unit = /^ ?[位名]/.exec(text.slice(numeral.end, numeral.end + 2));
      const end = numeral.end + (unit?.[0].length ?? 0);
      const extent = { start: match.index + match[0].length - 1, end };
      return [factClaim({ numeral, unit: "位", kind: "rank", qualifier: "exact", extent })];
    });
  },
};

/** 5至6家 and 10-15个 have no one value; they are left out, and shown. */
export const range: Rule = {
  name: "range",
  find: (text) =>
    Array.from(
      text.matchAll(
        /\d+(?:\.\d+)?[%万]? ?(?:[-—~至到]|\.\.) ?\d+(?:\.\d+)?[%万]?(?= ?(?:[个家件名人次项份条元年天%周岁月]|小时|工作日|万))/g,
      ),
      (match) => ({ start: match.index, end: match.index + match[0].length, disposition: "other" as const }),
    ),
};

const DURATION = /^ ?(?:余|多)? ?(?:个)?(?:工作日|小时|分钟|秒钟?|天|日|周|年|月|岁)(?!报|度|均)/;
const SHORTENED =
  /(?:压缩|缩短|压减|缩减|减至|减少|控制在|时限|时长|耗时|仅需|只需|提速|限时|周期|平均|时间|天数|优良)[^,。;]{0,12}$/;

/** Lengths of time: an indicator only where the clause is about how long something takes. */
export const duration: Rule = {
  name: "duration",
  find(text) {
    const claims: Claim[] = [];
    for (const numeral of numerals(text, /\d+|[一二两三四五六七八九十]+/g)) {
      if (!DURATION.test(text.slice(numeral.end, numeral.end + 8))) continue;
      if (/课时|学时/.test(text.slice(numeral.end, numeral.end + 3))) continue;
      const lead = text.slice(Math.max(0, numeral.start - 24), numeral.start);
      const quantity = SHORTENED.test(lead) ? quantityAt(text, numeral) : null;
      claims.push(quantity ? factClaim(quantity) : { start: numeral.start, end: numeral.end, disposition: "other" });
    }
    return claims;
  },
};

/** Numbers that share one unit: 分别为1、2、3件; 受理12、办结11件 is not one. */
function inheritUnit(text: string, numeral: Numeral): Quantity | null {
  const list = /^ ?(?:[、,和及与] ?\d+(?:\.\d+)?[万亿]?)+ ?/.exec(text.slice(numeral.end, numeral.end + 80));
  if (!list) return null;
  const lead = text.slice(Math.max(0, numeral.start - 60), numeral.start);
  if (!/分别[^。;]{0,40}$/.test(lead)) return null;
  const read = readUnit(text, numeral.end + list[0].length);
  if (!read) return null;
  return {
    numeral,
    unit: unitName(read.unit),
    kind: kindOfUnit(read.unit),
    qualifier: "exact",
    extent: { start: numeral.start, end: numeral.end },
  };
}

const NEXT_COUNT = /^[,、;][^,、;。\d]{1,14}?(?=\d)/;
const LAST_COUNT = /\d([\u4e00-\u9fff]{1,3})[,、;(][^,、;。\d]{1,14}$/;

/** 受理189,不予受理11件: the unit a list gives once, to a number that ends its clause. */
function unitOfNeighbour(text: string, numeral: Numeral): string | null {
  const ahead = NEXT_COUNT.exec(text.slice(numeral.end, numeral.end + 20));
  const next = ahead && readNumeral(text, numeral.end + ahead[0].length);
  const unit = next ? readUnit(text, next.end) : null;
  if (unit) return unit.unit;
  const behind = LAST_COUNT.exec(text.slice(Math.max(0, numeral.start - 24), numeral.start));
  return behind ? (readUnit(`${behind[1]},`, 0)?.unit ?? null) : null;
}

/** A number whose unit was left out: 维持3宗、终止1. */
export const elided: Rule = {
  name: "elided-unit",
  find(text) {
    const claims: Claim[] = [];
    for (const match of text.matchAll(/(?<=[\u4e00-\u9fff])\d+(?=[,、;。)])/g)) {
      const numeral = readNumeral(text, match.index);
      const unit = numeral && unitOfNeighbour(text, numeral);
      if (!numeral || !unit || kindOfUnit(unit) !== "count") continue;
      const extent = { start: numeral.start, end: numeral.end };
      claims.push(factClaim({ numeral, unit, kind: "count", qualifier: "exact", extent }));
    }
    return claims;
  },
};

/** An Arabic number with a unit. */
export const counted: Rule = {
  name: "counted",
  find(text) {
    const claims: Claim[] = [];
    for (const numeral of numerals(text, /\d+/g)) {
      const quantity = quantityAt(text, numeral) ?? inheritUnit(text, numeral);
      if (quantity) claims.push(factClaim(quantity));
    }
    return claims;
  },
};
