import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { pane } from "../../messages/zh-CN";
import { NARROW, useLayout } from "../parts/layout";
import type { Reading } from "../worker/protocol";
import { ReportRow } from "./ReportRow";

const useStyles = makeStyles({
  box: { padding: 0, overflow: "hidden" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  heading: { outlineStyle: "none" },
  // In a narrow pane the indicators stay in view below the list; the fade says that it goes on.
  list: {
    [NARROW]: {
      maxHeight: "216px",
      overflowY: "auto",
      "::after": {
        content: '""',
        display: "block",
        position: "sticky",
        bottom: 0,
        height: "20px",
        marginTop: "-20px",
        pointerEvents: "none",
        backgroundImage: `linear-gradient(transparent, ${tokens.colorNeutralBackground1})`,
      },
    },
  },
});

interface Props {
  readonly readings: readonly Reading[];
  /** A report's id, or "" for all. */
  readonly picked: string;
  readonly onPick: (reportId: string) => void;
  readonly onRemove: (reportId: string) => void;
  readonly onClear: () => void;
}

export function ReportList({ readings, picked, onPick, onRemove, onClear }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState(false);
  // The button that was pressed, and had the focus, is then gone.
  const backToHeading = () => heading.current?.focus();
  const keep = () => {
    setAsking(false);
    backToHeading();
  };
  const onEscape = ({ key }: { readonly key: string }) => key === "Escape" && keep();
  return (
    <section className={mergeClasses(layout.card, styles.box)}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(layout.heading, styles.heading)}>
          {asking ? pane.review.clearQuestion(readings.length) : pane.review.reports(readings.length)}
        </h2>
        {asking ? (
          <span className={styles.buttons}>
            <Button size="small" appearance="primary" onClick={onClear} onKeyDown={onEscape}>
              {pane.review.clear}
            </Button>
            <Button size="small" autoFocus onClick={keep} onKeyDown={onEscape}>
              {pane.review.keep}
            </Button>
          </span>
        ) : (
          <span className={styles.buttons}>
            {picked !== "" && (
              <Button
                size="small"
                onClick={() => {
                  onPick("");
                  backToHeading();
                }}
              >
                {pane.review.all}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
              {pane.review.clear}
            </Button>
          </span>
        )}
      </div>
      <ul className={mergeClasses(layout.list, styles.list)}>
        {readings.map((reading) => {
          const { reportId } = reading.report;
          return (
            <ReportRow
              key={reportId}
              reading={reading}
              picked={picked === reportId}
              onPick={() => onPick(picked === reportId ? "" : reportId)}
              onRemove={() => {
                onRemove(reportId);
                backToHeading();
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}
