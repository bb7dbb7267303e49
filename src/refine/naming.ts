import { type AliasCover, type Catalogue, coverPhrase, type IndicatorEntry } from "../catalogue";
import { sameFamily, unitGroup } from "../catalogue/units";
import { LIGHT_VERBS, PREDICATE, STRONG_VERBS } from "./lexicon";
import { change, type Draft, type Refiner } from "./types";

/** Words that narrow nothing: with or without them the indicator is the same. */
const FILLER =
  /各类|各种|各级|各项|共计|累计|相关|有关|案件|事项|申请|工作|情况|人民政府|[省市县区镇]?政府(?!网)|数量|总数|总量|涉及|全部|本年度?|依法|方式|业务|行政|单位|部门|机关|机构|组织|人员|规定|活动|总|按|各|等|的|和|及|与|、|了|在|量|件|数|类|性/g;

interface Match {
  readonly entry: IndicatorEntry;
  readonly cover: AliasCover;
}

const LONGEST_DIMENSION = 16;

/** More characters of the phrase covered is better; of equals the entry in the unit as written. */
function better(a: Match, b: Match | null, unit: string): boolean {
  if (!b || a.cover.covered !== b.cover.covered) return !b || a.cover.covered > b.cover.covered;
  return sameFamily(a.entry.unit, unit) && !sameFamily(b.entry.unit, unit);
}

/** An alias that leaves more unsaid than it says does not fit. */
function fits({ cover }: Match): boolean {
  const spare = cover.rest.join("").replace(FILLER, "").length;
  return spare <= LONGEST_DIMENSION && cover.covered >= spare;
}

function best(catalogue: Catalogue, draft: Draft, phrase: string): Match | null {
  let top: Match | null = null;
  for (const entry of catalogue.indicators) {
    if (entry.kind !== draft.kind || unitGroup(entry.unit) !== unitGroup(draft.unit)) continue;
    for (const alias of entry.aliases) {
      const cover = coverPhrase(alias, phrase, entry.name);
      const match = cover && { entry, cover };
      // 23个单位录入监管数据 counts units of government, not data.
      const other = cover && draft.head !== "" && cover.rest.some((piece) => piece.includes(draft.head));
      if (match && !other && better(match, top, draft.unit) && fits(match)) top = match;
    }
  }
  return top;
}

/** Outcomes tell one number of an indicator from another; other verbs do not. */
const VERBS = new RegExp(
  STRONG_VERBS.concat(LIGHT_VERBS)
    .filter((verb) => verb.length > 1 && !PREDICATE.test(verb))
    .join("|"),
  "g",
);
/** Levels stand alone as one character: 省 and 市 of 省人大代表建议, 市人大代表建议. */
const LEVEL = /^[省市县区州镇乡]$/;

/**
 * What is left of the phrase once the indicator is told: each stretch of it narrows the indicator,
 * unless the name of the indicator says it already or it is filler.
 */
function dimensionOf(rest: readonly string[], entry: IndicatorEntry): string {
  return rest
    .filter((piece) => !entry.name.includes(piece))
    .map((piece) => (LEVEL.test(piece) ? piece : piece.replace(VERBS, "").replace(FILLER, "")))
    .filter((piece) => piece !== "" && !entry.name.includes(piece) && (piece.length > 1 || LEVEL.test(piece)))
    .join("");
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

/** A component that only says which: 其中市场监管608件 counts what its total counts. */
function isBareComponent(draft: Draft, total: Draft): boolean {
  return (
    total.unit === draft.unit &&
    total.kind === draft.kind &&
    draft.object !== "" &&
    (draft.action === "" || draft.action === total.action)
  );
}

/** Gives each draft its catalogue entry, or a name composed from its clause. */
export const naming = (catalogue: Catalogue): Refiner => ({
  name: "naming",
  refine(drafts) {
    const named = new Map<number, Draft>();
    const keep = (draft: Draft): Draft => {
      named.set(draft.key, draft);
      return draft;
    };
    const kept = drafts.map((draft) => {
      const phrase = phraseOf(draft);
      // 行政服务中心 was taken for the scope; an indicator may need it all the same.
      const match =
        best(catalogue, draft, phrase) ?? (draft.scope ? best(catalogue, draft, `${draft.scope}${phrase}`) : null);
      const total = draft.component && draft.parent !== null ? named.get(draft.parent) : undefined;
      if (total && !match && isBareComponent(draft, total)) {
        const dimension = `${total.dimension}${draft.object.replace(/[\s*?~“”"'‘’《》<>]/g, "")}`;
        const { code, name, category, unit } = total;
        return keep(
          change(draft, "naming", { code, name, category, unit, dimension }, `“${name}”的分项，口径为“${dimension}”`),
        );
      }
      if (!match) {
        const name = `${phrase.slice(-LONGEST_NAME)}${measureWord(draft, phrase)}`;
        return keep(change(draft, "naming", { name }, `目录中没有相符的指标，由“${phrase}”组成名称`));
      }
      const { entry, cover } = match;
      return keep(
        change(
          draft,
          "naming",
          {
            code: entry.code,
            name: entry.name,
            category: entry.category,
            dimension: dimensionOf(cover.rest, entry),
            unit: sameFamily(entry.unit, draft.unit) ? entry.unit : draft.unit,
          },
          `“${phrase}”符合 ${entry.code} 的别名“${cover.alias}”，余下“${cover.rest.join("、")}”`,
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
