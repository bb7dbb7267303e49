import { type AliasCover, type Catalogue, coverPhrase, type IndicatorEntry } from "../catalogue";
import { sameFamily, unitGroup } from "../catalogue/units";
import { dimensionOf, tidyDimension, withoutNarrowing } from "./dimensions";
import { BODY } from "./lexicon";
import { namesTopic, topicOf } from "./topics";
import { type Context, change, type Draft, type Refiner } from "./types";
import { tidyNoun } from "./words";

/** Words that narrow nothing: with or without them the indicator is the same. */
const FILLER =
  /各类|各种|各级|各项|共计|累计|相关|有关|案件|事项|申请|工作|情况|人民政府|[省市县区镇]?政府(?!网)|数量|总数|总量|涉及|全部|本年度?|依法|方式|业务|行政|单位|部门|机关|机构|组织|人员|规定|活动|总|按|各|等|的|和|及|与|、|了|在|量|件|数|类|性/g;

interface Match {
  readonly entry: IndicatorEntry;
  readonly cover: AliasCover;
}

/** Words of a phrase an alias may leave unsaid, in characters. */
const LONGEST_SPARE = 18;

/** More characters of the phrase covered is better; of equals the entry in the unit as written. */
function better(a: Match, b: Match | null, unit: string): boolean {
  if (!b || a.cover.covered !== b.cover.covered) return !b || a.cover.covered > b.cover.covered;
  return sameFamily(a.entry.unit, unit) && !sameFamily(b.entry.unit, unit);
}

/** Characters of the phrase that neither the indicator nor its narrowing words account for. */
const unsaid = ({ rest }: AliasCover): number =>
  withoutNarrowing(rest.join("\n")).replace(FILLER, "").replace(/\n/g, "").length;

/** Share of the words of a phrase, by pairs of characters, that a name does not hold: 0 when it says all of them. */
function unnamed(phrase: string, name: string): number {
  const words = phrase.replace(FILLER, "\n");
  let all = 0;
  let missing = 0;
  for (let at = 0; at + 2 <= words.length; at++) {
    const pair = words.slice(at, at + 2);
    if (pair.includes("\n")) continue;
    all++;
    if (!name.includes(pair)) missing++;
  }
  return all === 0 ? 0 : missing / all;
}

/** An alias that leaves more unsaid than it says does not fit. */
function fits({ cover }: Match): boolean {
  const spare = unsaid(cover);
  return spare <= LONGEST_SPARE && cover.covered * 1.5 >= spare;
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

/** The words of the number's own clause, as they stand. */
const clauseWords = (draft: Draft): string => tidyNoun(`${draft.lead}${draft.tail}`).replace(/[\s,;:()\d]/g, "");

interface Named {
  readonly match: Match;
  readonly phrase: string;
}

function tryPhrases(catalogue: Catalogue, draft: Draft, phrases: readonly string[]): Named | null {
  for (const phrase of phrases) {
    const match = phrase === "" ? null : best(catalogue, draft, phrase);
    if (match) return { match, phrase };
  }
  return null;
}

/** The noun behind the last 的 is what is counted; the words before it only say whose. */
function headPhrase({ subject, object, action }: Draft): string {
  const at = object.lastIndexOf("的");
  return at > 0 || BODY.test(subject) ? `${object.slice(at + 1)}${action}`.replace(/[“”]/g, "") : "";
}

/**
 * The entry that fits: what the clause says, with the body that did it (行政服务中心受理…),
 * or with the topic the sentences before have set (行政复议 … 作出维持决定的18件).
 */
function entryFor(catalogue: Catalogue, draft: Draft, phrase: string, context: Context): Named | null {
  const plain = tryPhrases(catalogue, draft, [phrase, headPhrase(draft), draft.scope ? `${draft.scope}${phrase}` : ""]);
  const topic = topicOf(draft, context);
  if (topic === "" || draft.kind === "change" || namesTopic(phrase)) return plain;
  const told = tryPhrases(catalogue, draft, [`${topic}${phrase}`, `${topic}${clauseWords(draft)}`]);
  // With the topic more of the clause's own words have to be understood, not only the topic.
  const gained = (told?.match.cover.covered ?? 0) - topic.length;
  return told && gained > 0 && gained >= (plain?.match.cover.covered ?? 0) ? told : plain;
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
      const phrase = phraseOf(draft);
      const found = entryFor(catalogue, draft, phrase, context);
      const total = draft.component && draft.parent !== null ? named.get(draft.parent) : undefined;
      const same = found !== null && total?.code === found.match.entry.code;
      if (total && (!found || same) && isBareComponent(draft, total)) {
        const dimension = `${total.dimension}${tidyDimension(draft.object.replace(/[\s*?~“”"'‘’《》<>]/g, ""))}`;
        const { code, name, category, unit } = total;
        return keep(
          change(draft, "naming", { code, name, category, unit, dimension }, `“${name}”的分项，口径为“${dimension}”`),
        );
      }
      if (!found) {
        const name = `${phrase.slice(-LONGEST_NAME)}${measureWord(draft, phrase)}`;
        return keep(change(draft, "naming", { name }, `目录中没有相符的指标，由“${phrase}”组成名称`));
      }
      const { entry, cover } = found.match;
      const dimension = dimensionOf(found.phrase, cover.rest, entry.name);
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
