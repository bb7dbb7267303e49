import { pairs } from "./sentence";

/** Words of all kinds of rates, which say nothing of what one is of. */
const GENERIC = /事项|案件|政务|服务|行政|项目|人员|群众|办件|机关|单位|纠纷|矛盾/;

/** 出庭应诉率 is of 出庭: what is 应诉 alone are all the cases. */
const APPEARING = /出庭应诉/g;

/** The words that say what a rate is a rate of, the nearest first: 成功, 解成 and 调解 of 调解成功率. */
export const outcomesOf = (words: string): readonly string[] =>
  [...pairs(/(\p{Script=Han}{2,4})(?:率|度|比例|占比)/u.exec(words.replace(APPEARING, "出庭"))?.[1] ?? "")]
    .reverse()
    .filter((pair) => !GENERIC.test(pair));

/** What the number may be told by where the rate has the first word: 负责人到庭23件,出庭应诉率92%. */
const SAID_AS: Readonly<Record<string, readonly string[]>> = {
  出庭: ["到庭", "到庭应诉"],
  办结: ["审结"],
  审结: ["办结"],
  结案: ["办结", "审结"],
  参与: ["参加"],
  采纳: ["采用", "吸收", "吸纳"],
  达标: ["合格"],
  整改: ["改正"],
};
/** 负责人到庭, not 参加培训 with an object of its own. */
const endsWith = (word: string): RegExp => new RegExp(`${word}(?:的|了)?\\p{Script=Han}{0,2}$`, "u");
/** One way of closing a case among several, whose rate is not that of all that were closed. */
export const ONE_WAY = /调解|和解|撤诉|终止/;

/** 参训 is said in whole words too, 参加轮训, and 回收 is 收回. */
export const speaksOf = (outcome: string, clause: string, rateWords: string): boolean =>
  new RegExp([...outcome].join("\\p{Script=Han}{0,2}"), "u").test(clause) ||
  clause.includes([...outcome].reverse().join("")) ||
  (!ONE_WAY.test(rateWords) && (SAID_AS[outcome] ?? []).some((word) => endsWith(word).test(clause)));

/** Rates of one sort among all. */
export const SHARED = /占比|比例|比重/;

export const isDenied = (outcome: string, words: string): boolean =>
  new RegExp(`(?:不予?|未[予能]?|没有?)${outcome}`).test(words);

/** Grades add up: 满意率 counts 基本满意 too, and 合格率 优秀. */
export const GRADE = /满意|合格|达标/;
export const OTHER_GRADE = /基本满意|比较满意|基本合格|优秀|良好/;
/** Words before a rate's outcome that single out nothing. */
export const OF_ALL = /总体|综合|整体|抽查|抽检|检测|检验|监测|产品|平均|共|的/g;

/** Told of what ought to be done, 应出庭30件, as against what was. */
const DUE =
  /(?<![对反响适供相呼回顺答效])应(?!诉|急|用|对|邀|届|聘|援)|必?须(?!知)|需由|通知\p{Script=Han}{0,8}(?:[出到]庭|参加)/u;
export const isDue = (head: string): boolean => DUE.test(head);

/** 调撤率 is of two ways of closing together: where each has its own number, their sum is not told. */
export const TWO_WAYS = /调解[、和]?和解|和解[、和]?调解|调撤|调解撤诉/;
export const EACH_WAY = /调解|和解|撤[诉回]/;
