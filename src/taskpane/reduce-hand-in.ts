import type { HandInOptions } from "../sheet/hand-in";
import type { HandInPreview, Said } from "./host";
import { sayAll } from "./reduce-notices";
import type { HandInState, State } from "./state";

/** What a preview showed is not so any more; what a person filled in stays. */
export const forgotten = ({ handIn }: State): HandInState => ({ ...handIn, preview: null });

/** Opens the form, or goes back to the step it stands in place of. */
export const handInShown = (state: State, shown: boolean): State => ({
  ...state,
  handIn: { ...forgotten(state), shown },
});

export const handInFilled = (state: State, form: Partial<HandInOptions>): State => ({
  ...state,
  handIn: { ...forgotten(state), form: { ...state.handIn.form, ...form } },
});

export function handInDone(state: State, preview: HandInPreview | null, said: readonly Said[]): State {
  const next: State = {
    ...state,
    job: null,
    handIn: { ...state.handIn, preview },
    status: preview?.seen.join("") ?? "",
  };
  return sayAll(next, said);
}
