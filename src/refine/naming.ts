import { type Catalogue, narrowingIn, tidyDimension } from "../catalogue";
import { sameFamily } from "../catalogue/units";
import { dimensionOf } from "./dimensions";
import { entryFor, phraseFor, phraseOf, unnamed } from "./matching";
import { lastTopic, namesTopic, topicOf } from "./topics";
import { type Context, change, type Draft, type Refiner } from "./types";

const AREA = new Set(["平方米", "平方公里", "平方千米", "亩", "公顷"]);
const TIME = new Set(["小时", "分钟", "天", "日", "工作日", "个工作日", "个月"]);

/** What is measured, as the end of a name: 件数, 人次, 金额, 率. */
function measureWord(draft: Draft, phrase: string): string {
  switch (draft.kind) {
    case "amount":
      if (phrase.includes("金额")) return "";
      return /(?:资金|额度|额|款|产值|费用|费|损失|投资|补贴|贷款|收入)$/.test(phrase) ? "" : "金额";
    case "rate":
      return /(?:率|比|比重|比例|占比|度)$/.test(phrase) ? "" : "率";
    case "change":
      return /(?:率|幅|幅度)$/.test(phrase) ? "" : "幅度";
    case "rank":
      return /(?:排名|位次)$/.test(phrase) ? "" : "排名";
    case "measure":
      if (AREA.has(draft.unit)) return phrase.endsWith("面积") ? "" : "面积";
      return TIME.has(draft.unit) ? "时长" : `${draft.unit}数`;
    default:
      break;
  }
  if (draft.unit === "元") return /金额|费用|标准|价$/.test(phrase) ? "" : "金额";
  if (/(?:数|数量|人次|件次)$/.test(phrase)) return "";
  if (draft.unit === "人") return phrase.endsWith("人数") ? "" : "人数";
  if (/次$/.test(draft.unit) && draft.unit.length > 1) return draft.unit;
  return draft.unit === "" ? "数" : `${draft.unit}数`;
}

/** Longest name composed from a clause; a longer one keeps its end, where the head noun and the verb are. */
const LONGEST_NAME = 48;

/** Words of a procedure, which say little without what it is the procedure of. */
const PROCEDURE =
  /申请人|当事人|原(?:具体)?行政行为|收案|审结|结案|受理|办结|维持|撤销|驳回|纠错|调解|和解|调撤|终止|直接纠错|复议决定/;
/** 网格员上报事件办结: what went through it is told, and nothing of the matter before. */
const OF_A_CASE = /案|诉|申请|不服|行政行为|当事人|决定/;
const namesOther = (phrase: string): boolean =>
  !OF_A_CASE.test(phrase) && /^[\u4e00-\u9fff]{5,}$/.test(phrase.replace(PROCEDURE, ""));
const OTHER_PROCEDURE = /刑事|民事|犯罪|诉讼|仲裁|纠纷/;

/** Cases told only by whose they are, or as the rest: 市场监管局36件, 其他各类案件35件. */
const CASES_OF = /^.{0,16}(?:局|部门|单位|办事处|政府|街道|乡镇|镇|委员会|类|案件)(?:占比|占.{1,6}比重)?$|^其他|^受案/;

/** Matters that have no cases: 公安机关办理治安案件 behind a sentence on dangers found. */
const OF_NO_CASES = /隐患|文件|案卷|督察|公开|中心|大厅/;

/** The matter the sentence or its section is about (行政复议), where the number's own words are of procedure alone. */
function topicFor(draft: Draft, phrase: string, context: Context): string {
  if (phrase.length > 24 || OTHER_PROCEDURE.test(phrase) || namesTopic(phrase) || namesOther(phrase)) return "";
  const ofCases = CASES_OF.test(phrase) && (draft.unit === "件" || draft.kind === "rate");
  if (!PROCEDURE.test(phrase) && !ofCases) return "";
  const topic = topicOf(draft, context) || lastTopic(draft.sentence.headings.join("\n"));
  return PROCEDURE.test(phrase) || !OF_NO_CASES.test(topic) ? topic : "";
}

/** 受理319件,其中涉及政府信息公开的23件: cases about it, not pieces of it. */
const ABOUT = /其中(?:涉及|属于|涉)[^,;。]*的$/;

/** A component that only says which: 其中市场监管608件 counts what its total counts. */
function isBareComponent(draft: Draft, total: Draft): boolean {
  return (
    total.unit === draft.unit &&
    total.kind === draft.kind &&
    draft.object !== "" &&
    (draft.action === "" || draft.action === total.action)
  );
}

/** 出具合法性审查意见254件,其中规范性文件11件: with its total's words a component may be an indicator of its own. */
function ownEntry(catalogue: Catalogue, draft: Draft, total: Draft, context: Context): Draft | null {
  const phrase = `${draft.object}${phraseOf(total)}`;
  const found = entryFor(catalogue, draft, phrase, context);
  if (!found || found.phrase !== phrase || found.match.entry.code === total.code) return null;
  const { entry, cover } = found.match;
  if (!Array.from(cover.positions).some((at) => at < draft.object.length)) return null;
  const { code, name, category } = entry;
  const dimension = dimensionOf(draft.object, name);
  const unit = sameFamily(entry.unit, draft.unit) ? entry.unit : draft.unit;
  return change(draft, "naming", { code, name, category, unit, dimension }, `分项“${draft.object}”自成指标 ${code}`);
}

/** Gives each draft its catalogue entry, or a name composed from its clause. */
export const naming = (catalogue: Catalogue): Refiner => ({
  name: "naming",
  refine(drafts, context) {
    const named = new Map<number, Draft>();
    const keep = (draft: Draft): Draft => {
      named.set(draft.key, draft);
      return draft;
    };
    const kept = drafts.map((draft) => {
      const phrase = phraseFor(draft);
      const found = entryFor(catalogue, draft, phrase, context);
      const total = draft.component && draft.parent !== null ? named.get(draft.parent) : undefined;
      const same = found !== null && total?.code === found.match.entry.code;
      const borrowed = found !== null && found.phrase.length > phrase.length;
      const about = ABOUT.test(draft.lead) && total?.unit === draft.unit;
      if (total && (about || ((!found || same || borrowed) && isBareComponent(draft, total)))) {
        const own = ownEntry(catalogue, draft, total, context);
        if (own) return keep(own);
        const which = draft.object === draft.scope ? "" : draft.object.replace(/[\s*?~“”"'‘’《》<>]/g, "");
        const dimension = `${total.dimension}${tidyDimension(which)}`;
        const { code, name, category, unit } = total;
        return keep(
          change(draft, "naming", { code, name, category, unit, dimension }, `“${name}”的分项，口径为“${dimension}”`),
        );
      }
      if (!found) {
        const full = `${topicFor(draft, phrase, context)}${phrase}`;
        const name = `${full.slice(-LONGEST_NAME)}${measureWord(draft, phrase)}`;
        return keep(change(draft, "naming", { name }, `目录中没有相符的指标，由“${full}”组成名称`));
      }
      const { entry, cover } = found.match;
      const ownField = narrowingIn(context.office).map(({ word }) => word);
      const dimension = dimensionOf(found.phrase, [entry.name, ...ownField].join(" "));
      return keep(
        change(
          draft,
          "naming",
          {
            code: entry.code,
            name: entry.name,
            category: entry.category,
            dimension,
            unsaid: unnamed(phrase, `${entry.name}${dimension}`),
            unit: sameFamily(entry.unit, draft.unit) ? entry.unit : draft.unit,
          },
          `“${found.phrase}”符合 ${entry.code} 的别名“${cover.alias}”，余下“${cover.rest.join("、")}”`,
        ),
      );
    });
    return { kept, dropped: [] };
  },
});

/** A number without an entry stands in the category most of its section is in. */
export const category: Refiner = {
  name: "category",
  refine(drafts) {
    const counts = new Map<string, Map<string, number>>();
    for (const draft of drafts) {
      if (draft.category === "") continue;
      const section = counts.get(draft.sentence.section) ?? new Map<string, number>();
      section.set(draft.category, (section.get(draft.category) ?? 0) + 1);
      counts.set(draft.sentence.section, section);
    }
    const most = (section: string): string =>
      [...(counts.get(section) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
    const kept = drafts.map((draft) =>
      draft.category === "" ? change(draft, "category", { category: most(draft.sentence.section) }, "") : draft,
    );
    return { kept, dropped: [] };
  },
};
