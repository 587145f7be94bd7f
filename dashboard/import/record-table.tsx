/** Records that a file writes, a line for each field that differs. */
import type { ImportRecordsQuery } from '@hitozukuri/hooks/tanstack';
import { useReader } from '../words/reader.tsx';
import { fieldCalled, recordCalled, valueCalled } from './field-names.ts';

type FoundRecord = NonNullable<ImportRecordsQuery['importBatch']>['records']['nodes'][number];

export function RecordTable({
  records,
  label,
}: {
  readonly records: readonly FoundRecord[];
  readonly label: string;
}) {
  const reader = useReader();
  const { words, number, settings } = reader;
  const { language } = settings;
  const say = words.import;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="table-scroll record-table" tabIndex={0} aria-label={label}>
      <table>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {say.line}
            </th>
            <th scope="col">{say.record}</th>
            <th scope="col">{say.field}</th>
            <th scope="col">{say.before}</th>
            <th scope="col">{say.after}</th>
          </tr>
        </thead>
        {records.map(({ key, line, target, fields: all }) => {
          // its key stands beside it already
          const fields = all.filter(({ field }) => field !== 'code');
          return (
            <tbody key={`${target} ${key}`}>
              {(fields.length > 0 ? fields : [undefined]).map((field, at) => (
                <tr key={field?.field ?? ''}>
                  {at === 0 && (
                    <>
                      <td className="number" rowSpan={Math.max(fields.length, 1)}>
                        {line ? number(line) : ''}
                      </td>
                      <th scope="rowgroup" rowSpan={Math.max(fields.length, 1)}>
                        {recordCalled(target, language)}
                        <br />
                        <code>{key}</code>
                      </th>
                    </>
                  )}
                  <td>
                    {field &&
                      (field.field === 'absences'
                        ? say.absences
                        : fieldCalled(target, field.field, language))}
                  </td>
                  <td className="was">
                    {field &&
                      (valueCalled(reader, target, field.field, field.before) ?? say.nothing)}
                  </td>
                  <td className="comes">
                    {field &&
                      (valueCalled(reader, target, field.field, field.after) ?? say.nothing)}
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}
