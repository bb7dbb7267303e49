import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { about } from "./finding";
import { grouped, isExact, isYearly, type Observation, withUnit } from "./observations";
import { IN_ALL, pairs, type Sentence, type Sentences, writtenAlike } from "./sentence";

/** What a number told once more is said to be of: 印发 and 规范性文件 of 对全年印发的7件规范性文件逐件归档. */
interface Reference {
  readonly deed: string;
  readonly thing: string;
}

/** Those of another time, or some of them only. */
const OF_OTHERS = /以来|上年|去年|历年|往年|前年|近年|期间|此前|其中|其余|每|现行|有效|拟|尚|未|部分|新/;
/** What is dealt with stands behind one of these: 县司法局对印发的7件. */
const OBJECT = /^.*(?:针对|对于?|[在将就把])/u;
const TIME = /^年度?|当年|年度|[所已]/g;
const DEED =
  /(?:受理|收到|接收|新收|印发|制定|出台|发布|办理|承办|审结|办结|结案|审查|审核|抽查|抽取|评查|立案|查处|调解|化解|作出|检查|清理|报备|备案|公布)$/;
/** 县政府的9件 tells whose they are, not which. */
const BODY = /(?:府|局|委|院|处|部门|办|[省市州盟县区旗镇乡村])$/;
/** Where a thing has no name but 案件, the words before it must tell it. */
const LEAST_DESCRIPTION = 3;
const WRITTEN_UNIT = /^\p{Script=Han}次?/u;
/** The name of a thing ends where any of these begins. */
const NAME =
  /^(\p{Script=Han}*?)(?:案件|事项|申请|[中内逐均都已共经每]|全部|配[备齐强]|一律|开展|轮训|培训|进行|组织(?!$)|得到|予以|完成|实行|实施|建立|跟踪|督办|回访|评[估查审]|移交|公[示开布]|报[备送]|依法|及时|统一|参[加与]|接受|$)/u;
const COUNTED = /^(.+?)的((?:(?![中里内的])\p{Script=Han})+?)(?:共计?|总计|共有|总数|数量)?(?:[为有达是]|共)$/u;

/** 全镇86名“法律明白人”: all there are of a thing, which 全镇“法律明白人”达到96名 told before. */
const ALL =
  /^(?:年底|年末|目前|至今|并)?(?:组织|动员|安排|推动|督促|引导|要求|面向|针对|围绕|[对为由向])?(?:全[省市州盟县区旗镇乡局厅委院所队]|全部)$/;
/** What a bureau calls itself in its own report. */
const ITSELF = /[全本我][局厅委院所队]/g;
const THERE_ARE = /[现共]有|[建拥已]有|建成|增?至|达到?|总数|数量|[有为的]/g;
/** A name of two signs alone is that of many things. */
const LEAST_NAME = 2;
const QUOTES = /[“”"‘’《》]/g;

export const plain = (words: string): string => words.replace(IN_ALL, "").replace(TIME, "");

/** What there is of a thing, without the words that say that it is there. */
const whole = (words: string): string => plain(words.replace(QUOTES, "")).replace(ITSELF, "").replace(THERE_ARE, "");

/** Undefined where a number is not told as one that is known already. */
function referenceOf(one: Observation, sentence: Sentence): Reference | undefined {
  const head = sentence.head(one).replace(QUOTES, "");
  if (OF_OTHERS.test(head)) return undefined;
  const behind = sentence.after(one).replace(QUOTES, "").replace(WRITTEN_UNIT, "");
  const [, after = "", next] = /^(\p{Script=Han}*)(.?)/u.exec(behind) ?? [];
  const [, owner, counted] = COUNTED.exec(head) ?? [];
  const all = NAME.exec(after)?.[1] ?? "";
  if (ALL.test(head) && next !== "、" && pairs(all).size >= LEAST_NAME) return { deed: "", thing: all };
  const words = owner ?? /^(.+)的$/u.exec(head)?.[1];
  if (words === undefined) return undefined;
  const deed = plain(words.replace(OBJECT, ""));
  const thing = NAME.exec(counted ?? after)?.[1] ?? "";
  const isTold = DEED.test(deed) ? pairs(thing).size > 0 : pairs(deed).size >= LEAST_DESCRIPTION && !BODY.test(deed);
  return isTold ? { deed, thing } : undefined;
}

export const contains = (words: string, part: string): boolean => {
  const known = pairs(words);
  return [...pairs(part)].every((pair) => known.has(pair));
};

/** 全县621名持证执法人员 and 全县持有执法证件的人员612人: one indicator, of all there are, whatever is done with them. */
const isAllOf = ({ fact: one }: Observation, { fact: other }: Observation): boolean =>
  other.period.startsWith("@") &&
  one.indicator.code !== null &&
  one.indicator.code === other.indicator.code &&
  one.scope === other.scope &&
  other.dimension === "";

const PAPERS = /^[件起宗份卷]$/;

/** 全县1347件行政处罚案件均已公示, 对全部186份重大合同: of cases and papers there is no stock, so all of them are those told. */
const isAllOfPapers = (one: Observation, thing: string, other: Observation, sentence: Sentence | undefined): boolean =>
  PAPERS.test(one.fact.unit) &&
  other.fact.dimension === "" &&
  other.fact.scope === "" &&
  contains(plain(sentence?.clause(other) ?? ""), thing);

/** Whether a number was told of all that a reference names. */
function isMeant(one: Observation, { deed, thing }: Reference, other: Observation, sentences: Sentences): boolean {
  const sentence = sentences.get(other);
  if (deed === "")
    return (
      isAllOf(one, other) || whole(sentence?.head(other) ?? "") === thing || isAllOfPapers(one, thing, other, sentence)
    );
  const words = plain(sentence?.clause(other) ?? "");
  return contains(words, deed) && contains(words, thing);
}

/** As rows have it, or as it is written: 14项 in a row of 件. */
export const sameUnit = (a: Observation, b: Observation, sentences: Sentences): boolean =>
  a.fact.unit === b.fact.unit || writtenAlike(a, b, sentences);

/** The name of what is counted, as it stands behind a number. */
export function nameBehind(one: Observation, sentence: Sentence): string {
  const behind = sentence.after(one).replace(QUOTES, "").replace(WRITTEN_UNIT, "");
  return NAME.exec(/^\p{Script=Han}*/u.exec(behind)?.[0] ?? "")?.[1] ?? "";
}

/** `words` make the sentence for the clerk of the indicator's name and both values. */
export function toldAgain(one: Observation, first: Observation, words = texts.toldAgain): Finding {
  return about(one, [first], {
    kind: "two-values",
    severity: "warning",
    certainty: 0.7,
    message: words(first.fact.indicator.name, withUnit(first.fact), withUnit(one.fact)),
    difference: one.fact.value - first.fact.value,
    unit: one.fact.unit,
  });
}

/** Numbers that refer back to what was told before, whatever their rows are called, where none told before is the same. */
export function checkAgain(all: readonly Observation[], sentences: Sentences): readonly Finding[] {
  const counts = all.filter((one) => one.fact.kind === "count" && isExact(one) && isYearly(one));
  const groups = grouped(counts, ({ report, year }) => [report.reportId, year].join("\n"));
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one) => {
      const sentence = sentences.get(one);
      const reference = sentence && referenceOf(one, sentence);
      if (reference === undefined) return [];
      const others = group.filter((other) => other !== one && sameUnit(one, other, sentences));
      const meant = others.filter((other) => isMeant(one, reference, other, sentences));
      const [first] = meant.filter(({ fact }) => fact.source.start < one.fact.source.start).slice(-1);
      // 全县320件 may be all of a part that was told.
      const known = reference.deed === "" ? others : meant;
      return first === undefined || known.some(({ fact }) => fact.value === one.fact.value)
        ? []
        : [toldAgain(one, first)];
    }),
  );
}
