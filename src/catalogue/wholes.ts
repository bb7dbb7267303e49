/**
 * How reports name all there are of something one by one (执法部门和街道, 各村, 企业和群众), or for whom and to whom
 * it was done: such words narrow nothing. A pattern a line, in the order they are taken away.
 */

const BELOW = "(?:村|社区|居|乡镇|街道|镇街|镇|乡)(?:\\((?:社区|街道|居|村|乡)\\))?";
const PAPER =
  "(?:拟?(?:签订|制定|出台|提交)的?|重大|各类|政府|行政|规范性|县|市|区|镇|常务会议|涉法)*(?:合同|协议|文件|议题|决策(?:事项)?)";

const WHOLES: readonly RegExp[] = [
  // 执法部门和街道, 区政府及其部门、街道: the office and what is below it are together all who could have done it.
  /(?:[省市州县区旗]?(?:人民)?政府|(?:行政|执法|职能|主管)*(?:部门|机关|单位))(?:(?:及其|[和及、与])(?:各|所属)?(?:有关|工作)?(?:部门|机关|单位)?)+(?:街道|乡镇|镇街|镇乡|镇|乡)(?:办事处|政府)?(?!级)/g,
  // 村、乡镇及行业性专业性人民调解委员会
  new RegExp(`(?:${BELOW}[、和及与]*)+(?:两级|三级)?(?:行业性?|专业性?|[、和及与])+(?=(?:人民)?(?:调解|调委会))`, "g"),
  // 县、乡、村三级, 街道和各社区: the office's own level and those below it.
  /(?:[县区镇乡]|街道|乡镇|镇街)(?:[、和及](?:各)?(?:乡镇|镇街|街道|镇|乡))?[、和及](?:各)?(?:村|社区|居)(?:[、和及](?:各)?(?:社区|居))?(?:[两三]级)?/g,
  // 省、市、县三级人大代表: of all levels.
  /(?:全国|[省市州县区旗镇乡])(?:[、和及][省市州县区旗镇乡])+[两三四]级/g,
  // 市、区人大代表: the government's own level and those above it.
  /(?:全国|[省市州盟县区旗])(?:[、和及][省市州盟县区旗])*[、和及][县区旗镇乡](?=级?(?:人大|政协))/g,
  // 行政处罚、行政许可案卷: several sorts of what an office does stand for all of them.
  /行政(?:许可|处罚|强制|检查)(?:[、和及与](?:行政)?(?:许可|处罚|强制|检查))+等?/g,
  // 合同、文件和常务会议议题: all that is looked through.
  new RegExp(`${PAPER}(?:[、和及与]${PAPER})+`, "g"),
  // 政务服务便民热线 is the full name of 12345.
  /政务服务(?:便民)?(?=热线)/g,
  // 政务服务事项承诺办理时限比法定时限压减: they are all promised, and held against what the law allows.
  /(?:依申请)?(?:政务服务|行政许可|行政审批|审批服务)事项(?:平均)?(?=承诺|办理时限|办结时限)|承诺(?=办理时限|办结时限|时限)|[比较](?:法律)?(?:法定|规定)(?:办理|办结|审批)?时限/g,
  // 适用“首违不罚”“轻微免罚”: both reasons are all there are.
  /[“"]?首违(?:不罚|免罚)[”"]?[、和及与]?[“"]?轻微(?:不罚|免罚|免于处罚)[”"]?/g,
  // 行政处罚案件移送公安机关: there are no others to hand over.
  /行政处罚(?:案件)?(?=移送|向(?:公安|司法|检察))/g,
  // 行政处罚罚款: there is no other.
  /行政处罚(?=罚款|罚没)/g,
  // 为企业免除罚款
  /为?(?:企业|群众|经营主体|市场主体|当事人)(?:办理|落实|兑现)?(?=免除|减免|免罚|节约|节省|挽回|减负|减税|退税|退减税|留抵)/g,
  // 劳动保障站追回工资: that is who does it.
  /(?:劳动保障|劳动监察|劳动保障监察|人社|人力资源(?:和)?社会保障)(?:监察)?(?:站|所|部门|机构|大队|局)?(?=[^,]{0,6}(?:追回|追讨|追发|讨回|补发|清欠)|工资|欠薪)/g,
  // 税务部门办理退税: there is no other that does.
  /税务(?:部门|系统|局|机关)?(?=[^,]{0,6}(?:减税|退税|减免税|留抵|税费))/g,
  // 移送公安机关, 向司法机关移送
  /(?:移送|移交)(?:公安|司法|检察|纪检监察)机关|向(?:公安|司法|检察|纪检监察)机关(?=移送|移交)/g,
  // 各村(社区)共有
  /各(?:行政)?(?:村|社区)(?:\((?:村|社区|居)\)|[和及、]?(?:村|社区|居))?/g,
  // 企业和群众反映的诉求: whoever there is to bring them.
  /(?:企业|市民|群众|居民|公民|个人)(?:[和及、与]?(?:企业|市民|群众|居民|公民|个人|法人|组织))+(?:(?:的?各类)?诉求)?/g,
];

/** `text` without them. */
export const withoutWholes = (text: string): string => WHOLES.reduce((rest, sign) => rest.replace(sign, ""), text);
