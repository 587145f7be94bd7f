import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkDigitOf,
  readCorporateNumber,
} from '../../../subgraphs/exchange/host-company/corporate-number.js';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('exchange');
beforeAll(() => withoutNoise(sql));

/** Made up but for its check digit. */
const number = `${checkDigitOf('000000000001')}000000000001`;

async function insertCompany(code: string, corporateNumber: string | null, consents: boolean) {
  await sql(
    `insert into host_company values ($1, '架空試験（合成）', $2, $3, 'OTHER', 'TOKYO', 'synthetic', 'SYNTHETIC')`,
    [code, corporateNumber, consents],
  );
}

describe('a corporate number', () => {
  it('has the check digit that the tax agency’s example has', () => {
    expect(checkDigitOf('700110005901')).toBe('8');
  });

  it('is read in any width', () => {
    expect(readCorporateNumber(' ８７００１１０００５９０１ ')).toBe('8700110005901');
  });

  it.each(['', '870011000590', '87001100059012', '870011000590X'])('refuses %j', (came) => {
    expect(() => readCorporateNumber(came)).toThrow('13 digits');
  });

  it('tells the right check digit', () => {
    expect(() => readCorporateNumber('1700110005901')).toThrow('8700110005901');
  });

  it('is checked by the table too', async () => {
    const wrong = `${(Number(number[0]) % 9) + 1}${number.slice(1)}`;
    await expect(insertCompany('C-W', wrong, true)).rejects.toThrow('corporate_number');
    await insertCompany('C-OK', number, true);
  });
});

describe('HostCompany', () => {
  it('is named with its consent only', async () => {
    const { data } = await ask(
      '{ hostCompanies(first: 1000) { nodes { consentsToBeNamed nameJa corporateNumber } } }',
    );
    const consents = new Set<boolean>();
    for (const { consentsToBeNamed, nameJa, corporateNumber } of data.hostCompanies.nodes) {
      consents.add(consentsToBeNamed);
      if (consentsToBeNamed) expect(nameJa).toContain('合成');
      else expect([nameJa, corporateNumber]).toEqual([null, null]);
    }
    expect(consents.size).toBe(2);
  });

  it('is found by its corporate number with its consent only', async () => {
    const hidden = `${checkDigitOf('000000000002')}000000000002`;
    await insertCompany('C-HIDDEN', hidden, false);
    await insertCompany('C-NAMED', `${checkDigitOf('000000000003')}000000000003`, true);
    const question =
      'query Q($number: String) { hostCompanies(corporateNumber: $number) { nodes { code } } }';
    const found = await ask(question, { number: `${checkDigitOf('000000000003')}000000000003` });
    expect(found.data.hostCompanies.nodes).toEqual([{ code: 'C-NAMED' }]);
    expect((await ask(question, { number: hidden })).data.hostCompanies.nodes).toEqual([]);
  });

  it('explains a number that no company can have', async () => {
    const { errors } = await ask(
      '{ hostCompanies(corporateNumber: "1700110005901") { totalCount } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'CORPORATE_NUMBER_CHECK_DIGIT',
      right: '8700110005901',
      messageJa: expect.stringContaining('法人番号'),
    });
  });

  it('reads the name only where it is asked for', async () => {
    const { statements } = await ask('{ hostCompanies { nodes { industry } } }');
    expect(statements[0]).not.toContain('name_ja');
    expect(statements[0]).not.toContain('corporate_number');
  });

  it('sums its placements in one statement for all companies, small ones hidden', async () => {
    const { data, statements } = await ask(
      '{ hostCompanies(first: 1000) { nodes { code placements(fiscalYears: { from: 2022, to: 2026 }) { fiscalYear { year } kind people { value suppressed } } } } }',
    );
    expect(statements).toHaveLength(2);
    const rows = await sql(
      'select company_code as code, fiscal_year as year, kind, count(*)::int as people from placement where company_code is not null group by 1, 2, 3',
    );
    const listed = new Map(
      data.hostCompanies.nodes.flatMap((company: never) =>
        (company['placements'] as never[]).map((each) => [
          `${company['code']} ${each['fiscalYear']['year']} ${each['kind']}`,
          each['people'],
        ]),
      ),
    );
    expect(listed.size).toBe(rows.length);
    for (const { code, year, kind, people } of rows) {
      expect(listed.get(`${code} ${year} ${kind}`)).toEqual({
        value: told(people).value,
        suppressed: told(people).suppressed,
      });
    }
  });
});
