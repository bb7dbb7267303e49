import { type AliasCover, coverPhrase, type Catalogue, type IndicatorEntry } from "../catalogue";
import { sameFamily, unitGroup } from "../catalogue/units";
import { change, type Draft, type Refiner } from "./types";

/** Words that narrow nothing: with or without them the indicator is the same. */
const FILLER =
  /各类|各种|各级|各项|共计|累计|相关|有关|案件|事项|申请|工作|情况|人民政府|政府|数量|总数|总量|总|涉及|完成|开展|全部|本年|本年度|依法|直接|及时|方式|业务|各|等|的|和|及|与|、|了|量|件|数|类/g;

interface Match {
  readonly entry: IndicatorEntry;
  readonly cover: AliasCover;
}

const LONGEST_DIMENSION = 16;

function best(catalogue: Catalogue, draft: Draft, phrase: string): Match | null {
  let top: Match | null = null;
  for (const entry of catalogue.indicators) {
    if (entry.kind !== draft.kind || unitGroup(entry.unit) !== unitGroup(draft.unit)) continue;
    for (const alias of entry.aliases) {
      const cover = coverPhrase(alias, phrase);
      if (cover && (!top || cover.covered > top.cover.covered)) top = { entry, cover };
    }
  }
  if (!top) return null;
  const spare = top.cover.rest.replace(FILLER, "");
  return spare.length <= LONGEST_DIMENSION && top.cover.covered >= spare.length ? top : null;
}

/** What is left of the phrase once the indicator is told: it narrows the indicator, or it is filler and says nothing. */
function dimensionOf(rest: string): string {
  if (rest.replace(FILLER, "").length < 2) return "";
  return rest.replace(/^(?:各类|各种|各级|各项|相关|有关|的|和|及|与|、|等)+|(?:的|和|及|与|、|等|工作|情况)+$/g, "");
}

const AREA = new Set(["平方米", "平方公里", "平方千米", "亩", "公顷"]);
const TIME = new Set(["小时", "分钟", "天", "日", "工作日", "个工作日", "个月"]);

/** What is measured, as the end of a name: 件数, 人次, 金额, 率. */
function measureWord(draft: Draft, phrase: string): string {
  switch (draft.kind) {
    case "amount":
      return /(?:金额|资金|额度|额|款|产值|费用|费|损失|投资|补贴|贷款|收入)$/.test(phrase) ? "" : "金额";
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
  if (/(?:数|数量|人次|件次)$/.test(phrase)) return "";
  if (draft.unit === "人") return phrase.endsWith("人数") ? "" : "人数";
  if (/次$/.test(draft.unit) && draft.unit.length > 1) return draft.unit;
  return draft.unit === "" ? "数" : `${draft.unit}数`;
}

/** Longest name composed from a clause; a longer one keeps its end, where the head noun and the verb are. */
const LONGEST_NAME = 48;

/** Object, action and measure as one phrase: 行政复议申请 + 受理; with a subject in the order of speech. */
export function phraseOf(draft: Pick<Draft, "subject" | "object" | "action">): string {
  const { subject, object, action } = draft;
  const ordered = subject && action ? `${subject}${action}${object}` : `${subject}${object}${action}`;
  return ordered.replace(/[\s*?~“”"'‘’《》<>]/g, "");
}

/** Gives each draft its catalogue entry, or a name composed from its clause. */
export const naming = (catalogue: Catalogue): Refiner => ({
  name: "naming",
  refine(drafts) {
    const kept = drafts.map((draft) => {
      const phrase = phraseOf(draft);
      const match = best(catalogue, draft, phrase);
      if (!match) {
        const name = `${phrase.slice(-LONGEST_NAME)}${measureWord(draft, phrase)}`;
        return change(draft, "naming", { name }, `目录中没有相符的指标，由“${phrase}”组成名称`);
      }
      const { entry, cover } = match;
      return change(
        draft,
        "naming",
        {
          code: entry.code,
          name: entry.name,
          category: entry.category,
          dimension: dimensionOf(cover.rest),
          unit: sameFamily(entry.unit, draft.unit) ? entry.unit : draft.unit,
        },
        `“${phrase}”符合 ${entry.code} 的别名“${cover.alias}”，余下“${cover.rest}”`,
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
