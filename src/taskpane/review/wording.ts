import { pane } from "../../messages/zh-CN";
import type { Fact } from "../../model";

/** 约2,860,000元 */
export function valueText({ qualifier, value, unit }: Fact): string {
  const number = value.toLocaleString("zh-CN", { maximumFractionDigits: 10 });
  return pane.qualified[qualifier](number, unit);
}
