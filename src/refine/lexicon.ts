/**
 * Words of the reports' own grammar. Facts about the language, not about indicators: a verb is here because
 * officials use it before a number, never because one indicator needs it.
 */

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean);

/** Verbs that say what was done with what is counted; they belong in the name. */
const STRONG = words(`
  清理规范 厘清 培养 发展到 选树 成功调解 成功化解 成功调处 宣布失效 正在办理 不予受理 准予备案 确认违法 责令履行
  收到 收件 接到 接收 接受 接待 接访 受理 承办 办理 办结 办成 审结 结案 查结 立案 查处 查办 查获 侦破 破案 破获 抓获 逮捕 刑事拘留 移送 移交 起诉 移送起诉 打掉 端掉 捣毁
  制定 制订 修订 修改 修正 废止 保留 取消 下放 承接 调整 清理 梳理 审查 审核 审议 审定 核查 复核 备案 报备 报送 报请 上报 印发 出台 颁布 发布 公布 公开 公示 更新 发放 派发 印制 印刷 制作 编制 编印 编写 汇编 签订 签约 签署 签发
  出具 提出 提供 给予 采纳 吸收采纳 回复 答复 答复 解答 反馈 整改 纠正 纠错 督促整改 约谈 通报 督办 督查 督察 检查 巡查 排查 抽查 抽检 抽评 抽选 评查 评审 评估 评议 评选 评定 评为 评出 认定 确认 确定 核发 颁发 换发 发证 申领 换证 注销 吊销 吊销
  处罚 罚款 罚没 没收 警告 拘留 责令 责令改正 撤销 变更 维持 驳回 终止 中止 和解 撤回 调解 调处 化解 裁决 应诉 败诉 胜诉 出庭 出警 处置 处理 处结 妥善处理
  设立 新设 新设立 成立 建立 建成 新建 建设 创建 打造 搭建 组建 培育 选聘 聘任 聘请 聘用 配备 配齐 招录 引进 选派 选任 命名 挂牌 入驻 进驻 派驻 上线 接入 对接 归集 汇集 汇聚 共享 沉淀 录入 采集 调用 推送 报道 刊发 播出 开设 开通 开办 新增 增设 增加 减少 压减 精简 缩减 压缩 归并 整合 划转 合并
  培训 轮训 学习 参训 参考 参加 参与 参赛 旁听 考试 考核 测试 宣讲 宣传 普及 讲解 咨询 解读 走访 慰问 帮扶 服务 惠及 覆盖 涉及 涵盖 兑付 兑现 投入 拨付 争取 申报 减免 退还 追回 追缴 挽回 节约 监测 监管 监督 审计 拆除 整治 改造 关停 取缔 消除 销毁 列出 列入 纳入 推出 推进 实行 实施 落实 收集 征集 征求 举报 投诉 转办 交办 分派 签收 登记 注册 受聘 表彰 奖励 通过 编发 转发 开庭 上访 推广 复制 选树 选取 授信 加入 安置 救助 援助 指派 代理
  回访 复查 复审 复函 修复 评比 比武 竞赛 演练 巡回 巡讲 送达 执行 申请执行 拒绝 补办 补正 解决 答疑 回应 处分 问责 追责 罢免 任命 考察 抽取 抽调 抽样 检验 检测 检定 鉴定 普查 摸排 摸底 起草 草拟 论证 听证 公告 征收 补偿 安装 投放 张贴 悬挂 发送 推介 受益 受教育 受众 动员 出动 巡逻 劝导 劝阻 制止 查扣 扣押 查封 冻结 暂扣
`);

/** Verbs that only carry the noun after them: 开展培训, 完成审查. They leave the name. */
const LIGHT = words(`
  开展 组织 进行 完成 实现 举办 召开 安排 做好 累计完成 组织开展 组织召开 组织举办 组织实施 扎实开展
  深入开展 集中开展 联合开展 共有 拥有 现有 建有 具有 实有 有 达到 达成 发生 形成 取得 获得 获 荣获 产生
  存在 出现 承担 邀请 做到 利用 运用 采取 采用 通过 举行 主办 承办了 牵头 积极参与 会同 协助 协调 配合
  指导 督促 推动 促进 加强 强化 深化 推行 持续 继续 依托 坚持 突出 围绕 聚焦 针对 主动 依法 及时 妥善
  按时 按期 准时 全面 认真 严格 扎实 深入 积极 率先 广泛 常态化 高质量 高效 圆满 顺利 如期 精准 全力
  大力 稳步 有序
`);

const byLength = (list: readonly string[]): readonly string[] => [...new Set(list)].sort((a, b) => b.length - a.length);

export const STRONG_VERBS = byLength(STRONG);
export const LIGHT_VERBS = byLength(LIGHT);

/** Outcomes of a process; beside the number they start from they are part of it. */
export const OUTCOMES = byLength(
  words(`
  办结 审结 结案 查结 受理 不予受理 采纳 吸收采纳 整改 完成整改 调解成功 化解 维持 驳回 撤销 变更 确认违法 责令履行 终止 和解 撤回 调解 纠错 直接纠错 败诉 胜诉 出庭 出庭应诉 通过 备案 准予备案 不予备案 问题 转办 答复 回复 罚款 警告 没收 移送 起诉 履行 满意 正在办理 未办结 结转 合格 获奖
`),
);

/** Words that turn an indicator into another: a file annulled is none reviewed, a case handed over none closed. */
export const DECISIVE =
  /撤销|废止|失效|取消|保留|下放|驳回|维持|变更|确认违法|确认无效|不予|终止|中止|撤回|移送|拘留|查封|扣押|注销|吊销|表彰|获奖|败诉|胜诉|公告|划入|划转|退回|超期|逾期|同意公开|不予公开|部分公开|纠正|纠错|继续执行|继续有效/g;

/** What came of things counted before, with no noun of its own: 合格251份, 不予受理11件, 尚在办理2件. */
export const PREDICATE =
  /^(?:(?:已|被|尚|正|仍|未|不|不予|准予|免于|予以|依法|调解|调处|化解|判决|裁定|裁决|直接|全部|按期|按时|尚有|仍有|剩余|其他方式|其它方式)*(?:[、和及或与后]|判|裁判|同意公开|不予公开|部分公开|正在办理|正在审理|正在处理|正在调查|尚在办理|尚在审理|就地|成功|合格|优秀|良好|达标|不达标|属实|满意|基本满意|有效|无效|失效|受理|立案|办结|审结|结案|查结|办理|在办|审理|审理中|办理中|推进|处理|纠错|撤销|变更|维持|驳回|败诉|胜诉|确认违法|确认无效|责令履行|终止|中止|和解|撤回|撤诉|调撤|移送|结转|采纳|整改|整改到位|答复|备案|处罚|罚款|履行|执行|通过|获奖|在审|未结|未办结|剩余|责令履行职责|申请人撤回申请|撤回申请|驳回申请|驳回请求|驳回诉讼请求|驳回起诉|准予撤诉|调解结案|和解结案|申请人撤销申请|撤销申请)+)(?:决定|判决)?(?:的|等)?$/;

/** Verbs that begin a process: what follows beside them is what came of it. */
export const INTAKE =
  /^(?:收到|收件|接到|接收|接受|接访|接待|受理|承办|办理|立案|查处|查办|排查|清理|梳理|检查|抽查|抽检|抽样|抽评|评查|审查|审核|审议|采集|调解|征集|征求|开展|检验|检测|监测|公示|举报|投诉|约谈|应诉|复议|仲裁|公证|普查|摸排|巡查|督查|审计|考核|参考|参加|参训|发放|通报|转办|交办|移送|收集|提出|反馈|处置|化解)/;

/** Nouns of rates that stand for themselves only beside what they are rates of. */
export const BARE_RATES =
  /^(?:按时|按期|限时|综合|总|总体|案件|群众|平均|直接|调解|实际|整体)?(?:办结|结案|审结|受理|成功|化解|满意|满意度|纠错|采纳|合格|通过|整改|答复|回复|处置|处理|履行|履约|完成|准确|按时办结|及时|达标|优良|覆盖|进驻|网办|可办|应诉|出庭|败诉|胜诉|撤销|维持|参训|签约|签收|落实|反馈|调解|公开|归档|支持|参与|知晓|好评|差评整改|立案|破案|查处|备案|执行|和解|按期|到位|上线|审查)+率$/;

/** Ends of the names of bodies: what stands before a verb and ends so did the counting, or is where it was done. */
export const BODY =
  /(?:政府|人民政府|办公室|委员会|管委会|中心|大厅|局|委|厅|院|法院|检察院|所|站|队|支队|大队|部门|单位|机关|机构|街道|办事处|乡镇|镇街|镇|(?<!城)乡|县|区|市|省|州|盟|旗|县区|县市区|区县|市本级|县本级|区本级|本级|市级|县级|区级|省级|镇级)$/;

/** The reporting government itself, by its usual names: no narrower scope than the report. */
export const WHOLE =
  /^(?:全|我|本|该)?(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|局|委|办|厅|院|系统|特区|新区)(?:委、?)?(?:政府|范围内|上下|域)?$/;

/** Words of a clause that name a narrower body or area than the report's own. */
export const NARROWER =
  /(?:(?:市|省|县|区|州|镇|乡)(?:政府)?本级|(?:市|省|县|区|州)直(?:各)?(?:部门|单位|机关)?|各(?:县市区|旗县区|县区|区县|市州|市县|镇街|乡镇|街道|盟市|市|县|区|乡|镇)+(?:[(][^()]{1,12}[)])?(?:人民政府|政府)?)/;
