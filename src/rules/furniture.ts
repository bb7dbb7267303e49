import { patternRule } from "./types";

/** What a web page puts around a report: counters, publishing times, addresses, filing numbers. */
export const furniture = patternRule("furniture", "furniture", [
  /(?:阅读|浏览|点击|访问|查看|下载)(?:次数|量|数|人次)? ?[:： ] ?\[? ?\d+/g,
  /(?:发布|发文|发稿|更新|公开|发表|成稿|录入|上传|生成)?(?:日期|时间|于) ?: ?\[? ?\d{4} ?[-./年] ?\d{1,2} ?[-./月] ?\d{1,2} ?日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?/g,
  /(?:^|\n)[^\n。,]{0,12}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?=[^\d])/g,
  /(?:ICP备|公网安备|网站标识码|邮编|邮政编码|电话|传真|联系方式|索 ?引 ?号)[^\d\n,。;]{0,6}[\dA-Z][\dA-Z/-]{4,}/g,
  /(?:https?:\/\/|www\.)[\w./?=&%#:-]+/g,
  /版权所有[^\n]{0,60}/g,
]);
