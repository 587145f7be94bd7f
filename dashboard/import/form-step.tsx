/** The form that a file has: its template, and what each column wants. */
import type { ImportFormsQuery } from '@hitozukuri/hooks/tanstack';
import { DataTable } from '../figure/data-table.tsx';
import { Choice } from '../frame/choice.tsx';
import { useReader } from '../words/reader.tsx';

export type OfferedForm = NonNullable<ImportFormsQuery['importForms']>[number];

export interface FormStepProps {
  readonly forms: readonly OfferedForm[];
  /** Empty lets the headings tell. */
  readonly chosen: string;
  readonly choose: (form: string) => void;
}

export function FormStep({ forms, chosen, choose }: FormStepProps) {
  const { words, title } = useReader();
  const form = forms.find(({ name }) => name === chosen);
  return (
    <section className="card" aria-labelledby="form-step">
      <h2 id="form-step">
        <span className="step-number" aria-hidden="true">
          1
        </span>
        {words.import.formStep}
      </h2>
      <p className="hint">{words.import.formHint}</p>
      <Choice
        label={words.import.form}
        value={form?.name ?? ''}
        options={[
          { value: '', label: words.import.anyForm },
          ...forms.map((each) => ({ value: each.name, label: title(each) })),
        ]}
        choose={choose}
      />
      {!form && <p className="hint">{words.import.chooseForTemplate}</p>}
      {form && (
        <>
          <div className="button-row">
            <a className="button button-quiet" href={form.workbookTemplate} download>
              {words.import.workbook}
            </a>
            <a className="button button-quiet" href={form.textTemplate} download>
              {words.import.text}
            </a>
          </div>
          <FormColumns form={form} />
        </>
      )}
    </section>
  );
}

export function FormColumns({ form }: { readonly form: OfferedForm }) {
  const { words, number } = useReader();
  const caption = words.import.columns(number(form.columns.length));
  return (
    <details className="exhibit-table">
      <summary>{caption}</summary>
      <DataTable
        caption={caption}
        rows={form.columns}
        rowKey={({ heading }) => heading}
        columns={[
          { key: 'column', head: words.import.column, rowHead: true, cell: (row) => row.heading },
          {
            key: 'required',
            head: words.import.required,
            cell: (row) => (row.required ? words.import.required : words.import.optional),
          },
          { key: 'example', head: words.import.example, cell: (row) => row.example },
          {
            key: 'choices',
            head: words.import.choices,
            cell: (row) =>
              row.choices.length > 8
                ? `${row.choices.slice(0, 8).join('、')}…`
                : row.choices.join('、'),
          },
        ]}
      />
    </details>
  );
}
