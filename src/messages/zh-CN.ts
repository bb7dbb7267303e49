import { LOW_CONFIDENCE, type ProblemCode, type Qualifier, type WarningCode } from "../model";

/** Every sentence a Chinese-reading user sees. What happened, what was kept, what to do. */
export const problems: Record<ProblemCode, string> = {
  empty: "文件是空的，没有可读的文字；其余文件不受影响。请核对后重新导入。",
  binary: "这不是文本文件（内容是二进制数据），未导入；其余文件不受影响。请另存为 .txt 后再试。",
  undecodable: "无法识别文件的文字编码，未导入；其余文件不受影响。请用记事本另存为 UTF-8 编码后再试。",
  "too-large": "文字超过 50 MB，未导入；其余文件不受影响。请按单份报告拆分后再试。",
  "unsupported-format": "暂不支持这种文件格式，未导入；其余文件不受影响。请复制正文粘贴，或另存为 .txt 后再试。",
  unreadable: "文件读不出来（可能正被占用或没有权限），未导入；其余文件不受影响。请关闭占用它的程序后再试。",
  "not-found": "找不到这个文件或文件夹；其余文件不受影响。请核对路径。",
  cancelled: "已取消，这份报告没有导入；已读完的报告仍保留。",
  crashed: "处理这份报告时出错，未导入；其余文件不受影响。请把报告原文保存好并反馈给维护人员。",
};

export const warnings: Record<WarningCode, string> = {
  "no-numbers": "全文没有数字，没有可登记的指标；报告仍列入报告清单。请核对是否粘贴了正文。",
  "no-facts": "找到了数字，但没有一个是指标值；报告仍列入报告清单。请在“未采用的数字”中核对。",
  "no-year": "没有找到报告年度，年度一栏留空。请在指标明细中补填。",
  "no-region": "没有找到报告地区，地区一栏留空。请在指标明细中补填。",
  "region-without-code":
    "没有找到该地区的区划代码，代码留空：开发区没有代码，重名的乡镇要在原文里写明属于哪个县区。请在报告清单中补填。",
  "damaged-text": "文中有乱码或丢失的字符，受影响的行置信度已降低。请对照原文核对。",
  "traditional-text": "原文为繁体，已按简体识别；原文一栏保留繁体。",
  "same-text": "与本批另一份报告文字完全相同，只保留一份。",
  "same-region-year": "同一地区同一年度有两份报告，两份都已登记；同一指标只采用一个数值，见核验。",
};

/** Sentences of 核验. Numbers come in as written in the report or as the sheet shows them. */
export const findings = {
  rate: (name: string, stated: string, part: string, total: string, computed: string) =>
    `报告写“${name}”为${stated}，按${part}÷${total}计算应为${computed}，请核对三个数。`,
  rateOfRest: (name: string, stated: string, rest: string, total: string, computed: string) =>
    `报告写“${name}”为${stated}，按1减去${rest}÷${total}计算应为${computed}，请核对三个数。`,
  part: (part: string, total: string) =>
    `“${part}”大于它所属的“${total}”，请核对两个数，或是否含上年结转等未写明的部分。`,
  parts: (total: string, sum: string, parts: string) =>
    `其中各项（${parts}）合计${sum}，大于总数“${total}”，请核对是否有交叉或漏字。`,
  partsShort: (total: string, sum: string, parts: string) =>
    `原文写作全部的各项（${parts}）合计${sum}，小于总数“${total}”，请核对是否漏项或写错。`,
  partsOtherYear: (total: string, sum: string, parts: string, year: number | null) =>
    `同样的各项${year ?? ""}年之和等于总数，这里各项（${parts}）合计${sum}，小于总数“${total}”，请核对是否漏项或写错。`,
  change: (name: string, year: number, stated: string, computed: string) =>
    `报告写“${name}”比${year}年${stated}，按两年数值计算为${computed}，请核对口径或${year}年数。`,
  twoValues: (name: string, adopted: string, other: string) =>
    `“${name}”有两个数值：${adopted}与${other}；工作簿只采用一个（采用=1），请核对后确认。`,
  twoThings: (name: string, adopted: string, other: string) =>
    `“${name}”有两个数值：${adopted}与${other}，表述不同，可能是两件事或应当相加；工作簿只采用一个（采用=1），请核对后确认。`,
  toldAgain: (name: string, first: string, again: string) =>
    `“${name}”前文为${first}，后文再提到时为${again}，请核对是否指同一批、哪个数对。`,
  transposed: (name: string, one: string, other: string) =>
    `“${name}”一处为${one}，另一处为${other}，只差两位数字对调，请对照两处原文，核对是否同一批、哪个数对。`,
  jump: (name: string, before: string, now: string, times: string | undefined, rose: boolean) =>
    `“${name}”上年${before}，本年${now}，${times === undefined ? "降为零" : rose ? `是上年的${times}倍` : `上年是本年的${times}倍`}，请核对是否笔误或口径改变。`,
  places: (name: string, before: string, now: string, times: number, unit: string) =>
    `“${name}”上年${before}，本年${now}，相差约${times}倍，可能有一年多写或少写了${times === 10_000 ? `“万”（如万${unit}写成${unit}）` : "数位，或单位不同"}，请核对原文。`,
  outlier: (name: string, value: string, peers: number, median: string) =>
    `“${name}”为${value}，与同年其他${peers}个同级地区相差悬殊（中位数${median}），请核对原文。`,
  range: (name: string, value: string) => `“${name}”为${value}，超出0%到100%，请核对原文。`,
  inYear: (year: number | null, value: string) => `${year ?? ""}年${value}`,
  roundedYears: (name: string, written: string, years: string) =>
    `“${name}”写作${written}，其他年度是确数（${years}），请查确数后填入。`,
  roundedPeers: (name: string, written: string, regions: number) =>
    `“${name}”写作${written}，其他${regions}个地区都写确数，请查确数后填入。`,
  roundedSmall: (name: string, written: string) => `“${name}”写作${written}，数目不大，应有确数，请查后填入。`,
  roundedRegistered: (name: string, written: string) =>
    `“${name}”写作${written}，这类事项逐件登记在册，应有确数，请查后填入。`,
  roundedParts: (name: string, written: string, parts: string, sum: string) =>
    `“${name}”写作${written}，其下各项（${parts}）是确数，合计${sum}，请核对后写确数。`,
  unit: (name: string, before: string, now: string) => `“${name}”的单位由${before}变为${now}，两年不能直接相比。`,
  scope: (name: string, before: string, now: string) => `“${name}”的范围由${before}变为${now}，两年不能直接相比。`,
  wholeGovernment: "全辖区",
  more: (percent: string) => `增长${percent}`,
  less: (percent: string) => `下降${percent}`,
};

/** Sentences on the sheets of the workbook. */
export const workbook = {
  title: "法治政府建设年度报告指标汇编",
  yearlyNote:
    "在下面两个单元格中选择年度，各列随之重新计算。同比：数量、金额为（本期−上期）÷|上期|，比率为相差的百分点；缺一期留空，上期为零记“—”。差异＝文中同比−同比。",
  yearsNote:
    "每年一列，数值取自指标明细中“采用=1”且“状态=实际”的一行；空白表示该年报告没有写这个数。趋势：相邻两列↗增、↘减、→平、·缺数；平均增速按首年至末年用水平法计算。",
  regionsNote:
    "在下面两个单元格中选择指标和年度，图和各列随之改变。空白表示该地区的报告没有写这个数，不作零；占比以表中各地区之和为100%。",
  regions: {
    indicator: "指标（点单元格右侧箭头选择）",
    year: "年度",
    sum: "合计",
    count: "有数的地区",
    mean: "平均",
    median: "中位数",
    pickIndicator: "请从列表中选择一个指标；下方各列随之重新计算。",
    pickYear: "请从列表中选择一个年度；下方各列随之重新计算。",
    /** Behind the picked year, in the title of the chart. */
    withBefore: "年与上年",
  },
  developmentNote:
    "先选地区，再选这个地区的指标，图和各列随之改变。同比与上一年相比；该年报告没有写这个数的，表中空白，图上断开，不作零。",
  development: {
    region: "地区（点单元格右侧箭头选择）",
    indicator: "指标（点单元格右侧箭头选择）",
    count: "有数的年度",
    pickRegion: "请从列表中选择一个地区；指标的列表随之改变。",
    pickIndicator: "请从列表中选择一个指标；列表里是所选地区有数的指标。",
  },
  /** Before the name of an indicator that the catalogue does not have. */
  noCode: "目录外",
  findingsNote:
    "机器按规则比对出的疑点，不是结论。点“查看”到指标明细对应的一行，对照原文核对后在“已核”中选择，可另写备注；再次更新时保留，数字有变的重新列为未核。变动倍数：与上年相差达到此倍数的数量、金额才列出，改动后下次更新时使用。",
  factorMessage: "请从列表中选择倍数；下次更新时使用。",
  verdictMessage: "请选择“已核”或“有误”，留空表示未核。",
  pivotsNote:
    "数据透视表取自指标明细，只计“采用=1”且“状态=实际”的行（采用数、采用值两栏）。打开时自动刷新；明细改动后，在“数据”选项卡点“全部刷新”。",
  summaryNote: "每个分类每年采用的指标值个数，随指标明细重算；可以看出各类、各年写了多少，有没有漏。",
  noFindings: "按现有规则没有发现需要核对的事项。",
  reportsNote: "每份报告一行。数字总数等于其后九列之和：每个数字要么登记为指标，要么列明未登记的原因。",
  catalogueNote:
    "指标目录可以修改：在这里改动的名称、单位、别名，下次导入时使用。别名之间用“；”分隔，一条别名内各词用空格分隔、须同时出现。",
  look: "查看",
  otherNames: "其中叫法与表列不同的行",
  /** Before the name that the report of a year has for what is compared. */
  currentCalled: "本期称",
  previousCalled: "上期称",
  imported: "已导入",
  duplicate: (of: string) => `与“${of}”文字完全相同，未重复登记`,
  made: { on: "制表日期", from: "来源报告", regions: "地区", years: "年度" },
  reportCount: (reports: number) => `${reports}份`,
  none: "无",
  andOthers: (shown: string, count: number) => `${shown}等${count}个`,
  sheets: {
    指标明细: "报告中的每个指标值一行，附原文；其他各表的数都取自这里。",
    同比分析: "任选两年相比，并与文中写的同比对照；公式随选择和明细的修改自动重算。",
    年度序列: "每个指标逐年一列，附趋势和平均增速。",
    年度趋势: "任选一个地区和指标，逐年画成折线，附增减和同比。",
    地区比较: "任选一个指标和年度，各地区与上年并列画成柱形，附排名和占比。",
    分类汇总: "每个分类每年有多少个指标值。",
    核验: "机器比对出的疑点，供核对人逐条查看。",
    报告清单: "收到的每份文件，及其中每类数字各有多少。",
    指标目录: "指标的代码、名称、定义和别名，可以修改。",
  },
  reading: {
    采用: "同一地区、年度、指标、口径、范围、单位、性质只有一行为1，其余为0（重复的表述、与全年数并列的部分月份数、计划数）。汇总时请只取“采用=1”。改动0和1后，同比和序列随之改变。",
    状态: "“计划”是目标或打算，不参加同比和序列。",
    限定: "准确：原文是确数；约：约、左右；余：余、多、以上、超过（实际略大）；不足：近、不足、以下（实际略小）。",
    期间: "“2021年”是全年数，“2021年末”是年底时的存量，“2021年5—12月”只是这几个月的数，与全年数不能直接相比。",
    "口径、范围": "口径是指标内部的细分（如“安全生产”）；范围是比全辖区小的单位或区域（如“市本级”），空白表示全辖区。",
    可比指标:
      "一般为空。两年叫法不同而程序判断是一回事的（看用词、单位、范围，也看两个数相差远近），一行在这里注明按哪个指标（代码或名称·单位，口径在圆括号里，范围在六角括号里）比较；同比分析把这样的行标黄，并在“说明”写出原来的叫法。不是一回事的请清空；漏了的，在两行填同一个名称即可。",
    置信度: `0到1，估计这一行各栏全对的可能；低于${LOW_CONFIDENCE}的行已标色，请对照原文核对。`,
    原文: "数字所在的句子，一字未改。",
  },
  definitions: {
    "同比（数量、金额）":
      "（本期值－上期值）÷上期值的绝对值，以百分数表示；上期为零时记“—”；缺任何一期时留空，不作零。",
    "同比（比率）": "本期值－上期值，单位为百分点。例如由98.5%到99.5%，同比提高1个百分点，不写成增长1.02%。",
    增减: "本期值－上期值，单位与指标相同（比率为百分点）。位次只列增减，正数表示名次后移。",
    百分点: "两个以百分数表示的数之差的单位：由98.5%到99.5%是1个百分点。",
    文中同比:
      "报告原文写的同比，下降为负；约数、超出等见限定。只写增加多少件、人的，或对比率只写百分之几、不知是否百分点的，不列在这里。",
    差异: "文中同比－同比，单位为百分点；只在本期、上期为相邻两年，且各数都是确数、全年数时计算。文中同比多已四舍五入，差异不足末位一个单位的属正常。",
    平均增速:
      "即平均增长速度，用水平法（几何平均法）：（末年值÷首年值）开（末年－首年）次方，再减1；首年、末年是有数的第一年和最后一年，首年是基期，不计入年数。比率为平均每年相差的百分点；首年值不大于零、末年值小于零或只有一年时留空。",
    占比: "某地区的数值÷表中有数各地区之和；只对数量、金额计算。",
    排名: "数值最大的为第1，相同的并列，没有数的不排；只表示大小，不表示优劣。",
    依据: "平均增长速度的水平法及“年份不包括基期年”，依统计年鉴“主要统计指标解释”（四川统计年鉴2008，沿用国家统计局的解释）；同比为本期与上年同期之比，依统计部门“统计知识”的公式；百分点为不同时期以百分数表示的相对指标的变动幅度，依华通数据中心“统计知识”（2004年7月2日）；以绝对值为分母、上期为零记“—”是本表的约定。",
  },
  headings: { totals: "总数", sheets: "各表", reading: "怎样看明细", definitions: "怎样算同比", colours: "颜色" },
  totals: {
    rows: "指标明细行数",
    adopted: "其中采用的行",
    plans: "其中计划数",
    unsure: `其中置信度低于${LOW_CONFIDENCE}`,
    reports: "已导入报告",
    numbers: "报告中的数字",
    checks: "待核对事项",
  },
  colours: {
    warn: "黄底：请先看一眼原文（置信度低，或两期中有约数、部分月份数）。",
    muted: "灰色斜体：不参加计算（未采用），或缺一期、无从比较。",
    bad: "橙底粗体：报告内部自相矛盾。",
  },
};

/** The pane, and the server of `npm start` that shows it in a browser. */
export const pane = {
  name: "指标",
  stepsLabel: "步骤",
  steps: { import: "导入", review: "核对", write: "写入", book: "工作簿" },
  next: { import: "去导入", review: "下一步：核对", write: "下一步：写入" },

  import: {
    files: "选择报告文件",
    pick: "选择报告文件…",
    dropHint: "或把 .txt 文件拖到这里，一次可以多份",
    pasteLabel: "粘贴报告全文",
    pastePlaceholder: "在网页或 Word 中全选、复制，再粘贴到这里",
    readPaste: "读取粘贴的文字",
    pasted: (ordinal: number) => `粘贴的文字 ${ordinal}`,
    emptyPaste: "粘贴框里没有文字。请先粘贴报告全文，再点“读取粘贴的文字”。",
    busy: "前一批还在处理，这次的没有导入。请等它完成，或先取消，再试一次。",
    samplesTitle: "先试一试",
    samplesHint: (count: number) => `载入 ${count} 份示例报告，看看会得到什么`,
    samples: "载入示例",
    intro: "从年度报告中读出每一个指标值，连同原句供核对，再写成表格。报告只在本机处理，不会上传。",
    ready: (reports: number) => `已导入 ${reports} 份报告`,
    selection: "报告已在工作簿里",
    selectionHint: "先在表中选中正文所在的单元格，再点下面的按钮",
    select: "读取选中的单元格",
    selected: (ordinal: number) => `选中的单元格 ${ordinal}`,
  },

  progress: {
    label: "进度",
    cancel: "取消",
    read: (ordinal: number, total: number, file: string) =>
      total > 1 ? `正在读取第 ${ordinal} 份，共 ${total} 份：${file}` : `正在读取：${file}`,
    preview: "正在计算各张工作表…",
    workbook: "正在生成 .xlsx 文件…",
    excel: "正在计算各张工作表…",
    handIn: "正在准备报送件…",
    opening: "正在打开报送件…",
    reading: "正在读取工作簿…",
    writing: "正在写入工作簿，请不要关闭窗格…",
    turn: "另一个指标窗格正在使用工作簿，等它完成…",
    silent: "Excel 正忙。如果有单元格正在编辑，请按回车或 Esc 结束编辑，随后自动继续。",
  },

  notices: {
    label: "消息",
    dismiss: "关闭这条消息",
    dismissAll: "全部关闭",
    more: (count: number) => `还有 ${count} 条消息`,
    fewer: "收起",
  },

  finished: (reports: number, found: number) => `${reports} 份报告，${found} 条指标`,
  /** Spoken: what a notice is about, and what it says. */
  about: (subject: string, text: string) => (subject === "" ? text : `${subject}：${text}`),
  unread: (files: number) => `；另有 ${files} 份没有导入，原因见消息`,
  stopped: {
    reading: (kept: number, dropped: number) => `已取消：读完的 ${kept} 份保留，其余 ${dropped} 份没有导入。`,
    planning: "已取消，没有生成文件；导入的报告都保留着。",
    excel: "已取消，没有写入；工作簿没有改动，导入的报告都保留着。",
    handIn: "已取消，没有生成报送件；其他一切照旧。",
  },
  broken: "生成工作簿时出错，没有生成文件；导入的报告都保留着。请再试一次；如仍出错，请反馈给维护人员。",
  removed: "已移除这份报告。",
  cleared: (reports: number) => `已清空 ${reports} 份报告。`,
  undo: "撤销",
  restored: (reports: number) => `已恢复 ${reports} 份报告。`,

  year: (year: number) => `${year}年`,
  /** A number as it was meant: about, over or under what stands there. */
  qualified: {
    exact: (number: string, unit: string) => number + unit,
    about: (number: string, unit: string) => `约${number}${unit}`,
    over: (number: string, unit: string) => (unit === "%" ? `${number}%以上` : `${number}余${unit}`),
    under: (number: string, unit: string) => `不足${number}${unit}`,
  } satisfies Record<Qualifier, (number: string, unit: string) => string>,

  review: {
    noReports: "还没有报告。导入后，找到的每个指标会连同原句列在这里。",
    reports: (count: number) => `报告（${count}）`,
    found: (count: number) => `指标 ${count}`,
    leftOut: (count: number) => `未采用 ${count}`,
    warnings: (count: number) => `${count} 条提示`,
    remove: "移除",
    removeNamed: (name: string) => `移除 ${name}`,
    all: "看全部",
    clear: "清空",
    keep: "不清空",
    clearQuestion: (count: number) => `清空全部 ${count} 份报告？`,
    viewsLabel: "查看",
    foundTab: (count: number) => `指标 ${count}`,
    leftOutTab: (count: number) => `未采用的数字 ${count}`,
    leftOutHint: "这些数字不是指标值，不会写入；每个都注明了原因，请看看有没有漏掉的。",
    search: "按指标、原句或数值查找",
    clearSearch: "清除查找的词",
    lowOnly: (count: number) => `只看待核 ${count}`,
    reason: "未采用的原因",
    allReasons: "全部原因",
    reasonCount: (reason: string, count: number) => `${reason}（${count}）`,
    nothing: "没有符合条件的内容。请换个词，或取消筛选。",
    confidence: (low: boolean, percent: number) => `${low ? "待核" : "可信"} ${percent}%`,
    dimension: (text: string) => `口径：${text}`,
    scope: (text: string) => `范围：${text}`,
    noCode: "目录外",
    plan: "计划",
    unfold: "展开原句",
    fold: "收起",
    more: (count: number, rest: number) => `再显示 ${count} 条（还有 ${rest} 条）`,
  },

  write: {
    noReports: "还没有报告。导入后，这里会显示将要生成的各张工作表。",
    planning: "正在计算各张工作表…",
    planned: (sheets: number) => `${sheets} 张工作表`,
    held: "预览没有生成。",
    planAgain: "重新生成预览",
    preview: "工作表预览",
    sheetsLabel: "工作表",
    rows: (name: string, total: number, shown: number) =>
      shown < total ? `“${name}”共 ${total} 行，这里显示前 ${shown} 行` : `“${name}”共 ${total} 行`,
    formula: (formula: string) => `公式 ${formula}`,
    download: "下载 .xlsx",
    fileName: (date: string) => `法治政府建设指标_${date}.xlsx`,
    downloaded: (name: string) => `已生成“${name}”，请在浏览器的下载列表中打开。`,
    live: "写入工作簿",
  },

  /** The workbook that is open in Excel. */
  live: {
    outside:
      "没有连上 Excel，这里改为下载 .xlsx 文件，其余功能照常。要写入打开的工作簿，请关闭窗格再从“开始”选项卡重新打开。",
    broken:
      "与 Excel 往来时出错，这一步没有做完；工作簿里原有的行和导入的报告都保留着。请再试一次；如仍出错，请关闭窗格后重新打开。",
    brokenReading:
      "没有读到工作簿里的指标目录，这批报告没有导入；工作簿没有改动。请再试一次；如仍出错，请关闭窗格后重新打开。",
    brokenPivots: "建立数据透视表时出错，透视表可能不完整；其余各表没有受影响。请再点一次“透视”。",
    notShown: (sheet: string) => `没有能切换到工作表“${sheet}”，请自行打开它查看。`,
    years: (first: number, last: number) => `${first}—${last}年`,
    restored: (rows: number) => `恢复 ${rows} 行`,
    row: (region: string, year: string, name: string) => `${region}${year}${name}`,
    /** A handful of names out of `count`. */
    names: (shown: readonly string[], count: number) =>
      shown.join("、") + (count > shown.length ? `等 ${count} 行` : ""),
    added: (rows: number) => `新增 ${rows} 行`,
    renewed: (rows: number) => `更新 ${rows} 行`,
    removed: (rows: number) => `移除 ${rows} 行`,
    written: (reports: number, changes: readonly string[]) =>
      changes.length > 0
        ? `已写入 ${reports} 份报告：指标明细${changes.join("，")}。`
        : `已写入 ${reports} 份报告：指标明细没有增减，其余各表已更新。`,
    failedFiles: (files: number) => `另有 ${files} 份没有导入的文件，也已列入报告清单。`,
    kept: (names: string, rows: number) => `您改过的 ${rows} 行保持原样，没有覆盖：${names}。`,
    twins: "工作簿里已有同一地区同一年度的另一份报告，两份都已登记；同一指标只采用一个数值，见核验。",
    catalogue: "指标目录",
    catalogueRow: (code: string, name: string) => `指标目录 ${code}${name}`,
    catalogueUsed: (changes: readonly string[]) => `按工作簿里的指标目录读取（${changes.join("，")}）。`,
    entriesAdded: (count: number) => `新增 ${count} 个指标`,
    entriesAltered: (count: number) => `改动 ${count} 个`,
    entriesRemoved: (count: number) => `删去 ${count} 个`,
    entriesMerged: (count: number) => `合并 ${count} 个`,
    catalogueChanged:
      "读取报告之后，指标目录又改过：这批报告是按改动前的目录读的，已照此写入。要按新目录读，请撤销后移除这批报告，再重新导入。",
    yearly: "同比分析、年度序列、核验等各表已按现有的指标明细更新。",
    checks: (findings: number) =>
      findings === 0 ? "核验完成：按现有规则没有发现疑点。" : `核验完成：有 ${findings} 处需要核对，已列在核验表中。`,
    pivots: "数据透视表已建好，取自现有的指标明细。",
    undone: (changes: readonly string[]) =>
      changes.length > 0 ? `已撤销本次导入：指标明细${changes.join("，")}。` : "已撤销本次导入。",
    undoneAll: "已撤销本次导入，为它建立的工作表已移除。",
    stayed: (names: string, rows: number) => `您改过的 ${rows} 行留在工作簿里，没有移除：${names}。`,
    backAgain: (reports: number) => `这 ${reports} 份报告回到“核对”，可以改正后重新写入。`,
    nothing: "这个工作簿里还没有指标写入的内容。请先导入报告。",
  },

  /** What can be done with the workbook that is open. */
  book: {
    heading: "工作簿里的内容",
    reading: "正在读取工作簿…",
    unread: "工作簿还没有读到。",
    again: "重新读取",
    empty: "这个工作簿里还没有指标写入的内容。导入报告并写入后，可以在这里更新、核验、透视和撤销。",
    rows: "指标",
    rowCount: (rows: number) => `${rows} 行`,
    reports: "报告",
    reportCount: (reports: number) => `${reports} 份`,
    years: "年度",
    open: "待核对",
    openCount: (unsure: number, findings: number) => `${unsure} 行待核，${findings} 处疑点`,
    actionsLabel: "可以做的事",
    last: "上次导入",
    lastImport: (on: string, files: readonly string[], count: number) =>
      `${on}，${count} 份：${files.join("、")}${count > files.length ? "等" : ""}`,
    actions: {
      yearly: { name: "更新同比", hint: "改动明细或目录后，更新同比、序列、核验各表" },
      checks: { name: "核验", hint: "重新比对，列出对不上的地方" },
      pivots: { name: "透视", hint: "建立或刷新数据透视表" },
      handin: { name: "准备报送", hint: "生成一份报给上级的副本；当前工作簿不改动" },
      undo: { name: "撤销本次导入", hint: "回到这次导入之前；您之后改过的行会留下" },
    },
    cannotUndo: "没有可撤销的导入：还没有导入过，或者已经撤销。",
    repairHeading: "工作簿缺了一部分",
    repair: "修复后写入",
    leave: "不写",
  },

  /** The copy for the department that the workbook is reported to. */
  handIn: {
    open: "准备报送…",
    heading: "准备报送",
    intro: "生成一份报给上级的副本：前面加封面，公式锁定，没有密码。这里的内容不改动。",
    back: "返回",
    unitMissing: "请填写报送单位，它写在封面和文件名里。",
    onMissing: "请选择报送日期。",
    withoutWorking: "去掉工作栏（置信度、编号等）",
    withoutRemarks: "去掉核验、备注和指标目录",
    government: (region: string) => `${region}人民政府`,
    preview: "预览",
    make: "生成报送件",
    result: "报送件内容",
    unwritten: (reports: number) => `有 ${reports} 份导入的报告还没有写入工作簿，不在报送件里。`,
    unsure: (unsure: number, findings: number) =>
      `报送前请留意：${[unsure > 0 ? `${unsure} 行待核（置信度低）` : "", findings > 0 ? `核验有 ${findings} 处疑点` : ""].filter((part) => part !== "").join("，")}。`,
    errors: (places: readonly string[]) =>
      `工作簿里的公式有错误值：${places.join("")}请先查明改正（可点“更新同比”重建公式），再生成报送件。`,
    columns: (table: string, headers: readonly string[]) => `${table}的${headers.join("、")}`,
    damaged: (what: readonly string[]) =>
      `工作簿缺了“${what.join("；")}”，没有生成报送件；工作簿没有改动。请先撤销删除，或点“更新同比”补回，再准备报送。`,
    broken: (places: number) =>
      `有 ${places} 处引用到了对方那里会断开，没有生成文件。请取消勾选上面的“去掉…”再预览；如仍有，请把下面几条反馈给维护人员。`,
    failed: "准备报送件时出错，没有生成文件；工作簿和导入的报告都没有改动。请再试一次；如仍出错，请反馈给维护人员。",
    fileName: (unit: string, on: string) => `报送_${unit}_${on}.xlsx`,
    downloaded: (name: string) => `已生成报送件“${name}”，请在下载列表中打开核对后报送。`,
    opened: "已在新窗口打开报送件，请另存后报送；当前工作簿没有改动。",
    notOpened: "没有能在新窗口打开报送件，已改为下载。",
  },

  server: {
    ready: (url: string) => `指标已就绪，请在浏览器中打开 ${url}`,
    portTaken: (port: number) => `端口 ${port} 已被其他程序占用。请关闭该程序，或用环境变量 PORT 换一个端口后再试。`,
    badPort: (port: string) => `PORT 应为 0 到 65535 之间的整数，现在是“${port}”。请改正后再试。`,
    notBuilt: "还没有生成页面文件。请先运行 npm run build，再试一次。",
    failed: (reason: string) => `无法启动网页服务（${reason}）。请检查本机的端口权限后再试。`,
  },

  /** `npm run excel` and `npm run excel:stop`. */
  sideload: {
    noExcel:
      "这台电脑上没有找到桌面版 Excel，加载项没有装入，证书和系统设置都没有动；页面已经生成，运行 npm start 可在浏览器里使用，要装进 Excel，请在装有 Excel 的 Windows 或 Mac 上再运行 npm run excel。",
    starting: "正在准备本机的 https 证书并登记加载项；系统如询问是否信任开发者证书，请选“是”。",
    noCertificate: (reason: string) =>
      `没有得到受信任的 https 证书（${reason}），加载项没有装入；请再运行 npm run excel，并在系统询问时允许信任证书，或先用 npm start 在浏览器里使用。`,
    portTaken: (port: number) =>
      `端口 ${port} 已被其他程序占用，加载项没有装入；清单里写的就是这个端口，请关闭占用它的程序（可能是另一个窗口里的 npm start），再运行 npm run excel。`,
    notLoaded: (reason: string) =>
      `没有能把加载项装入 Excel（${reason}），网页服务已停止；登记可能已写入一部分，运行 npm run excel:stop 可清除，之后再试，或先用 npm start 在浏览器里使用。`,
    ready: (url: string) =>
      [
        "已在 Excel 中登记加载项，并请系统打开一个工作簿：指标组在“开始”选项卡的右端。",
        "如果打开的是 WPS，请自行启动 Excel，在“开始”选项卡的“加载项”（旧版在“插入”选项卡的“我的加载项”）里找指标。",
        `页面由本窗口提供（${url}）。按 Ctrl+C 停止服务，加载项仍留在 Excel 里；要移除，请运行 npm run excel:stop。`,
      ].join("\n"),
    stopped: "网页服务已停止。加载项仍登记在 Excel 里，打开会是空白；要移除，请运行 npm run excel:stop。",
    removed: "已从 Excel 中移除加载项；重新启动 Excel 后生效。开发者证书仍保留在本机。",
    notRemoved: (reason: string) =>
      `没有能移除加载项（${reason}）；登记保持原样，请关闭 Excel 后再运行 npm run excel:stop。`,
    nothingToRemove: "这台电脑上没有找到桌面版 Excel，没有可以移除的加载项，什么都没有改动。",
    unknown: (word: string) => `不认识“${word}”。装入请用 npm run excel，移除请用 npm run excel:stop。`,
  },
};

export const cli = {
  usage: [
    "用法：",
    "  npm run zhibiao -- extract [--format ndjson|csv|table] 文件…   提取指标，写到标准输出",
    "  npm run zhibiao -- workbook --out 汇编.xlsx 文件…              提取指标，生成工作簿",
    "  npm run zhibiao -- explain 文件 [第几个数字]                   说明每个数字为何成为或没有成为一行",
    "文件可以是 .txt 文件、文件夹（含下级文件夹里的 .txt），或用 - 表示标准输入。",
    "退出码：0 全部成功；1 有文件未导入（已逐个列出）；2 命令有误。",
  ].join("\n"),
  noCommand: "没有给出命令。",
  unknownCommand: (name: string) => `不认识命令“${name}”。`,
  unknownFormat: (name: string) => `不认识格式“${name}”，可用 ndjson、csv、table。`,
  noInput: "没有给出文件，标准输入里也没有内容。",
  noOut: "请用 --out 指定要生成的 .xlsx 文件。",
  badNumber: "explain 一次看一个文件，第二个参数是从 1 起的序号。",
  noSuchNumber: (file: string, count: number) => `${file}: 全文只有 ${count} 个数字，没有这个序号。`,
  nothingRead: "没有一份报告可以导入，未生成工作簿。请按上面各条提示处理后再试。",
  notWritten: (out: string) => `写不了“${out}”，未生成工作簿。请检查文件夹是否存在、文件是否正被打开，再试一次。`,
  written: (out: string, reports: number) => `已生成“${out}”，含 ${reports} 份报告。`,
  duplicate: (file: string, of: string) => `${file}: 与“${of}”文字完全相同，只保留一份。`,
  progress: (done: number, total: number) => `已处理 ${done}/${total} 份`,
  rule: "规则",
  confidence: "置信度",
  outrun: (rule: string, by: string) => `规则 ${rule} 也认出此处，但排在 ${by} 之后，未采用`,
};

/** What is wrong in the 指标目录 a person has edited. Rows are called by code and name: a person may sort the table. */
export const catalogueProblems = {
  noColumns: (headers: readonly string[]) =>
    `指标目录缺少列：${headers.join("、")}；其中的改动没有采用，仍用内置目录。请把列名改回原样后再导入。`,
  noRows: "指标目录里没有一个可用的指标，仍用内置目录。请恢复目录后再导入。",
  /** A row that cannot be used, by the clauses below. */
  row: (wrong: readonly string[], shipped: string | null) =>
    shipped === null
      ? `${wrong.join("；")}：这一行没有采用，其余各行不受影响。请改正后再导入。`
      : `${wrong.join("；")}：这一行的改动没有采用，仍用内置目录中的“${shipped}”。请改正后再导入。`,
  wrong: {
    noCode: (free: string) => (free === "" ? "没有填指标代码" : `没有填指标代码（可填 ${free}）`),
    badCode: (code: string, free: string) =>
      `指标代码“${code}”应为两个字母、一个短横、三位数字${free === "" ? "" : `（可填 ${free}）`}`,
    noName: "没有填指标名称",
    badName: (name: string) => `指标名称“${name}”不是名称`,
    noCategory: "没有填分类",
    badCategory: (category: string) => `分类“${category}”不是名称`,
    unknownCategory: (category: string, prefix: string, known: string) =>
      `没有分类“${category}”（代码 ${prefix} 开头的属于“${known}”）`,
    otherPrefix: (category: string, prefix: string) => `分类“${category}”的指标代码应以 ${prefix} 开头`,
    noUnit: "没有填单位",
    unknownUnit: (unit: string) => `单位“${unit}”不能识别（金额写“元”，比率写“%”，其余写单个量词）`,
    unknownKind: (kind: string, kinds: readonly string[]) => `性质“${kind}”不能识别（只能是${kinds.join("、")}）`,
    otherKind: (unit: string, measured: string, kind: string) => `单位“${unit}”计的是${measured}，性质却是${kind}`,
    noAlias: "没有可用的别名",
    badAlias: (alias: string) => `别名“${alias}”写法有误（各词用空格分隔，各条别名用“；”分隔）`,
  },
  leftOutAlias: (wrong: string) => `${wrong}：这条别名没有采用，这一行的其余内容照用。请改正后再导入。`,
  listedAlias: (alias: string) =>
    `别名“${alias}”中有顿号，现按一条别名使用。如是几条别名，请改用“；”分隔；如是一条，请把顿号改为空格。`,
  sharedAlias: (alias: string, owner: string) =>
    `别名“${alias}”与${owner}的相同，只用于${owner}，不用于这一行。请删去，或补充能区分两者的词。`,
  noAliasLeft: "这一行的别名都与其他指标相同，这个指标不会被识别出来。请补充一条自己的别名。",
  repeatedCode: (code: string, first: string, free: string) =>
    `指标代码 ${code} 已用于“${first}”，这一行没有采用。如是新指标，请改用没有用过的代码${free === "" ? "" : `，如 ${free}`}。`,
  sameName: (other: string) =>
    `指标名称与${other}的相同，但单位或性质不同，现按两个指标使用。请把名称写得能互相区分；如要合并，请把单位和性质改成一致。`,
  notRate: "分子代码、分母代码只用于性质为比率的指标，这一行的没有采用，其余内容照用。请删去，或改正性质。",
  noPart: (codes: readonly string[]) =>
    `分子代码、分母代码中的“${codes.join("”“")}”不在目录中，这个比率不再用分子分母核对，其余内容照用。请改正代码，或删去。`,
  /** How a sentence calls another row. */
  entry: (code: string, name: string) => `${code}“${name}”`,
};

/** What is said when the workbook is a live one in Excel. */
export const excel = {
  /** Why nothing was written, or what became of a write that failed. Each says what was kept and what to do. */
  refusals: {
    tooOld: () =>
      "这个版本的 Excel 太旧，不能由加载项直接写入（需要 Excel 2019 或更新）。工作簿没有改动；请改为下载 .xlsx。",
    readOnly: () => "工作簿是以只读方式打开的，没有写入；导入的报告都保留着。请另存一份或取得编辑权后再试。",
    structure: () =>
      "工作簿的结构受保护，不能增删工作表，没有写入；导入的报告都保留着。请在“审阅”中取消“保护工作簿”后再试。",
    protected: (sheet: string) =>
      `工作表${sheet === "" ? "" : `“${sheet}”`}受保护，没有写入；导入的报告都保留着。请在“审阅”中取消“保护工作表”后再试。`,
    editing: () => "有单元格一直在编辑，没有写入；导入的报告都保留着。请按回车或 Esc 结束编辑后再试。",
    nameTaken: (name: string) =>
      `工作簿里已有一个叫“${name}”的表格或名称，却不是指标建立的，没有写入；它原样未动。请给它改个名字后再试。`,
    sheetTaken: (name: string) => `已有一张叫“${name}”的工作表，不是指标建立的，没有改动它。请给它改个名字后再试。`,
    full: (name: string) =>
      `“${name}”写下去会超过 Excel 的 1,048,576 行，没有写入；已有的行原样未动。请换一个工作簿，按年度或地区分开汇总。`,
    below: (sheet: string) =>
      `工作表“${sheet}”的表格下方有其他内容或合并单元格，新的行放不下，没有写入。请把它移到表格右侧或别的工作表，再试一次。`,
    damaged: (what: string) =>
      `表格缺了几栏（${what}），没有写入。可以补回这几栏（内容为空）再写，或先撤销删除；已有的行都原样未动。`,
    missing: (names: string) =>
      `上次写入的“${names}”不见了，没有写入。可以重新建立，或先撤销删除；重新建立的指标明细只有这一次导入的报告。`,
    ownContent: (sheet: string) =>
      `工作表“${sheet}”上有您自己添加的内容，没有撤销，一切原样。请把它移走后再撤销，或直接删除不要的工作表。`,
    changed: () =>
      "读取之后，工作簿里的表被改动过（可能有人同时在编辑），没有写入；改动和导入的报告都保留着。请再试一次。",
    untouched: () => "没有写成：Excel 没有回应或出错。工作簿没有改动，导入的报告都保留着。请再试一次。",
    restored: () => "写入中途出错，没有写成；工作簿已恢复成写入之前的样子，导入的报告都保留着。请再试一次。",
    interrupted: () =>
      "写入中途断开，恢复也没有完成。恢复记录在工作簿里，下次打开指标窗格时会自动恢复；在那之前请不要排序或增删行。",
    emptySelection: () => "选中的单元格里没有文字。请先选中报告正文所在的单元格，再试一次。",
    noPivots: () =>
      "这个版本的 Excel 不能由加载项建立数据透视表（需要 Excel 2021 或更新）。其余内容不受影响；请用“插入 - 数据透视表”，来源填“指标明细”。",
  },
  /** What an older Excel leaves out, by ability. */
  shortfalls: {
    validation: "这个版本的 Excel 不支持由加载项设置下拉选项，其余照常写入。",
    print: "这个版本的 Excel 不支持由加载项设置打印版面，其余照常写入；打印前请自行设为 A4 横向。",
    pivots: "这个版本的 Excel 不支持由加载项建立数据透视表，其余照常写入。",
  },
  recoveries: {
    restored: "上次写入中途断开，工作簿已恢复成那次写入之前的样子。请重新导入那批报告。",
    removed: "上次撤销中途断开，现已完成：那次导入建立的工作表已移除。",
    changedSince:
      "上次写入中途断开，之后表格又被排序或增删过，不能自动恢复；现有内容原样保留。请核对指标明细后点“更新同比”。",
  },
  /** Said after a write that stands. */
  disturbed: "已写入，但写入期间有别人改动了指标明细。请核对那几行，再点“更新同比”。",
  waiting: "有单元格正在编辑。请按回车或 Esc 结束编辑，随后自动继续。",
  broken: (table: string, column: string, count: number) => `“${table}”的“${column}”栏有 ${count} 个错误值。`,
};

/** The cover of what is handed in, and what its maker is told of it. */
export const handIn = {
  unit: "报送单位",
  years: "期间",
  regions: "地区",
  on: "报送日期",
  rows: "指标值",
  adopted: "其中采用",
  exact: "采用中的准确数",
  approximate: "采用中的约数（约、余、不足）",
  corrected: "人工更正或补录",
  sourcesTitle: "来源报告",
  sources: {
    文件: "文件",
    地区: "地区",
    年度: "年度",
    发文字号: "发文字号",
    数字总数: "数字",
    报告编号: "报告指纹",
  },
  period: (from: number, to: number) => (from === to ? `${from}年` : `${from}—${to}年`),
  sheets: (names: readonly string[]) => `对方会看到 ${names.length} 张工作表：${names.join("、")}。`,
  sheetOf: (name: string, rows: number) => `${name}（${rows} 行）`,
  formulas: (count: number) =>
    `其中 ${count} 个公式已锁定，随明细重算；选择年度等输入格可以改。没有隐藏的工作表，没有密码。`,
  dropped: (names: readonly string[]) => `已去掉：${names.join("、")}。`,
};
