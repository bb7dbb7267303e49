import type { ProblemCode, WarningCode } from "../model";

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
  "region-without-code": "该地区在 GB/T 2260 中没有代码，区划代码留空。",
  "damaged-text": "文中有乱码或丢失的字符，受影响的行置信度已降低。请对照原文核对。",
  "traditional-text": "原文为繁体，已按简体识别；原文一栏保留繁体。",
  "same-text": "与本批另一份报告文字完全相同，只保留一份。",
  "same-region-year": "同一地区同一年度有两份报告，两份都已登记；同一指标只采用一个数值，见核验。",
};
