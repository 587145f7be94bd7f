/** Each form has a template that imports without errors when filled in, and comes out again by undo. */
import { beforeAll, describe, expect, it } from 'vitest';
import { allDefinitions } from '../../../subgraphs/definitions.js';
import { csvLines } from '../../../subgraphs/shared/csv-text.js';
import { subgraphUnderTest } from '../../support/ask.js';
import { sender } from './support/take.js';
import { changed, firstSheet } from './support/workbooks.js';

const hub = subgraphUnderTest('imports');
const { take, change } = sender(hub);
const forms = (await allDefinitions()).flatMap(({ forms: own = [] }) => own);

/** Codes that the hub knows, where the example in the template is only an example. */
let known: Readonly<Record<string, string>>;
beforeAll(async () => {
  const first = async (from: string) =>
    (await hub.sql(`select code from ${from} order by code limit 1`))[0].code as string;
  known = {
    研修回コード: await first('development.training_session'),
    説明会コード: await first('recruitment.joint_briefing'),
    ネットワークコード: await first('exchange.specialist_network'),
    会議コード: await first('exchange.network_meeting'),
  };
});

interface Offered {
  readonly columns: readonly { readonly heading: string; readonly example: string }[];
  readonly csv: Buffer;
  readonly xlsx: Buffer;
}

async function offered(form: string): Promise<Offered> {
  const { data } = await hub.ask(
    `query ($form: ID!) {
      importForms { name columns { heading example } }
      csv: importTemplate(form: $form, format: CSV) { contentBase64 }
      xlsx: importTemplate(form: $form, format: XLSX) { contentBase64 }
    }`,
    { form },
  );
  const { columns } = data.importForms.find((each: { name: string }) => each.name === form);
  const bytes = ({ contentBase64 }: { contentBase64: string }) =>
    Buffer.from(contentBase64, 'base64');
  return { columns, csv: bytes(data.csv), xlsx: bytes(data.xlsx) };
}

const filled = (form: string, { columns }: Offered): string[] =>
  columns.map(({ heading, example }) =>
    // the hub knows the example's organisation already, as it is
    heading === '英語名'
      ? 'Saitama'
      : // the form of briefings names its own code
        heading === '説明会コード' && form === 'joint-briefing'
        ? example
        : (known[heading] ?? example),
  );

const letter = (at: number) => String.fromCharCode(65 + at);
const asXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.each(forms.map(({ name, subgraph }) => ({ name, subgraph })))(
  '$name',
  ({ name, subgraph }) => {
    const everything = async () => {
      const tables = await hub.sql(
        `select table_name as name from information_schema.tables
       where table_schema = $1 and table_type = 'BASE TABLE' order by 1`,
        [subgraph],
      );
      const contents: Record<string, string> = {};
      for (const { name: table } of tables) {
        const [{ sum }] = await hub.sql(
          `select md5(coalesce(string_agg(row::text, '' order by row::text), '')) as sum from ${subgraph}."${table}" row`,
        );
        contents[table] = sum;
      }
      return contents;
    };

    it('is imported as CSV without an error, and undone to what stood there before, rollups included', async () => {
      const template = await offered(name);
      const before = await everything();
      const taken = await take(
        Buffer.concat([template.csv, Buffer.from(csvLines([filled(name, template)]))]),
      );
      expect(taken.findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      expect(taken).toMatchObject({ status: 'WRITTEN', form: name, rowsTotal: expect.any(Number) });
      expect(await everything()).not.toEqual(before);
      expect(await change('undo', taken.code)).toEqual({
        batch: { status: 'UNDONE' },
        userErrors: [],
      });
      expect(await everything()).toEqual(before);
    });

    it('is imported as a workbook without an error', async () => {
      const template = await offered(name);
      const cells = filled(name, template)
        .map((cell, at) => `<c r="${letter(at)}4" t="inlineStr"><is><t>${asXml(cell)}</t></is></c>`)
        .join('');
      const bytes = await changed(template.xlsx, {
        [firstSheet]: (text) =>
          text.replace('</sheetData>', `<row r="4">${cells}</row></sheetData>`),
      });
      const taken = await take(bytes, { name: `${name}.xlsx`, confirm: false });
      expect(taken.findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      expect(taken).toMatchObject({
        status: 'CHECKED',
        form: name,
        format: 'XLSX',
        encoding: null,
      });
    });
  },
);
