/** A table as a file, by one click for each form. */
import type { HubFailure } from '@hitozukuri/hooks/tanstack';
import { useState } from 'react';
import { useReader } from '../words/reader.tsx';
import { type Exported, saveTable, type TableForm } from './save-table.ts';

const forms: readonly TableForm[] = ['xlsx', 'csv', 'json'];

export function ExportButtons({ text, variables }: Exported) {
  const { words, settings } = useReader();
  const [busy, setBusy] = useState(false);
  const [says, say] = useState('');
  const save = async (form: TableForm) => {
    setBusy(true);
    say(words.export.busy);
    try {
      await saveTable({ text, variables }, form, settings.language);
      say(words.export.saved);
    } catch (failure) {
      const [error] = (failure as HubFailure).errors ?? [];
      const japanese = settings.language === 'ja' ? error?.extensions?.messageJa : undefined;
      say(japanese ?? error?.message ?? words.states.unreachable);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="button-row export-row no-print">
      <span className="label">{words.export.save}</span>
      {forms.map((form) => (
        <button
          key={form}
          type="button"
          className="button button-quiet"
          disabled={busy}
          onClick={() => save(form)}
        >
          {words.export[form]}
        </button>
      ))}
      <span role="status">{says}</span>
    </div>
  );
}
