import type { Rule } from "./types";

/** Numbers of headings, taken from the outline. */
export const heading: Rule = {
  name: "heading",
  find: (_text, outline) => outline.marks.map(({ start, end }) => ({ start, end, disposition: "heading" })),
};
