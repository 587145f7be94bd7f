/** What the hub took a file for: form, format, encoding, rows, organisations and columns. */
import { useImportFormsQuery } from '@hitozukuri/hooks/tanstack';
import { useReader } from '../words/reader.tsx';
import type { Batch } from './batch.ts';
import { FormColumns } from './form-step.tsx';

export function HowRead({ batch }: { readonly batch: Batch }) {
  const { words, title, number, name } = useReader();
  const asked = useImportFormsQuery();
  const form = asked.data?.data.importForms?.find((each) => each.name === batch.form);
  const organizations = batch.organizations ?? [];
  const say = words.import;
  return (
    <section className="card" aria-label={say.told}>
      <h2>{say.told}</h2>
      <dl className="facts">
        <dt>{say.detectedForm}</dt>
        <dd>{form ? title(form) : (batch.form ?? say.unknownForm)}</dd>
        <dt>{say.format}</dt>
        <dd>{batch.format === 'XLSX' ? 'Excel（.xlsx）' : (batch.format ?? say.unknownForm)}</dd>
        <dt>{say.encoding}</dt>
        <dd>{batch.encoding ?? (batch.format === 'XLSX' ? say.noEncoding : say.unknownForm)}</dd>
        <dt>{say.rows}</dt>
        <dd>{number(batch.rowsRead)}</dd>
        {organizations.length > 0 && (
          <>
            <dt>{say.organizations}</dt>
            <dd>
              {organizations
                .slice(0, 10)
                .map((each) => name(each))
                .join('、')}
              {organizations.length > 10 && ` … (${number(organizations.length)})`}
            </dd>
          </>
        )}
      </dl>
      {form && <FormColumns form={form} />}
    </section>
  );
}
