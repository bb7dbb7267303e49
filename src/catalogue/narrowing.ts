import { withoutWholes } from "./wholes";

/**
 * What narrows an indicator in these reports, a line for each sort: fields of enforcement, groups of people, levels and
 * instances. Years are compared by these words alone, so that the same number finds itself next year however it is worded.
 */
const NARROWING = [
  // 领域
  "安全生产|食品药品|食品安全|食品|药品|医疗器械|化妆品|特种设备|产品质量|生态环境|环境保护|环保|环境(?=违法|执法|污染)|城市管理|城管|市容|违法建设|市场监管|市场监督管理|交通运输|交通|道路运输|超限超载|文化旅游|文化市场|文旅|文化|农业农村|农业|渔业|海洋渔业|海洋|林业|水利|水务|应急管理|消防|卫生健康|公共卫生|卫生|卫健|医疗保障|医保|人力资源社会保障|人力资源|人社|劳动保障|劳动监察|自然资源|(?<!黑)土地|住房城乡建设|住建|建设工程|(?<!宣传|法治|普法|警示|廉政|宪法)教育(?!活动|培训|引导|整顿)|公安|治安|税务|(?<!人)民政|知识产权|商标|专利|价格|广告|烟草|气象|金融|网络交易|反不正当竞争|招标投标|政府采购|疫情防控|养老|殡葬|燃气|餐饮|快递|邮政|统计|审计",
  // 对象
  "农民工|未成年人|男性|女性|妇女|党员(?!干部)|大专以上|本科以上|研究生以上|老年人|残疾人|军人军属|军人|退役军人|青少年|学生|企业|个体工商户|民营企业|小微企业|外商投资|村居|乡镇街道|乡镇|街道|村|社区",
  // 事项和资料
  "便民服务(?!中心|大厅|站|平台|热线)|村规民约|行政许可|行政处罚|许可(?=案卷)|处罚(?=案卷)|行政强制|行政检查|行政征收|海报|宣传单|手册|读本|横幅|标语|展板|折页|短信|党委会|常务会议|党组会|办公会|川渝通办|跨省通办|省内通办|全城通办|全域通办|全市通办|全省通办|历史遗留问题",
  // 层级
  "全国(?=人大|政协)|省级|市级|县级|区级|镇级|乡级|州级|国家级|省|市|县|区|州|旗|镇街|镇|乡",
  // 类型
  "民事|刑事|行政案件|(?<![逐统])一审|二审|再审|简易程序|一般程序|普通程序|首违|轻微|从轻|减轻|专业性|行业性|专职|兼职|正职|副职|内部|外部|外聘|婚姻家庭|婚姻|邻里|劳资|劳动争议|劳动人事|物业|山林|征地拆迁|医患|医疗|道路交通|交通事故|债务|合同|损害赔偿|消费(?!者)|继承|不予公开|涉企|民生|电信网络诈骗|电信诈骗|网络诈骗|电诈|典型|优秀|不合格|高频|全程网办|即办|历年累计|新增|新建(?![改、])|新命名|新聘",
];

const WORD = new RegExp(`(?:${NARROWING.map((line) => `(${line})`).join("|")})(?:类|领域|案件|型)?`, "g");
/** One character stands for a level of government: 省 of 省人大代表建议. */
const LEVEL = /^[省市县区州旗镇乡]$/;

/** One 口径 by two names; 普通程序 is what 一般程序 is called in 行政处罚法 since 2021. */
const ONE_NAME: ReadonlyMap<string, string> = new Map([
  ["文旅", "文化旅游"],
  ["文化市场", "文化旅游"],
  ["城管", "城市管理"],
  ["环保", "生态环境"],
  ["环境保护", "生态环境"],
  ["环境", "生态环境"],
  ["医保", "医疗保障"],
  ["住建", "住房城乡建设"],
  ["卫生", "卫生健康"],
  ["卫健", "卫生健康"],
  ["人社", "人力资源社会保障"],
  ["市场监督管理", "市场监管"],
  ["一般程序", "普通程序"],
  ["涉企", "企业"],
  ["食品安全", "食品"],
  ["许可", "行政许可"],
  ["处罚", "行政处罚"],
  ["医患", "医疗"],
  ["电诈", "电信网络诈骗"],
  ["电信诈骗", "电信网络诈骗"],
  ["网络诈骗", "电信网络诈骗"],
  ["镇街", "乡镇街道"],
  ["新建", "新增"],
  ["新命名", "新增"],
  ["新聘", "新增"],
]);

/** 市场监管领域, 市场监管类 and 市场监管 are one 口径. */
export function tidyDimension(text: string): string {
  const word = text.replace(/(?:领域|案件|方面|类)+$/, "");
  return ONE_NAME.get(word) ?? word;
}

/** `text` without its narrowing words: what is left says what is counted. */
export const withoutNarrowing = (text: string): string => text.replace(WORD, "");

/** A narrowing word, where it stands in its phrase, and which line of the list it is of. */
interface Narrowing {
  readonly at: number;
  readonly word: string;
  readonly sort: number;
}

/** The narrowing words of a phrase; a level of one character is none, being part of most names of bodies. */
export const narrowingIn = (phrase: string): readonly Narrowing[] =>
  Array.from(phrase.matchAll(WORD), (match) => ({
    at: match.index,
    word: match[0],
    sort: match.slice(1).findIndex((found) => found !== undefined),
  })).filter(({ word }) => !LEVEL.test(word));

export const isLevel = (text: string): boolean => LEVEL.test(text);

/** 食品 of 食品药品抽检批次 narrows it; 调解 of 人民调解成功件数 does not. */
export const partOfField = (name: string, word: string): boolean =>
  narrowingIn(name).some((own) => tidyDimension(own.word) !== word && own.word.includes(word));

/**
 * A dimension as years are compared by it: only the words of the list, in their order, each once. A level alone is none:
 * of one county's reports 县 says nothing; nor does a word that stands in the indicator's own name.
 */
export function comparableDimension(dimension: string, name: string): string {
  const words = withoutWholes(dimension)
    .split("、")
    .flatMap((piece) => narrowingIn(piece).map(({ word }) => tidyDimension(word)))
    .filter((word) => !name.includes(word) || partOfField(name, word));
  return [...new Set(words)].join("、");
}
