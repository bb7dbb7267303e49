import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { pane } from "../../messages/zh-CN";
import { LOW_CONFIDENCE } from "../../model";
import { periodLabel } from "../../sheet/labels";
import { useLayout } from "../parts/layout";
import type { FoundFact, Reading } from "../worker/protocol";
import { Quotation } from "./Quotation";
import { valueText } from "./wording";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  value: {
    marginInlineStart: "auto",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorBrandForeground1,
  },
  meta: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
});

interface Props {
  readonly reading: Reading;
  readonly found: FoundFact;
  /** Several reports are shown together, so each row says which it is from. */
  readonly withReport: boolean;
}

function Confidence({ value }: { readonly value: number }) {
  const low = value < LOW_CONFIDENCE;
  return (
    <Badge appearance="tint" color={low ? "warning" : "success"}>
      {pane.review.confidence(low, Math.round(value * 100))}
    </Badge>
  );
}

/** One indicator found, beside the sentence it came from. */
export function FactCard({ reading: { report }, found: { fact, quote }, withReport }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <li className={mergeClasses(layout.card, styles.card)}>
      <div className={styles.head}>
        <h3 className={styles.name}>{fact.indicator.name}</h3>
        <span className={styles.value}>{valueText(fact)}</span>
      </div>
      <div className={mergeClasses(styles.meta, layout.muted)}>
        {withReport && <span>{report.region.name || report.file}</span>}
        {fact.period && <span>{periodLabel(fact.period)}</span>}
        {fact.dimension && <span>{pane.review.dimension(fact.dimension)}</span>}
        {fact.scope && <span>{pane.review.scope(fact.scope)}</span>}
        {fact.indicator.code === null && <span>{pane.review.noCode}</span>}
        {fact.status === "plan" && (
          <Badge appearance="tint" color="informative">
            {pane.review.plan}
          </Badge>
        )}
        <Confidence value={fact.confidence} />
      </div>
      <Quotation quote={quote} />
    </li>
  );
}
