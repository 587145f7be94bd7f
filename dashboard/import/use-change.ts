/** Confirming, calling off and taking back: asked of the hub, shown as it answers. */
import {
  type AnswerError,
  type ConfirmImportMutation,
  useCancelImportMutation,
  useConfirmImportMutation,
  useUndoImportMutation,
} from '@hitozukuri/hooks/tanstack';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useReader } from '../words/reader.tsx';

export type Change = 'confirm' | 'cancel' | 'undo';
type Refusal = NonNullable<ConfirmImportMutation['confirmImport']>['userErrors'][number];

export function useChange(id: string) {
  const { words } = useReader();
  const client = useQueryClient();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const confirm = useConfirmImportMutation();
  const cancel = useCancelImportMutation();
  const undo = useUndoImportMutation();
  const ask = {
    confirm: async () => (await confirm.mutateAsync({ id })).data.confirmImport,
    cancel: async () => (await cancel.mutateAsync({ id })).data.cancelImport,
    undo: async () => (await undo.mutateAsync({ id })).data.undoImport,
  };
  const change = async (what: Change) => {
    setRefusals([]);
    try {
      const answer = await ask[what]();
      setRefusals(answer?.userErrors ?? []);
    } catch (failure) {
      const { errors = [] } = failure as { readonly errors?: readonly AnswerError[] };
      const [error] = errors;
      setRefusals([
        {
          code: 'NOT_DONE',
          message: error?.message ?? words.states.unreachable,
          messageJa: error?.extensions?.messageJa ?? words.states.unreachable,
        },
      ]);
    }
    // figures on every page may have changed
    await client.invalidateQueries();
  };
  const busy = confirm.isPending || cancel.isPending || undo.isPending;
  return { change, busy, refusals };
}
