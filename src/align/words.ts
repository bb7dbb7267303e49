/**
 * Words that reports use for one another from one year to the next, a line each, the first standing for all of them.
 * They only bring two wordings nearer; what keeps two things apart stands below. Fields by short names that make one
 * 口径 with the long ones are in the catalogue.
 */
export const SYNONYMS: readonly string[] = [
  "收到 接收 新收 接到 收件 接件 接报 收悉",
  "受理 立案 承接 受案 收案",
  "办理 承办 接办 办件 办案 处理 处置 承接办理 受理办理",
  "办结 审结 结案 办复 审理完毕 办理完毕",
  "答复 回复 反馈",
  "检查 抽查 巡查 巡检 核查 查验",
  "查处 查获 查办 查出",
  "培训 轮训 集训 参训 受训 到课 培训班",
  "学习 学法 集体学法 专题学习 学习法律法规",
  "调解 调处 化解",
  "审查 审核 把关 合法性审查 合法性审核",
  "制定 出台 印发 发布 制发",
  "报备 报送备案 备案",
  "废止 宣布失效 失效",
  "发放 派发 分发 赠送 印制 签发",
  "追回 挽回 讨回 追讨 追缴 清欠 追发 补发",
  "取得 申领 领取 获得 核发 换发",
  "免罚 不予处罚 不予行政处罚 免予处罚 免予 免除 免于 减免",
  "罚没款 罚没金额 罚没",
  "经营主体 市场主体 生产经营单位 经营单位 经营场所 经营户 企业及经营场所 企业和经营户 企业及商户 企业及个体工商户 企业、个体工商户 企业和个体工商户 企业、个体户",
  "工资 欠薪 薪酬",
  "纠纷 矛盾纠纷 民间纠纷",
  "合同 协议 合同协议",
  "请求 申请",
  "车辆 货车",
  "部门 机关 系统 机构 单位",
  "诉求 群众诉求 工单 派单",
  "群众 企业和群众 企业群众 群众和企业",
  "新增 增量 新出台 新发展 新培养 新培育 新设 新登记 新设立",
  "起诉 提起诉讼 提起行政诉讼",
  "简易程序 当场处罚 当场作出",
  "应诉 被诉 行政诉讼 诉讼案件",
  "讲座 宣讲 宣讲活动",
  "法律顾问 政府法律顾问",
  "资料 宣传资料 宣传品 材料",
  "抽取 评查 抽查评查",
  "人员 人",
  // Not 人员: 人民政府, 人大.
  "人民",
  "人大",
  "按时 及时 规定时限内 按期",
  "满意率 满意度",
  "占比 比例 比重",
  "隐患 安全隐患",
  "违法用地 违法占地",
  "违法建筑 违法建设 违建",
  "环评 环评文件 环境影响评价 环境影响评价文件",
  "审批 批复",
  "出动 派出",
  "损失 经济损失",
  "文化旅游 文化和旅游",
  "住房城乡建设 住房和城乡建设",
  "渔业 涉渔 渔政",
  "林业 涉林 林草 林业和草原",
  "农业 涉农",
  "律师事务所 律所",
  "劝导 劝阻 劝改 劝离 劝诫",
  "社会保险 社保",
  "卫生健康 卫生",
  "收缴 没收 查缴 查扣",
  "帮代办 帮办代办 代办帮办",
  "解除矫正 解矫",
  "巡查河道 巡河",
  "时间 用时 耗时 时长 时限",
  "企业开办 开办企业 新开办企业 新办企业登记 新办企业 企业设立登记",
  "政务大厅 政务服务大厅 政务服务中心",
];

/** Words that say nothing of what is counted: how much of the place, when, in all. */
export const ADVERBS: readonly string[] =
  "全省 全市 全州 全县 全区 全旗 全镇 全乡 全局 全年 年内 本年度 当年 共计 累计 总计 合计 各级 各类 各种 分别 其中 以及 涉及 由此 先后 依法 共 均 已".split(
    " ",
  );

/** Verbs that only carry the noun behind them. */
export const LIGHT_VERBS: readonly string[] =
  "开展 实施 作出 下达 组织 举办 举行 召开 安排 进行 完成 实现 达到 方式 通过".split(" ");

/**
 * Classes of words, a line of them for each thing that can be told of a number: two wordings that name some of a line
 * must have one in common. A case received is not a case concluded, and 复议 is not 信访.
 */
export const SHARED: Readonly<Record<"stage" | "standing" | "matter", readonly RegExp[]>> = {
  stage: [
    /收到|接收|新收|新增|接到|收件|接件|接报|受理|立案|承接|受案|收案/,
    /办理|承办|办件|办案|查处|查获|查办|处理|处置/,
    /办结|审结|结案|办复|答复|回复|处结/,
    /排查|摸排/,
    /调解|调处|化解|和解/,
    /检查|抽查|巡查|巡检|核查|查验|查出|抽检|检测/,
    /审查|审核|把关/,
    /备案|报备/,
    /取消/,
    /下放|赋权|委托/,
    /废止|失效/,
    /修改|修订/,
    /保留|继续有效/,
    /制定|出台|印发|发布|制发/,
    /维持/,
    /撤销|撤回|撤诉/,
    /驳回/,
    /责令|确认违法|变更|纠错|纠正/,
    /终止/,
    /败诉/,
    /胜诉/,
    /发现/,
    /整改|销号/,
    /移送|移交/,
    /(?<!不予|不予行政|免予|免于|免)处罚/,
    /免罚|不予处罚|不予行政处罚|免予|免于|免除|减免/,
    /培训|轮训|集训|参训|受训|到课|学习|学法/,
    /考试/,
    /取得(?![^,，]{0,12}的(?:工作)?人员)|申领|领取|换证|核发|换发/,
    /持有|持证|取得[^,，]{0,12}的(?:工作)?人员/,
    /体检|问诊/,
    /约谈|提醒|警示/,
    /督察|督导|督查/,
    /曝光|公布/,
    /取缔|拆除/,
    /宣传|宣讲|普法/,
    /清理(?!河道|垃圾|积存)/,
  ],
  // What came in one year, and what there is.
  standing: [
    /新(?:增|设|登记|注册|发展|培养|培育|建|推出|上线|申领|办|取得|领|录|评|创|认定|聘|选|收|接|纳入)/,
    /实有|在册|现有|总数|总量|累计|存量|保有|持有|持证|在岗|达到/,
  ],
  matter: [
    /复议/,
    /诉讼|应诉|被诉|出庭|败诉/,
    /仲裁/,
    /裁决/,
    /信访|来信来访/,
    /热线|12345|12315|投诉|举报|诉求/,
    /法律援助|援助案件/,
    /公证/,
    /调解|纠纷/,
    /规范性文件|文件/,
    /合同|协议/,
    /建议|提案/,
    /处罚|违法|罚款|罚没|执法/,
    /许可|审批|政务服务/,
    /信息公开|政府信息/,
    /矫正/,
  ],
};

/** Traits that tell a part from the whole: what only one of two wordings names sets them apart. */
export const PARTS: readonly RegExp[] = [
  /联合|跨部门/,
  /全国(?!人大|政协)|国家级/,
  /(?<![逐统])一审/,
  /二审/,
  /再审/,
  /简易程序|当场处罚/,
  /(?:普通|一般)程序/,
  /民事/,
  /刑事/,
  /首违不罚/,
  /直接纠错/,
  /综合纠错/,
];

/** Classes, a line for each trait, of which two wordings must have the same ones where both name any. */
export const SAME: readonly (readonly RegExp[])[] = [
  [/复议/, /诉讼|应诉|被诉|起诉/, /仲裁/, /裁决/, /赔偿/],
  [/(?<!司法|监察|检察|整改)建议/, /提案/],
  [/许可/, /处罚/, /行政强制/, /行政检查/],
  [
    /满意/,
    /合格/,
    /成功/,
    /办结|结案|审结/,
    /按时|及时|按期|规定时限/,
    /整改/,
    /出庭/,
    /败诉/,
    /纠错/,
    /网上|网办/,
    /全程/,
    /覆盖/,
    /采纳/,
  ],
  [/参加|参考/, /通过|取得|合格/],
  [/政府(?:作|为|作为|是)被告|政府被诉/, /部门(?:作|为|作为|是)被告|部门被诉/],
  [/[省市县区州旗]直/, /县\(市、?区?\)|县\(区\)|各[县区市旗]|[县区]级?政府/],
  [/常务会议/, /党组|党委|中心组/],
  [/次均|平均|月均|人均/],
  // The law on 行政复议 and the rules on 信息公开 tell an application received from one accepted; elsewhere reports do not.
  [/^(?=.*(?:复议|信息公开)).*(?:收到|接收|新收|接到)/, /^(?=.*(?:复议|信息公开)).*(?:(?<!不予)受理|立案)/],
];

/** Measure words of cases and papers, and of single points: 件 beside 项 is less likely one thing than 件 beside 份. */
export const UNIT_SORTS: readonly string[] = ["件 宗 起 例 份 卷 本 册 篇 部", "项 条 个 类 处 点"];
