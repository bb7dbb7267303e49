import type { Observation } from "./observations";

/** A sort of thing of which a register is kept by law or in the course of the office, one entry each. */
interface Register {
  readonly units: RegExp;
  readonly of: RegExp;
  readonly not?: RegExp;
  /** From here on a report may round for the reader although the exact number is on file. */
  readonly below: number;
}

const CASES = /^[件宗起例桩]$/;
const PEOPLE = /^[人名位]$/;
/** What people take part in is not what they are on a roster of. */
const TAKING_PART =
  /培训|轮训|参[加与训考会]|考试|测试|旁听|走访|出动|到场|受众|受教育|受益|志愿|服务队|咨询|宣[传讲]|教育|邀请|观摩|组织|慰问|学习|覆盖/;

const REGISTERS: readonly Register[] = [
  // 公证书编号: every certificate has a number of the year; from ten thousand on reports write 万.
  { units: CASES, of: /公证/, not: /咨询|宣传|案例/, below: 10_000 },
  {
    units: CASES,
    of: /复议|应诉|诉讼|败诉|胜诉|仲裁|法律援助|行政处罚|行政强制|行政裁决|国家赔偿|司法鉴定|立案|行政许可|法制审核/,
    not: /咨询|宣传|案例/,
    below: 1000,
  },
  {
    units: CASES,
    of: /案件|信访|投诉|举报|调解|许可|审批|信息公开申请|移送|合法性审/,
    not: /咨询|宣传|案例|排查|线索/,
    below: 100,
  },
  { units: /^[件份部个项]$/, of: /规范性文件|规章|地方性法规/, not: /宣传|学习|解读|意见|条数/, below: 1000 },
  {
    units: /^[件份部]$/,
    of: /文件|合同|协议|意见书|建议书|决定书|通知书|督办/,
    not: /宣传|学习|资料|解读/,
    below: 100,
  },
  { units: /^[件条份个]$/, of: /代表建议|委员提案|政协提案|检察建议|司法建议/, below: 1000 },
  { units: /^[个本张件份枚]$/, of: /执法证|证件|证书|许可证|执照/, not: /宣传|电子证照|调用/, below: 1000 },
  { units: /^[卷本件份宗册]$/, of: /案卷/, below: 1000 },
  {
    units: PEOPLE,
    of: /执法人员|执法证|调解员|律师|公证员|法律顾问|监督员|陪审员|法治副校长|矫正对象|安置帮教|明白人|立法(?:咨询)?专家|工作人员/,
    not: TAKING_PART,
    below: 1000,
  },
  {
    units: /^[个家处所]$/,
    of: /调解组织|调解委员会|调委会|调解室|执法主体|工作站|受理点|联系点|律师事务所|法律服务所|司法所|示范村/,
    not: /走访|检查|指导|督[察查导]|服务村/,
    below: 100,
  },
  { units: /^[个项]$/, of: /审计项目/, below: 1000 },
];

/** Whether a register must hold the exact number of what is counted; activities, visits and those who take part have none. */
export const isRegistered = ({ fact }: Observation): boolean =>
  REGISTERS.some(
    ({ units, of, not, below }) =>
      fact.value < below && units.test(fact.unit) && of.test(fact.indicator.name) && !not?.test(fact.indicator.name),
  );
