import type { FindingKind } from "../../src/model";

/**
 * A story of one county, a sentence or more for each year; `[wrong|right]` is where the error is planted.
 * With `regions`, the same sentence of one year for so many counties, each with the number that `{}` stands for;
 * the last of them carries the error.
 */
export interface Story {
  readonly years?: Readonly<Record<number, string>>;
  readonly regions?: { readonly text: string; readonly values: readonly string[] };
}

export interface Planted extends Story {
  readonly kind: FindingKind;
}

export const one = (kind: FindingKind, text: string): Planted => ({ kind, years: { 2023: text } });
export const two = (kind: FindingKind, before: string, now: string): Planted => ({
  kind,
  years: { 2022: before, 2023: now },
});
export const across = (kind: FindingKind, text: string, values: string): Planted => ({
  kind,
  regions: { text, values: values.split(" ") },
});

export const PLANTED: readonly Planted[] = [
  one("rate", "全年收到群众来信来访1260件，办结1197件，办结率[98|95]%。"),
  one("rate", "县人民调解委员会共调解各类矛盾纠纷2840起，调解成功2769起，调解成功率达[79.5|97.5]%。"),
  one("rate", "年内排查安全隐患846处，已整改[738|838]处，整改率99.05%。"),
  one("rate", "抽查行政执法案卷80卷，其中合格76卷，合格率为[96|95]%，对不合格的案卷逐一反馈。"),
  one("rate", "12345热线受理诉求18450件，办结18302件，办结率[92.9|99.2]%；回访群众6200人次。"),

  one("part", "全县现有人民调解员[642|962]人，其中专职人民调解员781人。"),
  one("part", "办理行政处罚案件415件，其中罚款[451|351]件，其余为警告。"),
  one("part", "组织执法人员资格考试，参加考试320人，[332|302]人合格。"),
  one("part", "今年共调解民间纠纷1150件，调解成功[1511|1115]件。"),
  one("part", "行政机关负责人应出庭案件46件，实际出庭[64|45]件，其余委托工作人员到庭。"),

  one("sum", "全年审结行政复议案件62件，其中维持31件，驳回[19|12]件，撤销8件，调解终止11件。"),
  one("sum", "办理法律援助案件510件，其中刑事案件[260|160]件、民事案件335件。"),
  one(
    "sum",
    "作出行政处罚决定730件，罚没金额126万元。其中，市场监管领域310件，交通运输领域[295|195]件，城市管理领域205件。",
  ),
  one("sum", "全县建有公共法律服务工作站点196个，其中县级1个，乡镇级15个，村级[188|178]个。"),
  one("sum", "新聘行政执法监督员45名，其中人大代表[22|12]名、政协委员14名、律师11名。"),

  two("stated-change", "全年受理行政复议申请80件。", "全年受理行政复议申请92件，同比增长[25|15]%。"),
  two("stated-change", "办理法律援助案件420件。", "办理法律援助案件378件，同比[增长|下降]10%。"),
  two(
    "stated-change",
    "受理信访事项1500件，办结率96.5%。",
    "受理信访事项1320件，较上年下降12%，办结率98.7%，同比提高[3.2|2.2]个百分点。",
  ),
  two("stated-change", "办理公证事项1340件。", "办理公证事项1608件，比上年增加[368|268]件。"),
  one("stated-change", "全年发生一审行政诉讼案件57件，上年为60件，同比下降[15|5]%。"),

  one(
    "two-values",
    "全年共收到行政复议申请93件，依法受理86件。在复议宣传方面成效明显，今年收到行政复议申请[39|93]件，群众知晓率稳步提升。",
  ),
  one("two-values", "全县共有人民调解组织214个。夯实基层基础，目前全县人民调解组织达到[241|214]个，实现全覆盖。"),
  two("two-values", "全年办理行政处罚案件1285件。", "全年办理行政处罚案件1190件，上年办理行政处罚案件[1258|1285]件。"),
  one(
    "two-values",
    "行政机关负责人出庭应诉率为96.3%。全县应诉工作不断规范，行政机关负责人出庭应诉率达到[93.6|96.3]%。",
  ),
  one("two-values", "制定行政规范性文件7件，均按时报备。规范文件管理，全年共制定行政规范性文件[9|7]件，废止3件。"),

  two("jump", "开展普法宣传活动312场次。", "开展普法宣传活动[3312|332]场次。"),
  two("jump", "受理行政复议申请75件。", "受理行政复议申请[781|78]件。"),
  two("jump", "为受援人挽回经济损失480万元。", "为受援人挽回经济损失[5120|512]万元。"),
  two("jump", "12345热线受理群众诉求21500件。", "12345热线受理群众诉求[2240|22400]件。"),
  two("jump", "完成审计项目36个，提出审计建议110条。", "完成审计项目38个，提出审计建议[1180|118]条。"),

  two("unit-change", "兑付惠企资金3260万元。", "兑付惠企资金[3510元|3510万元]。"),
  two("unit-change", "全年罚没金额912.4万元。", "全年罚没金额[912.4|955.1][元|万元]。"),
  two("unit-change", "政务服务事项平均办理时限由法定压缩至6天。", "政务服务事项平均办理时限由法定压缩至[40小时|5天]。"),
  two("unit-change", "农村法治宣传覆盖面积1800亩。", "农村法治宣传覆盖面积[120公顷|1850亩]。"),
  two("unit-change", "群众法律咨询接待4800人次。", "群众法律咨询接待[4950件|4950人次]。"),

  two("scope-change", "全县受理行政复议申请52件。", "[县本级|全县]受理行政复议申请49件。"),
  two("scope-change", "全市办理行政处罚案件2310件。", "[市本级|全市]办理行政处罚案件2188件。"),
  two("scope-change", "全县制定行政规范性文件12件。", "[县司法局|全县]制定行政规范性文件11件。"),
  two("scope-change", "全县行政应诉案件38件。", "[县公安局|全县]行政应诉案件35件。"),
  two("scope-change", "市本级废止规范性文件26件。", "[各县区|市本级]废止规范性文件24件。"),

  across("outlier", "全年受理行政复议申请{}件。", "61 74 58 69 80 66 [6300|63]"),
  across("outlier", "行政机关负责人出庭应诉率达{}%。", "96.5 98 95.2 97.4 99 96 [9.72|97.2]"),
  one("outlier", "行政执法案卷评查合格率达[197.5|97.5]%，比往年更加规范。"),
  across("outlier", "全县共有公职律师{}名。", "41 36 52 47 39 44 [430|43]"),
  across("outlier", "办理法律援助案件{}件。", "310 285 402 366 290 341 [3|330]"),

  two("approximate", "受理行政复议申请126件。", "受理行政复议申请[140余件|143件]。"),
  one("approximate", "举办行政执法人员培训班[约12|12]期。"),
  one("approximate", "制定行政规范性文件[近20|19]件，全部完成备案。"),
  two("approximate", "办理人大代表建议、政协提案中，办理人大代表建议158件。", "办理人大代表建议[160多|163]件。"),
  across("approximate", "完成合法性审查{}件。", "182 231 176 265 204 198 [约200|203]"),
];
