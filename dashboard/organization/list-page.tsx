/** 構成団体: all 64, filtered as one types; a name opens its sheet. */
import { OrganizationList, useOrganizationListQuery } from '@hitozukuri/hooks/tanstack';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { ExportButtons } from '../export/export-buttons.tsx';
import { DataTable } from '../figure/data-table.tsx';
import { ofNumber } from '../figure/figure.ts';
import { count } from '../figure/shown-figure.tsx';
import { ShowAsked } from '../frame/asked.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';

export function OrganizationsPage() {
  const { words, name, called, number, settings } = useReader();
  const [filter, setFilter] = useState('');
  const id = useId();
  const asked = useOrganizationListQuery();
  const wanted = filter.normalize('NFKC').trim().toLowerCase();
  return (
    <Page
      title={words.organizations.title}
      lead={words.organizations.lead}
      choices={
        <div className="choice">
          <label htmlFor={id}>{words.organizations.filter}</label>
          <input
            id={id}
            type="search"
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
          />
        </div>
      }
    >
      <ShowAsked of={asked}>
        {({ memberOrganizations }) => {
          const rows = memberOrganizations.nodes.filter((each) =>
            [each.nameJa, each.nameKana, each.nameEn.toLowerCase(), each.code].some((text) =>
              text.includes(wanted),
            ),
          );
          return (
            <section className="card">
              <p role="status">{words.organizations.count(number(rows.length))}</p>
              <DataTable
                caption={words.organizations.title}
                rows={rows}
                rowKey={({ code }) => code}
                columns={[
                  {
                    key: 'name',
                    head: words.organizations.name,
                    rowHead: true,
                    cell: (row) => <Link href={`/organizations/${row.code}`}>{name(row)}</Link>,
                  },
                  ...(settings.language === 'ja'
                    ? [
                        {
                          key: 'kana',
                          head: words.organizations.kana,
                          cell: (row: (typeof rows)[number]) => row.nameKana,
                        },
                      ]
                    : []),
                  { key: 'code', head: words.organizations.code, cell: (row) => row.code },
                  {
                    key: 'type',
                    head: words.dimensions.ORGANIZATION_KIND,
                    cell: (row) => called('OrganizationKind', row.type),
                  },
                  {
                    key: 'region',
                    head: words.dimensions.REGION,
                    cell: (row) => called('Region', row.region).split(/[:：]/)[0],
                  },
                  {
                    key: 'population',
                    head: words.measures.population,
                    cell: (row) => ofNumber(row.population?.value),
                    unit: count,
                  },
                ]}
              />
              <ExportButtons text={OrganizationList.text} />
            </section>
          );
        }}
      </ShowAsked>
    </Page>
  );
}
