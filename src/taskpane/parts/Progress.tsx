import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { excel, pane } from "../../messages/zh-CN";
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
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
  },
});

function describe({ kind, phase, done, total, subject }: Job): string {
  if (phase === "waiting") return excel.waiting;
  if (phase !== "computing") return pane.progress[phase];
  return kind === "read" ? pane.progress.read(Math.min(done + 1, total), total, subject) : pane.progress[kind];
}

/** Our worker and waiting can be stopped; what Excel has been given cannot be taken from it. */
const canStop = ({ phase }: Job): boolean => phase === "computing" || phase === "turn";

/** One file or one plan has no halves to count: the bar then only shows that work goes on. */
function shareOf({ kind, done, total, share }: Job): { value?: number } {
  if (share > 0) return { value: share };
  return kind === "read" && total > 1 ? { value: done / total } : {};
}

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
        <ProgressBar aria-label={text} thickness="large" {...shareOf(job)} />
      </div>
      {canStop(job) && <Button onClick={onCancel}>{pane.progress.cancel}</Button>}
    </section>
  );
}
