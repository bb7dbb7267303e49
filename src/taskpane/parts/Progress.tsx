import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { pane } from "../../messages/zh-CN";
import type { Job } from "../state";

/** Shorter jobs show nothing, so that quick ones do not flicker. */
const PATIENCE_MS = 400;

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: {
    marginBottom: tokens.spacingVerticalXS,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

const describe = ({ kind, done, total, subject }: Job): string =>
  kind === "read" ? pane.progress.read(Math.min(done + 1, total), total, subject) : pane.progress[kind];

/** What is going on, how far it is, and a way out. */
export function Progress({ job, onCancel }: { readonly job: Job | null; readonly onCancel: () => void }) {
  const styles = useStyles();
  const [late, setLate] = useState(false);
  const running = job !== null;
  useEffect(() => {
    setLate(false);
    if (!running) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [running]);
  if (!job || !late) return null;
  const text = describe(job);
  return (
    <section className={styles.box} aria-label={pane.progress.label}>
      <div>
        <div className={styles.text} title={text}>
          {text}
        </div>
        <ProgressBar
          aria-label={text}
          thickness="large"
          // One file or one plan has no halves to count: the bar then only shows that work goes on.
          {...(job.total > 1 ? { value: job.done / job.total } : {})}
        />
      </div>
      <Button onClick={onCancel}>{pane.progress.cancel}</Button>
    </section>
  );
}
