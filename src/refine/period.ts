import { type Context, change, type Draft, type Refiner } from "./types";

const pad = (month: string): string => month.padStart(2, "0");

/** One way a clause says when; `read` gives the period, or null when the words mean something else here. */
interface Expression {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, year: number) => string | null;
}

/** Where a time expression can stand and govern what follows: at a stop, or after a preposition. */
const AT = "(?:^|(?<=[,;:。、(\\s是而]|截至|截止|截止到|自|从|由|在|至|其中|共|我[市县区镇]|全[市县区镇]))";
const YEAR = "(20\\d{2}) ?年";

const EXPRESSIONS: readonly Expression[] = [
  {
    pattern: new RegExp(`${AT}(20\\d{2})年?(?:度)? ?(?:至|-|—|到|~) ?${YEAR}(?:度)?(?!底|末)`, "g"),
    read: (m, y) => (Number(m[2]) <= y ? `${m[1]}/${m[2]}` : null),
  },
  // What has run for years is told as it stood at the end.
  {
    pattern: /党的[一二三四五六七八九十]+大以来|“?十[一二三四五六]五”?(?:时期|期间|以来|规划实施以来)/g,
    read: (_m, y) => `@${y}`,
  },
  {
    pattern: new RegExp(
      `${AT}${YEAR}(?:(\\d{1,2}) ?月(?:份)?)?(?:\\d{1,2}日)?(?:启用|上线|运行|成立|实施|启动|开展|施行)?(?:以来|至今)`,
      "g",
    ),
    read: (m, y) => {
      if (Number(m[1]) > y) return null;
      if (Number(m[1]) < y) return `@${y}`;
      return m[2] ? `${y}-${pad(m[2])}/${y}-12` : `${y}`;
    },
  },
  {
    pattern: new RegExp(`${AT}(\\d{1,2}) ?月(?:份)?(?:起|(?:\\d{1,2}日)?以来)`, "g"),
    read: (m, y) => (m[1] === "1" ? `${y}` : `${y}-${pad(m[1] ?? "")}/${y}-12`),
  },
  { pattern: new RegExp(`${AT}\\d{1,2} ?月\\d{1,2}日起`, "g"), read: (_m, y) => `${y}` },
  // Done on several days: no one month is the month of it.
  {
    pattern: /\d{1,2}月\d{1,2}日(?:、\d{1,2}月\d{1,2}日)*(?:和|及|、)(?:\d{1,2}月)?\d{1,2}日/g,
    read: (_m, y) => `${y}`,
  },
  { pattern: /近(?:三|3)年(?:来)?/g, read: (_m, y) => `${y - 2}/${y}` },
  { pattern: /近(?:五|5)年(?:来)?/g, read: (_m, y) => `${y - 4}/${y}` },
  { pattern: /(?:第)?二季度/g, read: (_m, y) => `${y}-04/${y}-06` },
  { pattern: /(?<!前)(?:第)?三季度/g, read: (_m, y) => `${y}-07/${y}-09` },
  { pattern: /(?:第)?四季度/g, read: (_m, y) => `${y}-10/${y}-12` },
  {
    pattern: new RegExp(
      `${AT}${YEAR} ?(\\d{1,2}) ?月(?:份|底|末|\\d{1,2}日)? ?(?:至|-|—|到|~) ?${YEAR} ?(\\d{1,2}) ?月`,
      "g",
    ),
    read: (m) => `${m[1]}-${pad(m[2] ?? "")}/${m[3]}-${pad(m[4] ?? "")}`,
  },
  {
    // 上年末为8263人: the stock of the year before.
    pattern: /(?:上年|去年|上一年度?)(?:末|底)(?=为|是|有|共|的|达|[\d])/g,
    read: (_m, y) => `@${y - 1}`,
  },
  {
    pattern: /(?:截至|截止到?|到)(?:目前|现在|年底|年末|今年底)|(?<!应)当前|目前|现有|至今|迄今/g,
    read: (_m, y) => `@${y}`,
  },
  {
    pattern: new RegExp(
      `(?:截至|截止到?) ?${YEAR}(?:度|底|末|年底)?(?:\\d{1,2}月)?(?:底|末|\\d{1,2}日)?|(?:至|到) ?${YEAR}(?:底|末|年底)`,
      "g",
    ),
    read: (m, y) => {
      const named = Number(m[1] ?? m[2]);
      return named <= y ? `@${named}` : named === y + 1 ? `@${y}` : null;
    },
  },
  { pattern: /(?:截至|截止到?) ?(\d{1,2})月(?:底|末|\d{1,2}日)?/g, read: (_m, y) => `@${y}` },
  {
    pattern: new RegExp(`${AT}${YEAR} ?(\\d{1,2}) ?月?(?:份)? ?(?:至|-|—|到|~) ?(\\d{1,2}) ?月(?:份|底)?`, "g"),
    read: (m) => (m[2] === "1" && m[3] === "12" ? `${m[1]}` : `${m[1]}-${pad(m[2] ?? "")}/${m[1]}-${pad(m[3] ?? "")}`),
  },
  {
    pattern: new RegExp(`${AT}(\\d{1,2}) ?月?(?:份)? ?(?:至|-|—|到|~) ?(\\d{1,2}) ?月(?:份|底)?`, "g"),
    read: (m, y) => (m[1] === "1" && m[2] === "12" ? `${y}` : `${y}-${pad(m[1] ?? "")}/${y}-${pad(m[2] ?? "")}`),
  },
  {
    pattern: new RegExp(`${AT}${YEAR} ?(\\d{1,2}) ?月(?:份)?(?:\\d{1,2}[日号])?(?!\\d|底?之?前|以前)`, "g"),
    read: (m, y) => (Number(m[1]) <= y ? `${m[1]}-${pad(m[2] ?? "")}` : null),
  },
  {
    pattern: new RegExp(`${AT}(\\d{1,2}) ?月(?:份)?(?:\\d{1,2}[日号])?(?!\\d|至|-|—|底?之?前|以前)`, "g"),
    read: (m, y) => `${y}-${pad(m[1] ?? "")}`,
  },
  {
    pattern: /(?:今年|本年度?) ?(\d{1,2}) ?月(?:份)?(?!\d|至|-|—|底?之?前|以前|以来|起)/g,
    read: (m, y) => `${y}-${pad(m[1] ?? "")}`,
  },
  { pattern: new RegExp(`${AT}${YEAR}(?:度)?(?:上半年)`, "g"), read: (m) => `${m[1]}-01/${m[1]}-06` },
  {
    pattern: new RegExp(`${AT}${YEAR}(?:度)?(?!度?至|以来|[-—]|起|底前|版)`, "g"),
    read: (m, y) => (Number(m[1]) <= y ? `${m[1]}` : null),
  },
  {
    pattern: /(?<!截至|同比|较|比)(?:今年以来|全年(?:共|累计)?|年内|本年度?|今年|当年|一年来|报告期内?)/g,
    read: (_m, y) => `${y}`,
  },
  { pattern: /上半年/g, read: (_m, y) => `${y}-01/${y}-06` },
  { pattern: /下半年/g, read: (_m, y) => `${y}-07/${y}-12` },
  { pattern: /(?:第)?一季度/g, read: (_m, y) => `${y}-01/${y}-03` },
  { pattern: /前三季度/g, read: (_m, y) => `${y}-01/${y}-09` },
];

interface Said {
  readonly at: number;
  readonly period: string;
  readonly words: string;
}

/** 比2019年的3675批次增加: a year before, by its number. */
const COMPARED_YEAR = /(?:较|比|与|同|[低高少多]于|超过|不及) ?(20\d{2}) ?年(?:度|同期)?的[^,;。]{0,8}$/;

/** 行政复议申请2022年为136件: a year right before the number is the number's own. */
const OWN_YEAR = /(20\d{2}) ?年(?:度)?(?:为|是|有|共|达)$/;

/** 是2022年的1.5倍: the base of a multiple is not when it was. */
const BASE_YEAR = /20\d{2} ?年(?:度|同期)?的(?:近|约|整整)?$/;

/** 上年 and a year in brackets speak of their own number only. */
const LAST_YEAR =
  /(?:^|[,;。、(由从较比与同而]|[低高少多]于|超过|不及)\s*(?:去年|上年度?|上一年度?)(?:同期)?(?!度?(?:结转|转入|未办结|未审结|未结)|末|底)[^,;。]*$/;

/** What is inside a title or a quotation says nothing of when. */
const withoutTitles = (text: string): string =>
  text.replace(/《[^》]*》|“(?!十[一二三四五六]五”)[^”]*”/g, (title) => "\u0001".repeat(title.length));
/** A bracket closed before the number has said its own. */
const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, (inner) => "\u0001".repeat(inner.length));

/** Every time expression of a sentence, in order; of two at one place the longer. */
function expressions(sentence: string, year: number): Said[] {
  const text = withoutBrackets(withoutTitles(sentence));
  const found: (Said & { readonly end: number })[] = [];
  for (const { pattern, read } of EXPRESSIONS) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && other.at < end)) continue;
      const period = read(match as RegExpExecArray, year);
      if (period !== null) found.push({ at: match.index, end, period, words: match[0] });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** A stock has no verb of this year: it is there. */
const STOCK_VERB =
  /(?:现行有效|在册|在编|持有|实有|存量|保有量|总量达|建成|建有|现有|共有|拥有|设有|配有|配备有|累计(?=建|设|配|聘|培育|培养|打造|创建|命名|拥有|注册|登记|持有|入驻|认定))/;
const BUILT = /(?:建立|建成|设立|组建|成立|配备|聘任|聘请|登记)(?:了|各类|起)?/;
const STANDING =
  /(?:组织|委员会|调委会|队伍|调解室|工作室|工作站|服务站|服务中心|法律顾问|调解员|窗口人员|执法人员|公职律师|律师|专职[\u4e00-\u9fff]{2,6}员|工作人员|志愿者|联络员|网格员)$/;

/** Units of things done, which never stand at a year's end. */
const FLOW = new Set("人次 人(次) 件次 户次 家次 辆次 车次 台次 次 场 场次 期 轮 班次 篇".split(" "));

function isStock(draft: Draft, words: string): boolean {
  if (draft.kind !== "count" || FLOW.has(draft.quantity.unit)) return false;
  // 共有166件行政案件负责人出庭: what happened is no stock.
  if (draft.unit === "件" && /案件|纠纷|申请|诉讼|投诉/.test(`${draft.object}${draft.tail}`)) return false;
  if (/全年|今年|年内|本年|新增|新建|新设/.test(words)) return false;
  if (STOCK_VERB.test(words)) return true;
  if (!STANDING.test(draft.object)) return false;
  return draft.action === "" ? draft.quantity.unit !== "人次" : BUILT.test(draft.action) && /共|已|各类/.test(words);
}

/** When: said in the clause, carried over within the sentence, or the year of the report. */
export const period: Refiner = {
  name: "period",
  refine(drafts, context: Context) {
    const { year, folded } = context;
    if (year === null) return { kept: drafts, dropped: [] };
    let range: { readonly period: string; readonly end: number } | null = null;
    let reached = 0;
    const kept = drafts.map((draft) => {
      const { sentence, quantity, clause, cell } = draft;
      if (cell) return change(draft, "period", { period: `${cell.year ?? year}` }, cell.year ? "表中该列的年度" : "");
      // 由2022年的1174件上升到1258件,受理1139件: behind what was reached, the year it came from is over.
      const before = folded.text.slice(Math.max(sentence.start, reached), quantity.extent.start);
      if (draft.reached) reached = quantity.extent.end;
      const told = expressions(before, year).at(-1);
      // A change is over the year, though the level it is of be told at its end.
      const said = told && draft.kind === "change" && told.period.startsWith("@") ? undefined : told;
      const own = folded.text.slice(clause.start, quantity.extent.start);
      // 由上年的1.9%下降到0.6%: what is reached is this year's.
      if (draft.reached) return change(draft, "period", { period: `${year}` }, "达到的新值");
      if (draft.kind !== "change" && LAST_YEAR.test(withoutTitles(own)))
        return change(draft, "period", { period: `${year - 1}` }, "上年数");
      const named = OWN_YEAR.exec(own)?.[1];
      if (named && Number(named) <= year)
        return change(draft, "period", { period: named, dated: true }, `“${named}年”→${named}`);
      if (draft.unit === "倍" && BASE_YEAR.test(own))
        return change(draft, "period", { period: `${year}` }, "倍数的基期");
      const compared = COMPARED_YEAR.exec(own)?.[1];
      if (compared && draft.kind !== "change") return change(draft, "period", { period: compared }, "与之相比的数");
      // 1—11月 said at the head of a paragraph holds for the sentences after it.
      if (range && (said || folded.text.slice(range.end, sentence.start).includes("\n"))) range = null;
      const heads = folded.text[sentence.start - 1] === "\n" || sentence.start === 0;
      if (said && heads && /-\d\d\/\d{4}-/.test(said.period)) range = { period: said.period, end: sentence.end };
      if (range && !said) return change(draft, "period", { period: range.period }, `同段承前→${range.period}`);
      if (said) return change(draft, "period", { period: said.period, dated: true }, `“${said.words}”→${said.period}`);
      if (isStock(draft, own)) return change(draft, "period", { period: `@${year}` }, "现有数，按年末时点");
      return change(draft, "period", { period: `${year}` }, "");
    });
    return { kept, dropped: [] };
  },
};
