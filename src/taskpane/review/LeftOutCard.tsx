import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { dispositionLabels } from "../../sheet/labels";
import { useLayout } from "../parts/layout";
import type { LeftOut, Reading } from "../worker/protocol";
import { Quotation } from "./Quotation";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  meta: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly reading: Reading;
  readonly leftOut: LeftOut;
  readonly withReport: boolean;
}

/** One number that is no indicator value, and why. */
export function LeftOutCard({ reading: { report }, leftOut, withReport }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <li className={mergeClasses(layout.card, styles.card)}>
      <div className={mergeClasses(styles.meta, layout.muted)}>
        <Badge appearance="tint" color="informative">
          {dispositionLabels[leftOut.disposition]}
        </Badge>
        {withReport && <span>{report.region.name || report.file}</span>}
      </div>
      <Quotation quote={leftOut.quote} />
    </li>
  );
}
