import { UNITS } from "../catalogue/units";

/** Words that begin with a unit: 8人民法庭, 20场所, 上午9点前. Only those that may follow a number directly. */
const NOT_A_UNIT: Readonly<Record<string, RegExp>> = {
  人: /^(?:民|大(?!次)|员|所|才|社|力|工|口|均|为|身|文|居)/,
  个: /^(?:人(?=信息|隐私|数据|所得|独资|账户)|性|别(?!墅)|体)/,
  条: /^(?:例|件)/,
  部: /^(?:门|分|委|署)/,
  场: /^(?:所|景|馆)/,
  户: /^(?:口|外)/,
  处: /^(?:罚|理|置|级|长|于|分)/,
  起: /^诉/,
  期: /^间/,
  所: /^(?:有|属|在|辖)/,
  家: /^(?:庭|长(?!期)|属(?!地|于))/,
  本: /^级/,
  位: /^(?:于|居(?!民)|列)/,
  批: /^(?:复|准|评|发(?![放出布]))/,
  点: /^(?:击|钟|到|至|前)/,
  村: /^(?:民|级|务|委)/,
  季: /^度/,
  分: /^(?:之|别|类|管|局|公司)/,
  组: /^织/,
  根: /^据/,
  通: /^(?:过|知|报)/,
  日: /^常/,
  把: /^(?:手|关)/,
  段: /^时/,
  单: /^(?:位|项)/,
  节: /^点/,
  课: /^(?:题|程)/,
  门: /^户/,
  口: /^(?:径|号|岸|头|述|语|罩|碑|腔|令|粮|子|味|服|感)/,
  眼: /^(?:镜|科|睛|光|界|前)/,
  字: /^(?:号|样|典)/,
  道: /^路/,
  对: /^(?:于|象)/,
};

/** Nouns that are counted without a measure word: 13部门, 12镇街. */
const BARE_NOUN = /^(?:部门|单位|乡镇|镇街|镇|街道|社区|县区|县市|区县|企业|窗口)(?!级|长|办)/;
const BARE_PEOPLE =
  /^(?:农民工|干部|党员|群众|学生|师生|职工|居民|村民|残疾人|老年人|妇女|律师|调解员|网格员|志愿者|民警|民辅警|法律明白人|“法律明白人”)(?!次|小组|楼|小区|宿舍|证|会|中心|之家)/;

const BARE_MONEY = /^(?:授信|资金|投资|贷款|产值|税收|融资|补贴)/;

/** Other ways to write a unit. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "人(次)": "人次",
  "人/次": "人次",
  "台/次": "台次",
  "㎡": "平方米",
  平米: "平方米",
};

/** The units by first character, longest first, so that a look-up tries a handful and not the whole list. */
const BY_FIRST = new Map<string, string[]>();
for (const unit of UNITS) {
  const first = unit.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), unit]);
}

export interface UnitRead {
  readonly unit: string;
  readonly end: number;
}

/** The unit that begins at `at`, with 余 or 多 before it passed over by the caller; null when none does. */
export function readUnit(text: string, at: number): UnitRead | null {
  const from = text[at] === " " ? at + 1 : at;
  for (const unit of BY_FIRST.get(text.charAt(from)) ?? []) {
    if (!text.startsWith(unit, from)) continue;
    const end = from + unit.length;
    if (NOT_A_UNIT[unit]?.test(text.slice(end, end + 4))) continue;
    const bracket = /^ ?\(次\)/.exec(text.slice(end, end + 4));
    if (bracket) return { unit: `${unit}次`, end: end + bracket[0].length };
    return { unit: SPELLINGS[unit] ?? unit, end };
  }
  const next = text.slice(from, from + 8);
  if (BARE_PEOPLE.test(next)) return { unit: "人", end: from };
  // 200亿授信额度: sums this large are money even where 元 is left out.
  if (/[万亿]/.test(text.charAt(at - 1)) && BARE_MONEY.test(next)) return { unit: "元", end: from };
  return BARE_NOUN.test(next) ? { unit: "个", end: from } : null;
}
