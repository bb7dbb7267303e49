import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { pane } from "../../messages/zh-CN";
import { LOW_CONFIDENCE } from "../../model";
import { useLayout } from "../parts/layout";
import type { Reading } from "../worker/protocol";
import { FactCard } from "./FactCard";
import { countReasons, type Filter, filterFound, filterLeftOut } from "./filter";
import { LeftOutCard } from "./LeftOutCard";
import { Paged } from "./Paged";
import { Toolbar, type View } from "./Toolbar";

const useStyles = makeStyles({
  box: { minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Props {
  readonly readings: readonly Reading[];
  readonly reportId: string;
}

/** The indicators found and the numbers left out, each beside its sentence. */
export function Findings({ readings, reportId }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [view, setView] = useState<View>("found");
  const [typed, setTyped] = useState<Filter>({ reportId: "", words: "", lowOnly: false, reason: "" });
  const filter = useDeferredValue(
    useMemo(() => ({ ...typed, reportId, words: typed.words.trim() }), [typed, reportId]),
  );
  const found = useMemo(() => filterFound(readings, filter), [readings, filter]);
  const leftOut = useMemo(() => filterLeftOut(readings, filter), [readings, filter]);
  const reasons = useMemo(() => countReasons(readings, filter), [readings, filter]);
  const low = useMemo(
    () =>
      filterFound(readings, { ...filter, lowOnly: false }).filter(({ item }) => item.fact.confidence < LOW_CONFIDENCE)
        .length,
    [readings, filter],
  );
  const withReport = reportId === "" && readings.length > 1;
  const empty = (view === "found" ? found : leftOut).length === 0;
  // A new filter starts a new list at its first page.
  const listKey = JSON.stringify([view, filter]);
  return (
    <div className={styles.box}>
      <Toolbar
        view={view}
        counts={{ found: found.length, leftOut: leftOut.length }}
        low={low}
        reasons={reasons}
        filter={typed}
        onView={setView}
        onFilter={setTyped}
      />
      <div role="tabpanel" aria-labelledby={`view-${view}`} className={styles.box}>
        {view === "leftOut" && <div className={layout.muted}>{pane.review.leftOutHint}</div>}
        {empty && <div className={mergeClasses(layout.card, layout.empty)}>{pane.review.nothing}</div>}
        {view === "found" ? (
          <Paged key={listKey} items={found} label={pane.review.foundTab(found.length)}>
            {({ reading, item }) => (
              <FactCard
                key={`${reading.report.reportId} ${item.fact.id}`}
                reading={reading}
                found={item}
                withReport={withReport}
              />
            )}
          </Paged>
        ) : (
          <Paged key={listKey} items={leftOut} label={pane.review.leftOutTab(leftOut.length)}>
            {({ reading, item }) => (
              <LeftOutCard
                key={`${reading.report.reportId} ${item.start}`}
                reading={reading}
                leftOut={item}
                withReport={withReport}
              />
            )}
          </Paged>
        )}
      </div>
    </div>
  );
}
