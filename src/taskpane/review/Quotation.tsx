import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { pane } from "../../messages/zh-CN";
import type { Quote } from "../worker/protocol";

/** Longest sentence shown whole, and how much of a longer one is kept on either side of its number. */
const WHOLE = 88;
const BEFORE = 36;
const AFTER = 28;

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  mark: {
    paddingInline: "2px",
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    "@media (forced-colors: active)": {
      color: "MarkText",
      backgroundColor: "Mark",
      forcedColorAdjust: "none",
    },
  },
  more: { fontSize: tokens.fontSizeBase200 },
});

/** The words around a number as they stand in the report, with the number marked. */
export function Quotation({ quote: { text, start, end } }: { readonly quote: Quote }) {
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const long = text.length > WHOLE;
  const from = long && !whole && start > BEFORE ? start - BEFORE : 0;
  const to = long && !whole && text.length - end > AFTER ? end + AFTER : text.length;
  return (
    <blockquote className={styles.quote}>
      {from > 0 && "…"}
      {text.slice(from, start)}
      <mark className={styles.mark}>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length && "…"}
      {long && (
        <>
          {" "}
          <Link inline as="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? pane.review.fold : pane.review.unfold}
          </Link>
        </>
      )}
    </blockquote>
  );
}
