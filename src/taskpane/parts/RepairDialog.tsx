import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { pane } from "../../messages/zh-CN";
import type { Question } from "../state";

interface Props {
  readonly question: Question | null;
  readonly onAnswer: (repair: boolean) => void;
}

/** The workbook lacks something of ours: whether that is made again is for the person to say. */
export function RepairDialog({ question, onAnswer }: Props) {
  return (
    <Dialog modalType="alert" open={question !== null} onOpenChange={(_, { open }) => !open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{pane.book.repairHeading}</DialogTitle>
          <DialogContent>{question?.text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {pane.book.repair}
            </Button>
            <Button onClick={() => onAnswer(false)}>{pane.book.leave}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
